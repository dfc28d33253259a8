#!/usr/bin/env python3
"""What a night, a report and a small command cost: rows of (work, ours, beside it, ratio).

Usage: nights.py PATH-OF-TAPSYRYS [small|big|report]…. `bench.py` calls `rows`. Time depends on the
machine; ratios to the library alone and to the goals of seconds are shown, nothing fails by them.
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
SAMPLES = HERE.parent.parent / "input-samples"
DAY = "2026-02-10"
MIB = 1 << 20
BODIES, PROJECTS = 250, 12_000
REPORTED = 100_000


class Cost:
  """Wall and CPU seconds, those of children too, and the largest peak of memory of one process."""

  def __init__(self, wall, used):
    self.wall, self.cpu = wall, used.ru_utime + used.ru_stime
    self.peak = used.ru_maxrss * 1024

  def __str__(self):
    return f"{self.wall:.3f} s wall, {self.cpu:.3f} s CPU, {self.peak / MIB:.0f} MiB"


def cost(*command, codes=(0,)):
  command = [str(word) for word in command]
  begun = time.perf_counter()
  with tempfile.TemporaryFile() as said:
    child = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT)
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - begun
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in codes:
      said.seek(0)
      sys.exit(f"nights: {' '.join(command)}: {child.returncode}\n{said.read().decode()}")
  return Cost(wall, used)


def median(times, *command, codes=(0,)):
  costs = [cost(*command, codes=codes) for _ in range(times)]
  middle = costs[0]
  for part in ("wall", "cpu", "peak"):
    setattr(middle, part, statistics.median(getattr(one, part) for one in costs))
  return middle


def goal(work, ours, seconds):
  return work, str(ours), f"goal {seconds} s", f"{ours.wall / seconds:.2f}"


def generate(folder, bodies, projects):
  command = [sys.executable, "-B", HERE / "night.py", "--bodies", bodies, "--projects", projects]
  cost(*command, "--out", folder)


def small(program, folder):
  """What a command costs that has little to do, and a night of a dozen files."""
  ten = folder / "ten.csv"
  lines = (SAMPLES / "2025/almaty-remarks-2025.csv").read_text().splitlines(True)
  ten.write_text("".join(lines[:11]))
  place = folder / "small"
  cost(program, "init", place)
  for name in ("qyzylorda", "pavlodar", "almaty"):
    for file in SAMPLES.glob(f"2025-H*/{name}-*.csv"):
      shutil.copy(file, place / "inbox")
  run = [program, "run", "--workspace", place, "--as-of", DAY]
  night = cost(*run, codes=(0, 1))
  return [
    goal("--help", median(9, program, "--help"), 0.015),
    goal("check of ten rows", median(9, program, "check", ten, "--as-of", DAY, codes=(0, 1)), 0.03),
    goal("a night of a dozen files", night, 0.3),
    goal("a run with nothing to do", median(9, *run), 0.05)]


def big(program, folder):
  """A night of all bodies, the night after with one correction, and one with nothing."""
  place = folder / "big"
  cost(program, "init", place)
  generate(place / "inbox", BODIES, PROJECTS)
  corrected = sorted((place / "inbox").glob("*-001-scores-*"))[0]
  text = corrected.read_text()
  run = [program, "run", "--workspace", place, "--as-of", DAY]
  first = cost(*run)
  (place / "inbox" / "again.csv").write_text(text.replace(";5;", ";4;", 9))
  second = cost(*run)
  return [
    goal(f"a first night: {BODIES} bodies, {PROJECTS} projects", first, 30),
    goal("the next, with one correction", second, 2),
    goal("a run with nothing to do", median(5, *run), 0.05)]


def report(program, folder):
  """The year's forms of many projects, beside the library alone writing the same cells."""
  inputs, out, bare = folder / "inputs", folder / "out", folder / "bare"
  generate(inputs, BODIES, REPORTED)
  bare.mkdir()
  for name in ("cells",):
    cost("cc", "-O2", HERE / f"{name}.c", "-o", folder / name, "-lxlsxwriter")
  command = [program, "report", inputs, "--period", "2025", "--as-of", DAY, "--quiet"]
  one = cost(*command, "--jobs", 1, "--out", out, codes=(0, 1))
  two = cost(*command, "--jobs", 2, "--out", out, codes=(0, 1))
  check = cost(program, "check", inputs, "--as-of", DAY, "--quiet", "--jobs", 1, codes=(0, 1))
  cost(sys.executable, "-B", HERE / "cells.py", folder / "cells.tsv", *sorted(out.rglob("*.xlsx")))
  library = cost(folder / "cells", folder / "cells.tsv", bare)
  text = sum(file.stat().st_size for file in inputs.iterdir())
  return [
    (f"report 2025 of {REPORTED} projects", str(one), f"libxlsxwriter alone {library}",
     f"{one.cpu / library.cpu:.2f} CPU, {(one.cpu - check.cpu) / library.cpu:.2f} without reading"),
    ("the same on two cores", str(two), "one core", f"{two.wall / one.wall:.2f} wall"),
    ("its memory", f"{two.peak / MIB:.0f} MiB", f"{text / MIB:.0f} MiB of text",
     f"{two.peak / text:.2f}")]


def rows(program, parts=("small", "big", "report")):
  found = []
  for part in parts:
    with tempfile.TemporaryDirectory(prefix="tapsyrys-nights-") as name:
      found += {"small": small, "big": big, "report": report}[part](program, pathlib.Path(name))
  return found


def main():
  if len(sys.argv) < 2 or not shutil.which(sys.argv[1]):
    sys.exit("usage: nights.py PATH-OF-TAPSYRYS [small|big|report]…")
  program = os.path.abspath(shutil.which(sys.argv[1]))
  for row in rows(program, sys.argv[2:] or ("small", "big", "report")):
    print("  ".join(row))


if __name__ == "__main__":
  main()
