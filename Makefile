# Campaign Tracker. Plain `make` lists what there is; each target does its own set-up.
PYTHON ?= $(shell command -v python3 || command -v python || echo python3)
PY := .venv/bin/python
TRACKER := $(PY) -m generator
# Tests run in another order each time; `make test SEED=...` repeats one.
SEED := $(or $(SEED),$(shell date +%s))

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help build site serve test test-slow test-browser check evaluate bench lint lock pictures clean \
	coverage fuzz mutation sbom setup-methods \
	quality quality-files quality-html quality-axe quality-lighthouse \
	setup-build setup-extract setup-dev setup-browser need-python

help: ## this list
	@echo 'make TARGET, one of:'
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-12s %s\n", $$1, $$2 }' Makefile
	@echo 'The first run sets everything up in .venv/ (a few minutes, no sudo).'

build: setup-extract ## seeds/ -> content/ -> output/: extract facts, then build the site
	@sh tools/stages.sh "$(PY)" extract build

site: setup-build ## content/ -> output/ only: light, needs neither seeds nor spaCy
	@sh tools/stages.sh "$(PY)" build

serve: setup-extract ## show the site in your browser and rebuild when a file is saved
	@$(TRACKER) serve

check: setup-build ## the strict gate: every problem of content/, as path:line: what; what to do
	@$(TRACKER) check

test: setup-dev ## everything that must hold: lint, types, walls, tests
	@$(MAKE) --no-print-directory lint
	@echo 'test: pytest, in the order of SEED=$(SEED)'
	@$(PY) -m pytest --quiet --randomly-seed=$(SEED)

test-slow: setup-dev ## the long tests: many examples, kill -9 at every write (20 minutes)
	@SLOW=1 $(PY) -m pytest --quiet -m 'slow or more'

test-browser: setup-browser ## the review page in a real browser (needs Chromium)
	@$(PY) -m pytest --quiet -m browser

coverage: setup-methods ## which branches no test takes; at least 95 % must be taken
	@$(PY) tools/branches.py

fuzz: setup-methods ## each parser fed for SECONDS=60 with input that is made to reach new branches
	@$(PY) -m fuzz --seconds $(or $(SECONDS),60)

mutation: setup-methods ## change the code in 750 places, to see that a test notices (hours: ARGS=--all)
	@$(PY) tools/mutation.py $(ARGS)

sbom: setup-methods ## what the program is made of, for others' tools: build/sbom.cdx.json
	@mkdir -p build && $(PY) tools/sbom.py > build/sbom.cdx.json && echo 'sbom: build/sbom.cdx.json'

lint: setup-dev ## only ruff, mypy --strict and import-linter
	@echo 'lint: ruff'
	@$(PY) -m ruff check --quiet .
	@echo 'lint: mypy --strict'
	@$(PY) -m mypy --no-error-summary
	@echo 'lint: import-linter'
	@.venv/bin/lint-imports --no-cache > .venv/walls.log 2>&1 || { cat .venv/walls.log; exit 1; }

evaluate: setup-extract ## measure extraction against the labelled texts in evaluation/
	@$(TRACKER) evaluate evaluation --floors evaluation/floors.toml

quality: quality-files quality-html quality-axe quality-lighthouse ## measure the site: links, HTML, accessibility, speed

quality-files: site
	@$(PY) tools/check_output.py output

quality-html: site tools/quality/node_modules
	@java -jar tools/quality/node_modules/vnu-jar/build/dist/vnu.jar --errors-only --skip-non-html output
	@echo 'Nu HTML checker: 0 errors'

quality-axe: site tools/quality/node_modules
	@node tools/quality/axe.mjs output

quality-lighthouse: site tools/quality/node_modules
	@node tools/quality/lighthouse.mjs output

tools/quality/node_modules: tools/quality/package-lock.json
	@cd tools/quality && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

bench: setup-dev ## measure speed and memory
	@$(PY) -m bench

lock: ## for maintainers: pin dependencies anew (needs uv)
	@sh tools/lock.sh

pictures: site ## for maintainers: take the screenshots of docs/ anew (needs Chromium)
	@sh tools/pictures.sh "$(PY)"

clean: setup-build ## delete what was built, and caches; never content/ or seeds/
	@$(TRACKER) clean
	@rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

setup-build setup-extract setup-dev setup-browser setup-methods: need-python
	@"$(PYTHON)" tools/setup.py $(@:setup-%=%)

need-python:
	@command -v "$(PYTHON)" > /dev/null || { echo "setup: no Python was found; install Python \
	3.11 or later (python.org, or your system's packages) and run again" >&2; exit 1; }
