# Two commands on a fresh machine with a Swift toolchain: `make run` and `make test`.
.PHONY: run nights test build samples bench hostile fuzz torture deps deps-test
SHELL := /bin/bash

OUT ?= out
SWIFT ?= swift
PROGRAM = .build/release/tapsyrys
DAY = 2026-07-06
# The copies in input-samples/formats are the same records again and again: they are not judged together.
SAMPLES = $(patsubst %/,%,$(sort $(wildcard input-samples/2*/)))

# What the program is built on, and what only tests need.
LIBRARIES = libcsv-dev libxml2-dev libxlsxwriter-dev libssl-dev libzip-dev libsqlite3-dev pkg-config
PEERS = python3 python3-openpyxl libxml2-utils strace

run: build
	@rm -rf "$(OUT)"
	@$(PROGRAM) check $(SAMPLES) --as-of $(DAY) || test $$? -eq 1
	@for period in 2025-H1 2025-H2 2025 2026-H1; do \
	  $(PROGRAM) report $(SAMPLES) --period $$period --as-of $(DAY) --out "$(OUT)/$$period" --quiet 2>/dev/null \
	    || test $$? -eq 1 || exit 1; \
	done

build: deps
	$(SWIFT) build -c release --static-swift-stdlib --product tapsyrys

test: deps deps-test
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

# Whole nights of the debug build, minutes of them: what halts a run, what surrounds it.
nights: deps deps-test
	$(SWIFT) build --build-tests
	TAPSYRYS_NIGHTS=1 $(SWIFT) test --skip-build --filter 'HaltTests|QuietNightTests'

# Puts every hostile file through the release build, each within 2 s of CPU and 128 MiB; `make test` shows a few to the
# debug build.
hostile: build deps-test
	HOSTILE_PROGRAM="$(CURDIR)/$(PROGRAM)" $(SWIFT) test --filter 'HostileTests|HostileWorkbookTests'

# Makes output-samples/ anew; read the difference before you commit it.
samples: build
	python3 -B Tests/formats.py input-samples/formats
	Tests/samples.sh "$(CURDIR)/$(PROGRAM)" output-samples

# Does to runs of a workspace all that can happen to them, and looks for lost files (Tests/Torture). A case alone:
# make torture CASE=kill:parent:openat:170
MINUTES ?= 55
SEED ?= 1
TORTURE_PROGRAM ?= $(PROGRAM)
torture: $(if $(filter $(PROGRAM),$(TORTURE_PROGRAM)),build) deps-test
	@Tests/install.sh faketime
	python3 -B Tests/Torture/torture.py --program "$(TORTURE_PROGRAM)" --minutes $(MINUTES) --seed $(SEED) \
	  $(if $(CASE),--only "$(CASE)")

# Measures, for a quarter of an hour on a quiet machine: one table, on standard output. The sizes of the issue:
# make bench BENCH='--projects 1000000 --reported 100000'; `--help` names the other options.
# Peers are installed beside the build, or left out with a word.
BENCH ?=
bench: build
	@Tests/install.sh gcc valgrind python3 python3-pip
	$(SWIFT) build -c release --static-swift-stdlib --product tapsyrys-bench
	@python3 -B Tests/Bench/bench.py $(PROGRAM) .build/release/tapsyrys-bench $(BENCH)

deps:
	@Tests/install.sh $(LIBRARIES)

deps-test:
	@Tests/install.sh $(PEERS)

# Gives each reader random bytes for SECONDS: finds what crashes it. A crash is left in the folder that is named.
SECONDS ?= 60
FUZZ = Tests/Fuzz/fuzz.sh
fuzz: deps
	SECONDS_EACH=$(SECONDS) $(FUZZ)
