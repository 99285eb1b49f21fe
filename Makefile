.DEFAULT_GOAL := help
.PHONY: help setup run test fuzz faults lint format content bench screenshots installer lock clean

PYTHON ?= python3
BIN := .venv/bin
# Two workers: what the smallest machine we test on has.
WORKERS ?= 2
# One shuffled order for everyone, so that a red run can be run again; `make fuzz` draws others.
SEED ?= 20261123
ARGS ?=
FAULTS := tests/services/test_failing_writes.py tests/storage/test_salvage.py \
	tests/flows/test_killed_while_writing.py tests/flows/test_killed_at_work.py \
	tests/flows/test_memory_after_locking.py tests/flows/test_no_trace.py

help: ## Say what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

setup: ## Get everything ready: system packages, .venv, locked packages
	@$(PYTHON) scripts/set_up.py

run: setup ## Open the program (with no display: draw its pages into tour/)
	@scripts/run.sh

test: setup ## Run all tests but the long ones; ARGS="..." goes to pytest
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal --randomly-seed=$(SEED) $(ARGS)

fuzz: setup ## Run all long tests: a million odd files, changed bytes, kills and faults
	-@$(BIN)/python -m pip install --quiet --no-input --disable-pip-version-check \
		--only-binary :all: --require-hashes -r requirements/fuzz.txt
	$(BIN)/python -m tests.fuzz
	TEST_PROFILE=fuzz $(BIN)/python -m pytest -m slow --timeout 3600 $(ARGS)

faults: setup ## Let every write fail, spoil pages, kill at random, look for traces
	TEST_PROFILE=fuzz $(BIN)/python -m pytest -m slow --timeout 3600 $(FAULTS) $(ARGS)

lint: setup ## Check style, types, layers, lengths, plurals, assets and content
	@$(BIN)/python scripts/lint.py

format: setup ## Put the code into its one layout
	$(BIN)/python -m ruff check --fix --quiet .
	$(BIN)/python -m ruff format .

content: setup ## Check the lessons and bring docs/content.md up to date
	$(BIN)/python -m family_app content check
	$(BIN)/python scripts/content_table.py

bench: setup ## Measure start, unlock, search, save and memory
	$(BIN)/python -m benchmarks $(ARGS)

screenshots: setup ## Draw every page, light and dark, into tour/
	QT_QPA_PLATFORM=offscreen $(BIN)/family-app tour --out tour
	QT_QPA_PLATFORM=offscreen $(BIN)/family-app tour --theme dark --out tour/dark

installer: ## Build the frozen program in dist/ and let it check itself
	@$(PYTHON) scripts/set_up.py --installer
	@$(BIN)/python scripts/build_installer.py

lock: setup ## Resolve the pinned packages anew
	scripts/lock.sh

clean: ## Remove everything that was made; your private spaces are not here
	rm -rf .venv build dist tour *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	rm -rf .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
