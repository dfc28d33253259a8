#!/usr/bin/env python3
"""Three ratios of one run: work against bare C, memory against text and keys, time against DuckDB.

Usage: bench.py PATH-OF-TAPSYRYS. Fails when something did not run, or when the program needs more
than twice the instructions of `baseline.c`. Memory and time depend on the machine: they are shown.
"""

import importlib.util
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
AS_OF = "2026-02-10"
PROJECTS, SCORES = 20_000, 60_000
MOST = 2.0
ROUNDS = 5
MIB = 1 << 20


def run(command, folder):
  """Runs to the end; gives the output, wall and CPU seconds, and the peak of memory in bytes."""
  with (folder / "said").open("w+b") as said:
    begun = time.perf_counter()
    child = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT)
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - begun
    child.returncode = os.waitstatus_to_exitcode(status)
    said.seek(0)
    output = said.read().decode(errors="replace")
  if child.returncode != 0:
    sys.exit(f"bench: {' '.join(map(str, command))}\n{output}bench: exit code {child.returncode}")
  return output, wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024


def missing(folder):
  """What the bench needs and this machine lacks, by the name that installs it."""
  packages = {"cc": "gcc", "valgrind": "valgrind"}
  lacking = [package for tool, package in packages.items() if not shutil.which(tool)]
  for header, package in (("csv.h", "libcsv-dev"), ("openssl/evp.h", "libssl-dev")):
    (folder / "probe.c").write_text(f"#include <stddef.h>\n#include <{header}>\n")
    probe = ["cc", "-fsyntax-only", folder / "probe.c"]
    if "gcc" in lacking or subprocess.run(probe, capture_output=True).returncode != 0:
      lacking.append(package)
  wanted = [f"apt-get install {' '.join(lacking)}"] if lacking else []
  return wanted + ([] if importlib.util.find_spec("duckdb") else ["pip install duckdb"])


def generate(folder, times=1, factor=1):
  counts = ["--projects", str(PROJECTS * times), "--scores", str(SCORES * times), "--seed", "1"]
  shape = ["--text-factor", str(factor), "--out", folder]
  # Without -B, Python leaves a folder of its own beside the sources.
  run([sys.executable, "-B", HERE / "generate.py", *counts, *shape], folder.parent)
  return [folder / "projects.csv", folder / "scores.csv"]


def size(files):
  return sum(file.stat().st_size for file in files)


def instructions(command, folder):
  # Both sides hash with libcrypto, in the code path it picks for the CPU that valgrind plays.
  # Valgrind gives up on debug information that it does not know: it counts a copy without any.
  bare = folder / "counted"
  run(["strip", "--strip-debug", "-o", bare, command[0]], folder)
  command = [bare, *command[1:]]
  output = run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command], folder)
  return int(re.search(r"Collected : (\d+)", output[0])[1])


def work(tapsyrys, baseline, files, folder):
  bare = [baseline, *files]
  ours = instructions([*tapsyrys, *files], folder)
  least = instructions(bare, folder)
  # A program that skipped something would look fast: rows and digests have to agree.
  try:
    report = json.loads(pathlib.Path(tapsyrys[-1]).read_bytes())
    read = [(file["records"] + 1, file["sha256"]) for file in report["files"]]
  except (OSError, ValueError, KeyError) as problem:
    sys.exit(f"bench: no report as cli.md describes it: {problem!r}")
  lines = [line.split() for line in run(bare, folder)[0].splitlines()]
  if read != [(int(line[0]), line[3]) for line in lines]:
    sys.exit("bench: tapsyrys did not read the same records of the same bytes as baseline.c")
  ratio = ours / least
  return ratio, (
    f"{ours / 1e9:.2f} G, {ours / size(files):.1f} a byte",
    f"baseline.c {least / 1e9:.2f} G, {least / size(files):.1f} a byte",
    f"{ratio:.2f} ({'within' if ratio <= MOST else 'OVER'} {MOST:.1f})")


def memory(tapsyrys, peak, files, folder):
  longer, more = generate(folder / "longer", factor=6), generate(folder / "more", times=2)
  peaks = [run([peak, *tapsyrys, *f], folder)[0].split()[-1] for f in (files, longer, more)]
  base, text, keys = (int(kib) * 1024 for kib in peaks)
  return (
    f"{base / MIB:.1f} MiB for {size(files) / MIB:.0f}",
    f"text x{size(longer) / size(files):.1f}: {text / MIB:.1f} MiB, "
    f"keys x2: {keys / MIB:.1f} MiB",
    f"{text / base:.2f} text, {keys / base:.2f} keys")


def speed(tapsyrys, files, folder):
  duckdb = [sys.executable, HERE / "duckdb_checks.py", *files, "--as-of", AS_OF]
  # In turn, so that a machine that slows down slows both.
  pairs = [(run([*tapsyrys, *files], folder), run(duckdb, folder)) for _ in range(ROUNDS)]
  ours, theirs = (
    [statistics.median(taken[i] for taken in runs) for i in (1, 2, 3)] for runs in zip(*pairs))
  said = "{:.2f} s wall, {:.2f} s CPU"
  return (
    said.format(*ours), f"DuckDB {said.format(*theirs)}, {theirs[2] / MIB:.0f} MiB",
    f"{ours[0] / theirs[0]:.2f} wall, {ours[1] / theirs[1]:.2f} CPU")


def main():
  if len(sys.argv) != 2 or not shutil.which(sys.argv[1]):
    sys.exit("usage: bench.py PATH-OF-TAPSYRYS (make it with: swift build -c release)")
  with tempfile.TemporaryDirectory(prefix="tapsyrys-bench-") as name:
    folder = pathlib.Path(name)
    if wanted := missing(folder):
      sys.exit(f"bench: something is missing; install it with: {' && '.join(wanted)}")
    baseline, peak = folder / "baseline", folder / "peak"
    run(["cc", "-O2", HERE / "baseline.c", "-o", baseline, "-lcsv", "-lcrypto"], folder)
    run(["cc", "-O2", HERE / "peak.c", "-o", peak], folder)
    files = generate(folder / "base")
    tapsyrys = [
      os.path.abspath(shutil.which(sys.argv[1])), "check", "--format", "json", "--as-of", AS_OF,
      "--jobs", "1", "--out", str(folder / "report.json")]
    ratio, counted = work(tapsyrys, baseline, files, folder)
    rows = [
      ("measure", "tapsyrys check", "held against", "ratio"), ("instructions", *counted),
      ("peak memory", *memory(tapsyrys, peak, files, folder)),
      (f"time, median of {ROUNDS}", *speed(tapsyrys, files, folder))]
  widths = [max(map(len, column)) for column in zip(*rows)]
  print(f"{PROJECTS} projects, {SCORES} scores, one thread each")
  for row in rows:
    print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
  return 0 if ratio <= MOST else 1


if __name__ == "__main__":
  sys.exit(main())
