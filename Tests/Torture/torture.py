#!/usr/bin/env python3
"""Proof that nothing is lost: does everything to a run that can happen to it, and looks what became of the files.

Usage: torture.py [--program PATH] [--minutes M] [--processes N] [--seed N] [--sample] [--only CASE]

A reference batch (place.py) is dropped into a workspace with one run behind it. For each case a fresh copy of it is run while
something goes wrong, is looked at, run again, and once more; one oracle (oracle.py) judges all cases alike: every content
lies whole in exactly one place, each accepted one is counted once, reports are old or new and whole, the ledger is sound, a
rerun comes to the reports of an undisturbed run, and a further one changes nothing. What a rerun comes to is known where the
same state was judged before (state.py); one case in twenty tries it again all the same.

All cases are known beforehand, and done in an order chosen by the seed in which each group has had its part whenever the time
is up; the summary says how many there are. A case whose fault never came (the run makes fewer such calls) is not counted.
A violation is printed with the case's name, by which it is repeated alone: `torture.py --only kill:parent:openat:170`.
Needs strace, util-linux and Python 3; faketime if the clock is to lie. Exit code 1 with violations, 2 where it cannot run.
"""

import argparse
import collections
import multiprocessing
import os
import pathlib
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
import zlib

import crowd
import disks
import errors
import kills
import ledgers
import losses
import oracle
import place
import power
import readers
import sight
import summary
import swaps
import tracing
import writers

THEMES = [kills, errors, disks, power, losses, crowd, swaps, writers, readers, ledgers, sight]
# How many cases of a group are wanted first; then come the others, as long as there is time. Together as many as two cores do
# in an hour. Of groups that have fewer cases all are done before that.
WANTED = {"kill:parent": 1250, "kill:all": 350, "again": 540, "moment": 100,
          "error:parent": 4500, "error:all": 650, "full": 100, "filesize": 60, "crowd": 240,
          "flip": 240, "loss:strict": 100, "loss:ordered": 50, "loss:names": 50, "loss:mixed": 100}
# Of these the second word says what is done.
TWOFOLD = ["kill", "error", "loss", "swap", "writer", "reader", "ledger"]
# The sample of `make test`: less than a minute with the program as it is built for tests.
SAMPLE = ["power:run", "lasting:run", "unsynced:runs", "kill:parent:renameat2:12",
          "error:parent:pwrite64:ENOSPC:20", "full:400", "crowd:4:2", "reader:abort:0"]
# What is known as sound is doubted once in so many cases.
DOUBTED = 20
Plan = collections.namedtuple("Plan", "points boundaries")
End = collections.namedtuple("End", "case theme seconds processor faults counts")
state = {}


def group(case):
  """What is counted and chosen together: the first word, with the second where that says what is done."""
  words = case.split(":")
  return ":".join(words[:2]) if words[0] in TWOFOLD else words[0]


def perform(case):
  """One case by its name; in a process of its own."""
  name, *values = case.split(":")
  theme = next(theme for theme in THEMES if hasattr(theme, name))
  judge = state["oracle"]
  judge.begin(zlib.crc32(case.encode()) % DOUBTED == 0)
  begun, used = time.monotonic(), processor()
  try:
    more = {"points": state["plan"].points} if name == "again" else {}
    faults = getattr(theme, name)(state["spot"], judge, *values, **more)
  except Exception:  # What breaks the harness is as much a violation as what breaks the program.
    faults = [traceback.format_exc(limit=4)]
  return End(case, theme.__name__, time.monotonic() - begun, processor() - used, faults, judge.counts)


def processor():
  """Seconds of processor time that this process and all it has started used."""
  return sum(sum(resource.getrusage(whose)[:2])
             for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def prepare(program, folder):
  spot = place.Place(program, folder)
  spot.build()
  judge = oracle.Oracle(spot)
  state.update(spot=spot, oracle=judge, plan=Plan(
    tracing.points(judge.trace), len(judge.disk.changes)))


def order(cases, chance):
  """So that whenever the time is up, each group has had its part."""
  groups = collections.defaultdict(list)
  for case in cases:
    groups[group(case)].append(case)
  ranked = []
  for name, members in groups.items():
    wanted = WANTED.get(name, len(members))
    ranked += [((rank + chance.random()) / wanted, case)
               for rank, case in enumerate(chance.sample(members, len(members)))]
  return [case for _, case in sorted(ranked)]


def chosen(every, options, chance):
  if options.only:
    return [case for case in every if case == options.only or
            options.only.endswith("*") and case.startswith(options.only[:-1])] or [options.only]
  return SAMPLE if options.sample else order(every, chance)


def perform_all(cases, options, until):
  """Cases until the time is up; what was begun is finished."""
  ends, waiting, under_way = [], collections.deque(cases), []
  said = time.monotonic()
  context = multiprocessing.get_context("fork")
  with context.Pool(options.processes, initializer=place.adopt) as pool:
    while waiting or under_way:
      while waiting and len(under_way) < 3 * options.processes and time.monotonic() < until:
        under_way.append(pool.apply_async(perform, [waiting.popleft()]))
      if not under_way:
        break
      ends.append(end := under_way.pop(0).get(timeout=1800))
      for fault in (end.faults or [])[:4]:
        print(f"VIOLATION {end.case}: {fault}", flush=True)
      if len(end.faults or []) > 4:
        print(f"  and {len(end.faults) - 4} more of that case", flush=True)
      if not options.sample and time.monotonic() - said > 60:
        said = time.monotonic()
        print(f"{len(ends)} cases", flush=True)
    # Left without this, the pool ends its processes by a signal.
    pool.close()
    pool.join()
  return ends


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument("--program", default=".build/release/tapsyrys")
  parser.add_argument("--minutes", type=float, default=55)
  parser.add_argument("--processes", type=int, default=(os.cpu_count() or 1) + 1)
  parser.add_argument("--seed", type=int, default=1)
  parser.add_argument("--sample", action="store_true", help="a few cases that take less than a minute")
  parser.add_argument("--only", help="one case, or all that begin so with a * at the end")
  options = parser.parse_args()
  # Whoever began us may have signals blocked, as a thread of a test has: what is told to end here has to hear it.
  signal.pthread_sigmask(signal.SIG_SETMASK, [])
  options.program = pathlib.Path(options.program).resolve()
  if not tracing.works():
    print("strace may not trace here: nothing was tried", file=sys.stderr)
    return 2
  with tempfile.TemporaryDirectory(prefix="torture-", dir=place.ROOM) as folder:
    return torture(options, pathlib.Path(folder))


def torture(options, folder):
  begun = time.monotonic()
  prepare(options.program, folder)
  print(f"An undisturbed run of {len(place.batch_files())} files takes "
        f"{state['spot'].seconds:.2f} s under strace.", flush=True)
  every = [case for theme in THEMES for case in theme.cases(state["plan"])]
  cases = chosen(every, options, random.Random(options.seed))
  ends = perform_all(cases, options, begun + options.minutes * 60)
  print("\n" + summary.text(THEMES, every, ends, time.monotonic() - begun, options, group, state["plan"]))
  return 1 if any(end.faults for end in ends) else 0


if __name__ == "__main__":
  sys.exit(main())
