#!/usr/bin/env python3
"""Proof that nothing is lost: does everything to a run that can happen to it, and looks what became of the files.

Usage: torture.py [--program PATH] [--minutes M] [--seed N] [--sample N] [--only CASE]

A reference batch (place.py) is dropped into a workspace with one run behind it. For each case a fresh copy of it is run while
something goes wrong, is looked at, run again, and once more; one oracle (oracle.py) judges all cases alike: every content
lies whole in exactly one place, each accepted one is counted once, reports are old or new and whole, the ledger is sound, a
rerun comes to the reports of an undisturbed run, and a further one changes nothing.

Themes: kills.py, errors.py, readers.py, crowd.py, disks.py, ledgers.py, power.py. All cases of a theme are known beforehand;
where they are more than the minutes allow, the seed chooses among them, and the summary says how many there are.
A violation is printed with the case's name, by which it is repeated alone: `torture.py --only kill:parent:openat:170`.
Needs strace, util-linux and Python 3; faketime if the clock is to lie. Exit code 1 with violations, 2 where it cannot run.
"""

import argparse
import collections
import math
import multiprocessing
import os
import pathlib
import random
import shutil
import sys
import tempfile
import time
import traceback

import crowd
import disks
import errors
import kills
import ledgers
import oracle
import place
import power
import readers
import tracing

# Of the minutes, how much each theme is given at most.
THEMES = {power: 1, crowd: 14, ledgers: 7, disks: 8, kills: 32, errors: 33, readers: 5}
# How many cases of a group are wanted for each of another; those of the parent alone say most.
WANTED = {"kill:parent": 3000, "kill:all": 600, "again": 500, "moment": 300,
          "error:parent": 5000, "error:all": 1000}
Plan = collections.namedtuple("Plan", "points")
state = {}


def perform(case):
  """One case by its name; in a process of its own."""
  name, *values = case.split(":")
  for theme in THEMES:
    if function := getattr(theme, name, None):
      break
  else:
    return case, 0, [f"no such case: {case}"]
  begun = time.monotonic()
  try:
    more = {"points": state["plan"].points} if name == "again" else {}
    faults = function(state["spot"], state["oracle"], *values, **more)
  except Exception:  # What breaks the harness is as much a violation as what breaks the program.
    faults = [traceback.format_exc(limit=4)]
  return case, time.monotonic() - begun, faults


def prepare(program, folder):
  spot = place.Place(program, folder)
  spot.build()
  state["spot"] = spot
  state["oracle"] = oracle.Oracle(spot)
  state["plan"] = Plan(tracing.points(state["oracle"].trace))


def order(cases, chance):
  """So that whenever the time is up, each group has had its part."""
  groups = collections.defaultdict(list)
  for case in cases:
    name = case.split(":")[0]
    groups[":".join(case.split(":")[:2]) if name in ("kill", "error") else name].append(case)
  ranked = []
  for group, members in groups.items():
    wanted = min(WANTED.get(group, len(members)), len(members))
    members = chance.sample(members, len(members))
    ranked += [((rank + chance.random()) / wanted, case) for rank, case in enumerate(members)]
  return [case for _, case in sorted(ranked)]


def perform_all(cases, pool, until):
  """Cases until the time is up; what was begun is finished."""
  ends, waiting = [], collections.deque(cases)
  under_way = []
  while waiting or under_way:
    while waiting and len(under_way) < 2 * os.cpu_count() and time.monotonic() < until:
      under_way.append(pool.apply_async(perform, [waiting.popleft()]))
    if not under_way:
      break
    end = under_way.pop(0).get()
    ends.append(end)
    for fault in end[2][:4]:
      print(f"VIOLATION {end[0]}: {fault}", flush=True)
    if len(end[2]) > 4:
      print(f"  and {len(end[2]) - 4} more of that case", flush=True)
  return ends


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument("--program", default=".build/release/tapsyrys")
  parser.add_argument("--minutes", type=float, default=55)
  parser.add_argument("--seed", type=int, default=1)
  parser.add_argument("--sample", type=int, help="so many cases in all, over all themes")
  parser.add_argument("--only", help="one case, or all that begin so with a * at the end")
  options = parser.parse_args()
  program = pathlib.Path(options.program).resolve()
  if not tracing.works():
    print("strace may not trace here: nothing was tried", file=sys.stderr)
    return 2
  room = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
  with tempfile.TemporaryDirectory(prefix="torture-", dir=room) as folder:
    return torture(options, program, folder)


def torture(options, program, folder):
  begun = time.monotonic()
  prepare(program, folder)
  print(f"An undisturbed run of {len(place.batch_files())} files takes "
        f"{state['spot'].seconds:.2f} s.", flush=True)
  chance = random.Random(options.seed)
  left, shares = options.minutes * 60 - (time.monotonic() - begun), sum(THEMES.values())
  every = {theme: list(theme.cases(state["plan"])) for theme in THEMES}
  table, ends = [], []
  with multiprocessing.get_context("fork").Pool(os.cpu_count()) as pool:
    chosen = {theme: order(cases, chance) for theme, cases in every.items()}
    if options.sample:
      few = [case for theme, share in THEMES.items()
             for case in chosen[theme][:max(1, options.sample * share // shares)]]
      ends = perform_all(few, pool, math.inf)
      chosen = {theme: [] for theme in THEMES}
    for theme, share in THEMES.items():
      cases = chosen[theme]
      if options.only:
        cases = [c for c in cases if c == options.only or
                 options.only.endswith("*") and c.startswith(options.only[:-1])]
      start = time.monotonic()
      # What a theme does not use of its time goes to those after it.
      ends += perform_all(cases, pool, start + left * share / shares)
      took = time.monotonic() - start
      left, shares = left - took, shares - share
      mine = set(every[theme])
      done = [faults for case, _, faults in ends if case in mine]
      table.append((theme.__name__, len(done), len(mine), sum(map(bool, done)), took / 60))
  isSound = not any(faults for _, _, faults in ends)
  print("\ntheme       cases   of all  violations  minutes")
  for row in table + [("whole", *(sum(r[i] for r in table) for i in (1, 2, 3)),
                       (time.monotonic() - begun) / 60)]:
    print(f"{row[0]:<10}{row[1]:>7}{row[2]:>9}{row[3]:>12}{row[4]:>9.1f}")
  print(f"seed {options.seed}; a case alone: {sys.argv[0]} --only CASE")
  return 0 if isSound else 1


if __name__ == "__main__":
  sys.exit(main())
