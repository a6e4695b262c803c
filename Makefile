# Campaign Tracker. Plain `make` lists what there is; each target does its own set-up.
PYTHON ?= $(shell command -v python3 || command -v python || echo python3)
PY := .venv/bin/python
TRACKER := $(PY) -m generator
# Tests run in another order each time; `make test SEED=...` repeats one.
SEED := $(or $(SEED),$(shell date +%s))

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help build site serve test test-slow test-browser test-cms check evaluate bench lint \
	lock pictures clean quality quality-files quality-html quality-axe quality-lighthouse \
	setup-build setup-extract setup-dev setup-browser setup-dask need-python quality-links \
	quality-jsonld quality-theme quality-large test-crash test-hostile test-load reproducible \
	setup-reader coverage fuzz mutation sbom setup-methods

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

test-slow: setup-dask ## the long tests: many examples, kill -9 at every write (20 minutes)
	@SLOW=1 $(PY) -m pytest --quiet -m '(slow or more) and not crash and not hostile and not load'

test-crash: setup-dev ## kill -9 at every rename and fsync, and at 200 moments (15 minutes)
	@$(PY) -m pytest --quiet -s -m crash

test-hostile: setup-browser tools/quality/node_modules ## 700 hostile texts in every field, in Chromium (10 minutes)
	@$(PY) -m pytest --quiet -s -m hostile

test-load: setup-dev ## 10,000 seeds, and 5,000 saves while serving (40 minutes)
	@$(PY) -m pytest --quiet -s -m load

reproducible: setup-build ## the same bytes under another clock, zone, locale, path, Python ... (5 minutes)
	@$(PY) tools/reproducible.py

test-browser: setup-browser ## the review page in a real browser (needs Chromium)
	@$(PY) -m pytest --quiet -m 'browser and not hostile'

test-cms: setup-browser tools/cms/node_modules ## the configuration in cms/, with the CMS itself (needs Chromium, npm)
	@$(PY) -m pytest --quiet -m browser tests/test_cms_browser.py

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

NODE := tools/quality/node_modules
LYCHEE := .venv/bin/lychee
VNU := java -jar $(NODE)/vnu-jar/build/dist/vnu.jar --errors-only --skip-non-html

quality: quality-files quality-links quality-html quality-jsonld quality-axe quality-lighthouse \
	quality-theme quality-large ## measure the site: links, HTML, data, accessibility, speed, weight

quality-files: site
	@$(PY) tools/check_output.py output

quality-links: site $(LYCHEE)
	@$(PY) tools/quality/links.py $(LYCHEE) output

quality-html: site $(NODE)
	@$(VNU) output
	@echo 'Nu HTML checker: 0 errors'

quality-jsonld: site $(NODE)
	@node tools/quality/jsonld.mjs output

quality-axe: site $(NODE)
	@node tools/quality/axe.mjs output

quality-lighthouse: site $(NODE)
	@node tools/quality/lighthouse.mjs output

quality-theme: site $(NODE)
	@rm -rf build/broadsheet && mkdir -p build/broadsheet
	@sed 's/^theme = .*/theme = "broadsheet"/' site.toml > build/broadsheet/site.toml
	@$(TRACKER) build --config build/broadsheet/site.toml --content content --output build/broadsheet/output
	@$(PY) tools/check_output.py build/broadsheet/output
	@$(VNU) build/broadsheet/output
	@node tools/quality/axe.mjs build/broadsheet/output

quality-large: setup-dev $(NODE) $(LYCHEE)
	@rm -rf build/large
	@$(PY) -m tools.quality.large build/large
	@for site in race thousand; do \
		echo "$$site:" && $(PY) tools/check_output.py build/large/$$site/output \
		&& $(PY) tools/quality/links.py $(LYCHEE) build/large/$$site/output \
		&& $(VNU) build/large/$$site/output \
		&& node tools/quality/jsonld.mjs build/large/$$site/output \
		&& node tools/quality/axe.mjs build/large/$$site/output || exit 1; done

$(LYCHEE): tools/quality/requirements.txt
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@touch $@

$(NODE): tools/quality/package-lock.json
	@cd tools/quality && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

tools/cms/node_modules: tools/cms/package-lock.json
	@cd tools/cms && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
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

setup-build setup-extract setup-reader setup-dev setup-browser setup-dask setup-methods: need-python
	@"$(PYTHON)" tools/setup.py $(@:setup-%=%)

need-python:
	@command -v "$(PYTHON)" > /dev/null || { echo "setup: no Python was found; install Python \
	3.11 or later (python.org, or your system's packages) and run again" >&2; exit 1; }
