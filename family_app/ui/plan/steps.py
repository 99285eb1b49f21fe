"""What each step of the plan is called, what it is for, and one example."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from family_app.domain.plan import PlanStep


@dataclass(frozen=True, slots=True)
class StepWords:
    """The words of one step; `prompt` stands in its empty line."""

    title: str
    purpose: str
    example: str
    prompt: str


def _say(text: str) -> str:
    return QCoreApplication.translate("PlanSteps", text)


def step_words(step: PlanStep) -> StepWords:
    """The words of a step, in the user's language."""
    match step:
        case PlanStep.SIGNS:
            return StepWords(
                _say("Signs that it is getting bad"),
                _say("What you notice first, in your body, your thoughts or your days."),
                _say("For example: I stop eating. I lie awake two nights in a row."),
                _say("A sign I know"),
            )
        case PlanStep.ALONE:
            return StepWords(
                _say("What helps me on my own"),
                _say("Small things you can do by yourself, for some minutes or an hour."),
                _say("For example: a warm shower. Six slow breaths. A walk around the block."),
                _say("Something I can do"),
            )
        case PlanStep.DISTRACTION:
            return StepWords(
                _say("People and places that take my mind off it"),
                _say("You do not have to tell anyone how bad it is. To be among people can help."),
                _say("For example: the library. The dog park. My cousin and her garden."),
                _say("Someone, or somewhere to go"),
            )
        case _:
            return _with_others(step)


def _with_others(step: PlanStep) -> StepWords:
    match step:
        case PlanStep.PEOPLE:
            return StepWords(
                _say("People I can ask for help"),
                _say("People you can tell how bad it is, and the words you will say to them."),
                _say("For example: “It is a bad night. Can you stay with me?”"),
                _say("Someone who is not in my circle"),
            )
        case PlanStep.PROFESSIONALS:
            return StepWords(
                _say("Professionals and lines"),
                _say("People whose work this is, and lines that answer day and night."),
                _say("For example: my doctor. The crisis line of my country."),
                _say("A name and a number"),
            )
        case _:
            return StepWords(
                _say("Making the place safer"),
                _say("What could be put out of reach, and who can help you with it today."),
                _say(
                    "For example: my sister keeps what could be dangerous. I am not alone at night."
                ),
                _say("Something that makes it safer here"),
            )
