"""Two to sixteen runs of one workspace at once."""

import random
import subprocess
import time

import errors
import place


def cases(plan):
  for number in range(200):
    yield f"crowd:{2 + number % 15}:{number}"


def crowd(spot, oracle, many, seed):
  """Many runs at once: one works, the others say that it does."""
  workspace = spot.fresh()
  chance = random.Random(int(seed))
  runs = []
  for _ in range(int(many)):
    runs.append(subprocess.Popen(
      place.arguments(spot.program, workspace), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
      stderr=subprocess.PIPE))
    time.sleep(chance.random() * 0.03)
  faults = []
  for run in runs:
    said = run.communicate(timeout=180)[1].decode(errors="replace")
    faults += errors.spoken(run.returncode, said, (0, 1, 4))
  oracle.counts["runs at once"] += int(many)
  faults += oracle.judge(workspace)
  spot.discard(workspace)
  return faults
