"""How the bench measures: what rows of every kind share.

A module of rows has a function `rows(bench)` that yields `Row`s; `bench.py` names the modules.
"""

import dataclasses
import importlib.util
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
MIB = 1 << 20
# The day by which all is judged: everything of 2025 is due.
AS_OF = "2026-02-10"


@dataclasses.dataclass
class Taken:
  """What one run took with all that it started: seconds, and the peak of resident memory in bytes,
  that of the largest process."""
  wall: float
  cpu: float
  peak: int
  output: str = ""


@dataclasses.dataclass
class Row:
  """A line of the table: us, the other side or nothing, and what was hoped for."""
  work: str
  ours: str
  beside: str = ""
  ratio: str = ""
  goal: str = ""
  # A guard: the bench fails where it is False.
  holds: bool = True


class Missing(Exception):
  """A peer that is not here and cannot be installed."""


class Bench:
  def __init__(self, options, folder):
    self.options, self.folder = options, folder
    self.program = os.path.abspath(options.program)
    self.versions = {}
    # Linux counts into a child's peak what its parent held at the fork: peak.c is a small parent.
    self.peak = self.compile("peak.c")

  # Running

  def run(self, command, may_fail=(0,), env=None):
    """Runs to the end, through peak.c."""
    command = [str(self.peak), *map(str, command)]
    with (self.folder / "said").open("w+b") as said:
      begun = time.perf_counter()
      child = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT, env=env)
      _, status, used = os.wait4(child.pid, 0)
      wall = time.perf_counter() - begun
      child.returncode = os.waitstatus_to_exitcode(status)
      said.seek(0)
      output = said.read().decode(errors="replace").rstrip().rsplit("\n", 1)
    if child.returncode not in may_fail:
      sys.exit(f"bench: {' '.join(command[1:])}\n{output}\nbench: exit code {child.returncode}")
    return Taken(
      wall, used.ru_utime + used.ru_stime, int(output[-1]) * 1024,
      output[0] if len(output) > 1 else "")

  def median(self, *commands, rounds=None, **how):
    """Medians of several runs of each command, in turn: a machine that slows down slows all."""
    runs = [[self.run(c, **how) for c in commands] for _ in range(rounds or self.options.rounds)]
    return [middle(taken) for taken in zip(*runs)]

  def instructions(self, command):
    """Instructions that valgrind counts, the same each time."""
    if not shutil.which("valgrind"):
      raise Missing("valgrind")
    # Both sides hash with libcrypto, in the code path it picks for the CPU that valgrind plays.
    # Valgrind gives up on debug information that it does not know: it counts a copy without any.
    bare = self.folder / "counted"
    subprocess.run(["strip", "--strip-debug", "-o", bare, command[0]], check=True)
    counted = subprocess.run(
      ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", bare, *command[1:]],
      capture_output=True, text=True)
    return int(re.search(r"Collected : (\d+)", counted.stderr)[1])

  # Tools

  def compile(self, name, *flags):
    tool = self.folder / pathlib.Path(name).stem
    subprocess.run(["cc", "-O2", HERE / name, "-o", tool, *flags], check=True)
    return tool

  def generate(self, name, command="generate", **options):
    """A set of files: their folder."""
    folder = self.folder / name
    given = [self.options.generator, command, "--out", folder]
    for option, value in options.items():
      given += [f"--{option}"] if value is True else [f"--{option}", str(value)]
    subprocess.run(given, check=True)
    return folder

  def python(self, package):
    """The environment in which a Python package is found, installed beside the build if need be."""
    beside = ROOT / ".build" / "bench-peers"
    env = {**os.environ, "PYTHONPATH": str(beside), "PYTHONDONTWRITEBYTECODE": "1"}
    version = ["python3", "-c", f"import {package}; print({package}.__version__)"]
    found = subprocess.run(version, env=env, capture_output=True, text=True)
    if found.returncode != 0 and self.options.install:
      pip = ["python3", "-m", "pip", "install", "--quiet", "--target", beside, package]
      subprocess.run([*pip, "--break-system-packages"], capture_output=True)
      found = subprocess.run(version, env=env, capture_output=True, text=True)
    if found.returncode != 0:
      raise Missing(f"Python package {package}")
    self.versions[package] = found.stdout.strip()
    return env

  def tool(self, name, package):
    """A program of the distribution, installed if need be."""
    if not shutil.which(name) and self.options.install:
      subprocess.run([ROOT / "Tests" / "install.sh", package], capture_output=True)
    if not shutil.which(name):
      raise Missing(f"{name} (package {package})")
    said = subprocess.run([name, "--version"], capture_output=True, text=True)
    number = re.search(r"\d+[\d.]*", said.stdout + said.stderr)
    self.versions[name] = number[0] if number else "?"
    return name


def size(files):
  return sum(file.stat().st_size for file in files)


def middle(taken):
  """The medians of several runs of one command."""
  parts = (statistics.median(getattr(run, part) for run in taken) for part in PARTS)
  return Taken(*parts, taken[-1].output)


def said(taken):
  return f"{taken.cpu:.2f} s CPU, {taken.wall:.2f} s, {taken.peak / MIB:.0f} MiB"


# What is compared of two runs, and what it is called.
PARTS = {"wall": "wall", "cpu": "CPU", "peak": "memory"}


def part(ours, theirs, name):
  return getattr(ours, name) / getattr(theirs, name)


def ratio(ours, theirs):
  return ", ".join(f"{PARTS[n]} {part(ours, theirs, n):.2f}" for n in ("cpu", "wall", "peak"))


def within(ours, theirs, **most):
  """The goals of a ratio, each with a mark: `within(one, bare, cpu=1.35)`."""
  return ", ".join(
    mark(f"{PARTS[n]} {limit:.2f}", part(ours, theirs, n) <= limit) for n, limit in most.items())


def mark(goal, is_kept):
  return f"{goal} {'✓' if is_kept else '✗'}"


def table(rows):
  """The rows as Markdown."""
  heads = ("work", "tapsyrys", "beside it", "ratio", "goal")
  lines = ["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
  for row in rows:
    cells = (row.work, row.ours, row.beside, row.ratio, row.goal)
    lines.append("| " + " | ".join(cells) + " |")
  return "\n".join(lines)


def machine():
  """The machine in a line: processor, cores, memory, system."""
  def first(path, pattern):
    found = re.search(pattern, pathlib.Path(path).read_text())
    return found[1].strip() if found else "?"
  memory = int(first("/proc/meminfo", r"MemTotal:\s+(\d+)")) / (1 << 20)
  system = first("/etc/os-release", r'PRETTY_NAME="([^"]+)"')
  processor = first("/proc/cpuinfo", r"model name\s*: (.+)")
  return (
    f"{processor}, {os.cpu_count()} cores, {memory:.0f} GiB, "
    f"{system}, Linux {os.uname().release}")
