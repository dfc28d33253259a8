#!/usr/bin/env python3
"""Measures the program beside bare C and beside what people would use instead: one table.

Fails where a run failed, a guard was broken (the count of instructions beside bare C) or a peer
counted something else than we. Times and memory depend on the machine: they are shown.
"""

import argparse
import importlib
import pathlib
import sys
import tempfile

from measure import Bench, machine, table

# Each has `rows(bench)`.
MODULES = ["checks", "nights"]


def main():
  parser = argparse.ArgumentParser(
    description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
  parser.add_argument("program", help="the release build")
  parser.add_argument("generator", help="the release build of tapsyrys-bench")
  parser.add_argument("--projects", type=int, default=100_000, help="projects of the large set")
  parser.add_argument(
    "--small", type=int, default=10_000, help="projects of the set for peers that are slow")
  parser.add_argument("--bodies", type=int, default=250, help="bodies of a night, 20 or more")
  parser.add_argument(
    "--reported", type=int, default=5_000, help="projects in a year's report of as many bodies")
  parser.add_argument("--rounds", type=int, default=5, help="of which medians are shown")
  parser.add_argument("--only", choices=MODULES, help="the rows of one module")
  parser.add_argument(
    "--no-install", dest="install", action="store_false", help="leave out peers that are not here")
  options = parser.parse_args()
  if not 20 <= options.bodies <= options.reported:
    parser.error("a night needs 20 bodies, and a year's report a project of each")
  rows = []
  with tempfile.TemporaryDirectory(prefix="tapsyrys-bench-") as name:
    bench = Bench(options, pathlib.Path(name))
    version = bench.run([bench.program, "--version"]).output.strip()
    bench.versions["tapsyrys"] = version.removeprefix("tapsyrys ")
    for module in [options.only] if options.only else MODULES:
      for row in importlib.import_module(module).rows(bench):
        print(f"{row.work}: {row.ours} | {row.beside} | {row.ratio}", file=sys.stderr, flush=True)
        rows.append(row)
  versions = ", ".join(f"{name} {version}" for name, version in bench.versions.items())
  print(f"{table(rows)}\n\n{machine()}\n\n{versions}; medians of {options.rounds}, interleaved")
  return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
  sys.dont_write_bytecode = True
  sys.exit(main())
