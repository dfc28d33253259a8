"""kill -9 at every (call, n), at random moments, and again while what was killed recovers."""

import os
import random
import signal
import subprocess
import time

import place
import tracing


def cases(plan):
  alone, every = plan.points
  for scope, points in (("parent", alone), ("all", every)):
    for call, first, last in points:
      for n in range(first, last + 1):
        yield f"kill:{scope}:{call}:{n}"
  for seed in range(1000):
    yield f"again:{seed}"
  for seed in range(300):
    yield f"moment:{seed}"


def _kill_at(spot, workspace, scope, call, n):
  return tracing.traced(
    spot, workspace, scope == "all", inject=f"{call}:signal=KILL:when={n}", calls=[call])


def kill(spot, oracle, scope, call, n):
  workspace = spot.fresh()
  code, out, said, lines = _kill_at(spot, workspace, scope, call, int(n))
  faults = None
  if tracing.was_injected(lines):
    # A worker that dies of the same call again and again is believed to die of a file: fates may be others.
    faults = oracle.judge(workspace, is_strict=scope == "parent")
    if scope == "parent" and code not in (-9, 137):
      faults.append(f"it was to be killed, and ended with {code}")
  spot.discard(workspace)
  return faults


def again(spot, oracle, seed, points):
  """Killed, and killed once more or twice while it recovers, which takes fewer calls."""
  chance = random.Random(int(seed))
  workspace = spot.fresh()
  faults, kills = [], 0
  for turn in range(chance.randint(2, 3)):
    call, first, last = chance.choice(points[0])
    lines = _kill_at(spot, workspace, "parent", call, chance.randint(
      first, last if turn == 0 else first + (last - first) // 4))[-1]
    kills += tracing.was_injected(lines)
    faults += oracle.midway(workspace)
  faults += oracle.judge(workspace)
  spot.discard(workspace)
  return faults if kills > 1 else None


def moment(spot, oracle, seed):
  """Everything killed at once at a moment, or the worker alone, which is one death and no file's fault."""
  chance = random.Random(int(seed))
  workspace = spot.fresh()
  process = subprocess.Popen(
    place.arguments(spot.program, workspace), stdin=subprocess.DEVNULL,
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
  time.sleep(chance.random() * spot.seconds)
  workers = _children(process.pid)
  is_worker = chance.random() < 0.5 and workers
  for number in workers if is_worker else [process.pid, *workers]:
    try:
      os.kill(number, signal.SIGKILL)
    except ProcessLookupError:
      pass
  code = process.wait(180)
  # Not remembered: the rerun begins while a worker of the killed run may be alive.
  faults = oracle.judge(workspace, memory=False)
  # 3: it was making reports, and who is killed so is taken for one that ran out of memory.
  if is_worker and code not in (0, 1, 3, 70):
    faults.append(f"a worker was killed, and the run ended with {code}")
  spot.discard(workspace)
  return faults


def _children(number):
  try:
    with open(f"/proc/{number}/task/{number}/children") as file:
      return [int(child) for child in file.read().split()]
  except OSError:
    return []
