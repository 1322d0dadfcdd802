# Everything runs in the checkout's own .venv; the system's Python is left as it is.

REGISTRATIONS ?=
PRESENTATIONS ?=
SEED ?=
ONLY ?=

PYTHON_HERE = .venv/bin/python

# Many tests wait for real programs and for the hands before a screen: twice as many as there are processors keep those
# busy.
AT_ONCE = $$($(PYTHON_HERE) -c 'import os; print(os.cpu_count() * 2)')

# Where a shell forbids Python to keep what it compiled, each of the hundreds of processes that the tests start would
# compile the program anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help
help: ## what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

.PHONY: demo
demo: ## set up, then show the program: make demo REGISTRATIONS=110000 PRESENTATIONS=120 SEED=2
	@.ci/set-up
	@$(PYTHON_HERE) -m checkin demo \
		$(if $(REGISTRATIONS),--registrations $(REGISTRATIONS)) \
		$(if $(PRESENTATIONS),--presentations $(PRESENTATIONS)) \
		$(if $(SEED),--seed $(SEED))

.PHONY: test
test: ## set up, then run every test; style, types and the import contracts are tests too
	@.ci/set-up test
	@QT_QPA_PLATFORM=offscreen $(PYTHON_HERE) -m pytest --numprocesses $(AT_ONCE) --dist worksteal

.PHONY: lint
lint: ## only style, types, and which room may import which
	@.ci/set-up test
	@$(PYTHON_HERE) -m ruff check --quiet
	@$(PYTHON_HERE) -m ruff format --check --quiet
	@$(PYTHON_HERE) -m mypy
	@$(PYTHON_HERE) -c 'from importlinter.cli import lint_imports_command as check; check()'

.PHONY: bench
bench: ## how fast it is on this machine: make bench ONLY="decision badge"
	@.ci/set-up test
	@$(PYTHON_HERE) tests/benchmarks $(ONLY)

.PHONY: frozen
frozen: ## the program with all it needs, in dist/checkin, and what it must do by itself
	@.ci/set-up test
	@.ci/set-up build
	@.ci/small-opencv || [ $$? -eq 69 ]
	@$(PYTHON_HERE) build_spec.py
	@CHECKIN_FROZEN=dist/checkin $(PYTHON_HERE) -m pytest tests/packaging/test_frozen.py

.PHONY: sbom
sbom: ## the list of all packages that it is given out with, in dist/checkin.cdx.json
	@.ci/set-up audit
	@$(PYTHON_HERE) .ci/supply.py sbom dist/checkin.cdx.json

.PHONY: audit
audit: ## ask PyPI whether anything is known against those packages
	@.ci/set-up audit
	@$(PYTHON_HERE) .ci/supply.py audit

.PHONY: wheel
wheel: ## the wheel and the source archive, in dist/
	@.ci/set-up test
	@$(PYTHON_HERE) -m build

.PHONY: clean
clean: ## back to the files of the checkout
	@rm -rf .venv build dist __pycache__ .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find checkin db tests -name __pycache__ -type d -prune -exec rm -rf {} +
