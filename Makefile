# What can be done with a checkout of Rostrum. The longer steps are in resources/setup/.

SHELL := bash
PYTHON_HERE := .venv/bin/python
READY := .venv/.ready
COMPILED := .venv/.compiled
SETUP := $(wildcard resources/setup/setup.sh resources/setup/system.sh resources/setup/python.sh)

.DEFAULT_GOAL := help
.PHONY: help run test check format shots bench package setup lock clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

run: $(COMPILED) ## open the window (without a screen: pictures and files in out/)
	@bash resources/setup/run.sh

test: $(READY) ## run all tests and measure how much of the code they reach
	@bash resources/setup/test.sh

check: $(READY) ## format, lint, types, and the rules between the rooms
	$(PYTHON_HERE) -m ruff format --check .
	$(PYTHON_HERE) -m ruff check .
	$(PYTHON_HERE) -m mypy --strict desktop
	$(PYTHON_HERE) -m pytest -q tests/test_architecture.py

format: $(READY) ## put the code into the project's form
	$(PYTHON_HERE) -m ruff format .
	$(PYTHON_HERE) -m ruff check --fix .

shots: $(COMPILED) ## pictures of every view in out/shots
	@QT_QPA_PLATFORM=offscreen $(PYTHON_HERE) resources/setup/shots.py

bench: $(COMPILED) ## measure start-up, reading, writing, and work with 100,000 events
	$(PYTHON_HERE) -m tests.bench
	$(PYTHON_HERE) -m tests.bench.steps
	$(PYTHON_HERE) -m tests.bench.timeline
	$(PYTHON_HERE) -m tests.bench.words
	$(PYTHON_HERE) -m tests.bench.writing

package: $(READY) ## the standalone program for this system in dist/rostrum
	@bash resources/setup/package.sh

setup: $(COMPILED) ## only prepare the environment in .venv

lock: ## write requirements.lock anew (needs uv)
	@bash resources/setup/lock.sh

clean: ## remove everything that make has made, but not .venv
	rm -rf out build dist .coverage .pytest_cache .mypy_cache .ruff_cache .hypothesis

# Programs in .venv name their folder: where the checkout has moved, the stamp says so.
ifneq ($(shell cat $(READY) 2>/dev/null),$(CURDIR))
.PHONY: $(READY)
endif

$(READY): requirements.lock pyproject.toml $(SETUP)
	@bash resources/setup/setup.sh

# Compiled ahead, so that the next start is quick even where Python is told to write no such files.
$(COMPILED): $(READY) $(shell find desktop -name '*.py')
	@$(PYTHON_HERE) -m compileall -q desktop
	@touch $@
