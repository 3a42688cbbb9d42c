# make run   opens the window on the sample dossier (without a screen: the same work in the terminal)
# make test  lint, types and the whole test suite
# Each does its own set-up on a machine with Python 3.11 or later, pip and venv.

VENV := .venv
PYTHON := $(VENV)/bin/python

.PHONY: run test shots translations clean

run: $(VENV)/run-ready
	@sh installer/qt_libraries.sh
	@$(PYTHON) -m desktop.demo

test: $(VENV)/test-ready
	@sh installer/qt_libraries.sh
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	QT_QPA_PLATFORM=offscreen $(VENV)/bin/pytest --numprocesses auto --dist loadfile

shots: $(VENV)/test-ready
	@sh installer/qt_libraries.sh
	$(PYTHON) docs/make_screenshots.py --all
	$(PYTHON) docs/make_screenshots.py --manual

translations: $(VENV)/test-ready
	$(VENV)/bin/pyside6-lupdate $$(find desktop -name '*.py') -source-language nl_NL -target-language en_GB \
		-locations none -no-obsolete -ts resources/translations/woordhouder_en.ts
	$(VENV)/bin/pyside6-lupdate $$(find desktop -name '*.py') -source-language nl_NL -target-language nl_NL \
		-locations none -no-obsolete -pluralonly -ts resources/translations/woordhouder_nl.ts
	$(VENV)/bin/pyside6-lrelease resources/translations/woordhouder_en.ts resources/translations/woordhouder_nl.ts

$(VENV)/run-ready: pyproject.toml | $(VENV)/made
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/test-ready: pyproject.toml | $(VENV)/made
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --editable ".[test]"
	@touch $@ $(VENV)/run-ready

$(VENV)/made:
	@sh installer/make_venv.sh $(VENV)
	@touch $@

clean:
	rm -rf $(VENV) out
