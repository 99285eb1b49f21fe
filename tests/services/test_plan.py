from __future__ import annotations

from dataclasses import replace

from family_app.domain.changes import NOTHING
from family_app.domain.ids import PlanItemId, new_uid
from family_app.domain.plan import PlanItem, PlanStep
from family_app.services import circle, plan
from family_app.storage.open_space import OpenSpace
from tests.services.drafts import member


def line(text: str, step: PlanStep = PlanStep.SIGNS) -> PlanItem:
    return PlanItem(PlanItemId(new_uid()), step, text)


def test_lines_stand_in_the_order_of_steps_and_move_within_one(space: OpenSpace) -> None:
    safer, one, two, three = line("safer", PlanStep.SAFER), line("1"), line("2"), line("3")
    with space.write() as uow:
        for item in (safer, one, two, three):
            plan.save_item(uow, item)

        def texts() -> list[str]:
            return [item.text for item in plan.items(uow)]

        assert texts() == ["1", "2", "3", "safer"]
        assert plan.move_item(uow, three.uid, 0)
        assert texts() == ["3", "1", "2", "safer"]
        assert plan.move_item(uow, three.uid, 0) is NOTHING
        plan.move_item(uow, three.uid, 99)
        assert texts() == ["1", "2", "3", "safer"]
        plan.remove_item(uow, two.uid)
        assert texts() == ["1", "3", "safer"]
        assert plan.restore_item(uow, two.uid)
        assert texts() == ["1", "2", "3", "safer"]
        plan.save_item(uow, replace(one, text="one"))
        assert texts() == ["one", "2", "3", "safer"]
        plan.save_item(uow, replace(one, step=PlanStep.SAFER))
        assert texts() == ["2", "3", "safer", "1"]
        assert plan.move_item(uow, PlanItemId("none"), 0) is NOTHING


def test_editing_a_line_keeps_somebody_who_is_in_the_trash(space: OpenSpace) -> None:
    ana = member("Ana")
    item = replace(line("call"), person=ana.uid)
    with space.write() as uow:
        circle.save_person(uow, ana)
        plan.save_item(uow, item)
        circle.delete_person(uow, ana.uid)
        [shown] = plan.items(uow)
        assert shown.person is None
        plan.save_item(uow, replace(shown, text="call first"))
        circle.restore_person(uow, ana.uid)
        [again] = plan.items(uow)
        assert (again.text, again.person) == ("call first", ana.uid)
        plan.save_item(uow, replace(again, person=None))
        assert plan.items(uow)[0].person is None
