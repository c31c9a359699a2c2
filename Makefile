# Two commands for a fresh machine with Python 3.11, pip, git and make. Nothing hides here: see what they call.

VENV := .venv
BIN := $(VENV)/bin
TESTS := tests
export PATH := $(abspath $(BIN)):$(PATH)

.PHONY: demo test test-metrics environment clean-demo locks

demo: environment
	snakemake --profile workflow/profiles/demo all
	cxrflow summary results/demo

# Two at a time, each on one core.
test: environment
	OMP_NUM_THREADS=1 python -m pytest -n 2 --dist loadscope $(TESTS)

# RadEval's models, on tiny random weights: its dependencies fit no other environment, so it has one of its own.
test-metrics: environment
	$(BIN)/uv venv --quiet --clear $(VENV)-metrics
	$(BIN)/uv pip sync --quiet --require-hashes --python $(VENV)-metrics/bin/python envs/metrics.lock
	PYTHONPATH=$(CURDIR)/workflow/src HF_HUB_OFFLINE=1 $(VENV)-metrics/bin/python -m pytest -q -o addopts= tests/unit/test_evaluation_radeval.py

environment: $(VENV)/.ready

# Bytecode is compiled once here, since every job of a run imports the same packages.
# uv installs the hashed lock in parallel; pip alone would do the same, slower: pip install --require-hashes -r envs/dev.lock
$(VENV)/.ready: envs/dev.lock envs/installer.lock pyproject.toml
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	python3 -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r envs/installer.lock
	$(BIN)/uv pip sync --quiet --require-hashes --compile-bytecode --python $(BIN)/python envs/dev.lock
	$(BIN)/uv pip install --quiet --no-deps --no-build-isolation --python $(BIN)/python --editable .
	touch $@

# After editing envs/*.in: resolve every lock anew, the images' from the versions of the common one.
locks:
	envs/lock

clean-demo:
	rm -rf results/demo
