# Two commands: `make run` starts the app from nothing but Python 3.11 or newer; `make test` runs everything we check.

.DELETE_ON_ERROR:
VENV := .venv
BENCH := .venv-bench
FUZZ := .venv-fuzz
SECONDS := 180
BIN := $(VENV)/bin
PYTHON ?= $(firstword $(foreach name,python3.13 python3.12 python3.11 python3 python,\
	$(if $(shell $(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo yes),$(name))))
PORT ?= 8765

.PHONY: run test check lint types imports pytest browser mailserver benchmarks fuzz screens lock clean

run: $(VENV)/.run
	@$(BIN)/sayyes decide examples/invitation.eml --situation examples/invitation.toml
	@$(BIN)/sayyes --port $(PORT) --no-browser

test: check pytest

check: lint types imports

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.test
	$(BIN)/mypy

imports: $(VENV)/.test
	$(BIN)/lint-imports

pytest: $(VENV)/.test browser mailserver
	$(BIN)/pytest -n auto

# The environment: everything pinned, everything with its hash; nothing is fetched again while the pins stay the same.
$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "sayyes needs Python 3.11 or newer; none was found. Install it, or say: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "Python's own venv module is missing. On Debian or Ubuntu: apt-get install python3-venv"; exit 1; }

$(VENV)/.run: constraints.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: constraints-test.txt $(VENV)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints-test.txt
	@touch $@

# The browser tests drive the system's Chromium; Debian's package is installed where it is missing and can be.
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || { \
		echo "Chromium is missing: installing the system's package for the browser tests"; \
		as_root=$$(test "$$(id -u)" = 0 || echo sudo); \
		$$as_root apt-get update -qq && $$as_root apt-get install -y -qq chromium >/dev/null; } || \
		{ echo "Could not install Chromium; install it yourself, then run make test again"; exit 1; }

# The tests of `sayyes inbox` read from a real mail server, which they start themselves.
mailserver:
	@command -v dovecot >/dev/null || test -x /usr/sbin/dovecot || { \
		echo "Dovecot is missing: installing the system's package for the mailbox tests"; \
		as_root=$$(test "$$(id -u)" = 0 || echo sudo); \
		$$as_root apt-get update -qq && $$as_root apt-get install -y -qq dovecot-imapd >/dev/null; } || \
		echo "Could not install dovecot-imapd; the tests that need it are skipped"

# Measured beside other libraries, which live in an environment of their own; the table goes to docs/benchmarks.md.
benchmarks: $(BENCH)/.done
	$(BENCH)/bin/python -m benchmarks

$(BENCH)/.done: constraints-bench.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "sayyes needs Python 3.11 or newer; none was found. Install it, or say: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints-bench.txt
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# Mangled messages for every reader, SECONDS long each; findings are written into build/fuzz.
fuzz: $(FUZZ)/.done
	@mkdir -p build/fuzz
	@for target in calendar mail markup times pay record feed archive table; do \
		echo "$$target"; nice -n 19 $(FUZZ)/bin/python -m tests.fuzz.run $$target --seconds $(SECONDS) build/fuzz || exit 1; done

$(FUZZ)/.done: constraints-fuzz.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "sayyes needs Python 3.11 or newer; none was found. Install it, or say: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -m venv $(FUZZ)
	$(FUZZ)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints-fuzz.txt
	$(FUZZ)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# The pictures in docs/screens, of the app as it stands.
screens: $(VENV)/.test browser
	$(BIN)/python -m docs.screens.make

# Renew the pins (needs uv on the PATH). No index address is written into them.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url \
		--quiet --upgrade pyproject.toml --group build -o constraints.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url \
		--quiet --upgrade -c constraints.txt pyproject.toml --group build --group dev -o constraints-test.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url \
		--quiet --upgrade -c constraints.txt pyproject.toml --group build --group bench -o constraints-bench.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url \
		--quiet --upgrade -c constraints.txt pyproject.toml --group build --group fuzz -o constraints-fuzz.txt

clean:
	rm -rf $(VENV) $(BENCH) $(FUZZ) build dist .mypy_cache .ruff_cache .pytest_cache
