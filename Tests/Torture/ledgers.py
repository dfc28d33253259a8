"""A ledger that is torn, changed, old, new, or held by someone else; and clocks that lie."""

import os
import pathlib
import random
import shutil
import sqlite3

import errors
import place


def cases(plan):
  for seed in range(200):
    yield f"flip:{seed}"
  for part in range(0, 40):
    yield f"truncate:{part}"
  for kind in ("older", "newer", "gone", "foreign"):
    yield f"ledger:{kind}"
  for seed in range(2):
    yield f"locked:{seed}"
  for days in () if not shutil.which("faketime") else (-20000, -400, -31, -1, 1, 31, 400):
    yield f"clock:{days}"


def _ledger(workspace):
  return pathlib.Path(workspace) / "ledger.sqlite"


def _judge(oracle, workspace):
  # Not remembered: what is wrong with the ledger's pages need not show in its rows.
  return oracle.judge(workspace, is_strict=False, midway=False, memory=False)


def _mended(spot, oracle, workspace, code, said, allowed=(0, 1, 3, 5)):
  """Damage is said, or does not matter; `rebuild` mends it from the archive, and the run goes on."""
  faults = errors.spoken(code, said, allowed)
  faults += oracle.placed(workspace, False)
  if code != 5:
    verified = place.command([str(spot.program), "verify", str(workspace)])[0]
    if verified == 0:
      return faults + _judge(oracle, workspace)
  code, _, said = place.command(
    [str(spot.program), "rebuild", str(workspace), "--lang", "en"])
  if code != 0:
    return faults + [f"rebuild ends with {code}: {said.strip()[:300]}"]
  return faults + _judge(oracle, workspace)


def flip(spot, oracle, seed):
  chance = random.Random(int(seed))
  workspace = spot.fresh()
  data = bytearray(_ledger(workspace).read_bytes())
  for _ in range(chance.choice([1, 2, 16, 256])):
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
  _ledger(workspace).write_bytes(data)
  code, _, said = place.run_program(spot.program, workspace)
  faults = _mended(spot, oracle, workspace, code, said)
  spot.discard(workspace)
  return faults


def truncate(spot, oracle, part):
  workspace = spot.fresh()
  size = _ledger(workspace).stat().st_size
  os.truncate(_ledger(workspace), size * int(part) // 40)
  code, _, said = place.run_program(spot.program, workspace)
  faults = _mended(spot, oracle, workspace, code, said, (5,))
  spot.discard(workspace)
  return faults


def ledger(spot, oracle, kind):
  workspace = spot.fresh()
  path = _ledger(workspace)
  if kind == "gone":
    path.unlink()
  elif kind == "older":
    # As from a backup: what was accepted since stands in the archive alone.
    shutil.copy(path, f"{path}-kept")
    place.run_program(spot.program, workspace)
    os.replace(f"{path}-kept", path)
  else:
    with sqlite3.connect(path) as db:
      db.execute("PRAGMA user_version = 99" if kind == "newer" else "PRAGMA application_id = 7")
    db.close()
  code, _, said = place.run_program(spot.program, workspace)
  faults = errors.spoken(code, said, (5,))
  if kind == "newer":
    with sqlite3.connect(path) as db:
      db.execute("PRAGMA user_version = 1")
    db.close()
    faults += oracle.judge(workspace, midway=False, memory=False)
  else:
    faults += _mended(spot, oracle, workspace, code, said)
  spot.discard(workspace)
  return faults


def locked(spot, oracle, seed):
  """Someone looks at the ledger with a program that locks it."""
  workspace = spot.fresh()
  holder = sqlite3.connect(_ledger(workspace), isolation_level=None)
  holder.execute("BEGIN EXCLUSIVE")
  code, _, said = place.run_program(spot.program, workspace, timeout=300)
  faults = errors.spoken(code, said, (3, 4))
  holder.execute("ROLLBACK")
  holder.close()
  faults += oracle.judge(workspace)
  spot.discard(workspace)
  return faults


def clock(spot, oracle, days):
  """The clock stands wrong by so many days while the batch is decided, and is right again afterwards."""
  workspace = spot.fresh()
  wrapper = ["faketime", "-f", f"{int(days):+d}d"]
  # The clock alone: the times of files are the file system's, which no such tool sets.
  code, _, said = place.run_program(
    spot.program, workspace, wrapper=wrapper, env={"NO_FAKE_STAT": "1"})
  faults = errors.spoken(code, said, (1,))
  faults += oracle.judge(workspace, is_strict=False, memory=False, same_day=False)
  spot.discard(workspace)
  return faults
