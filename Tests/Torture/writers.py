"""People whose programs write slowly, with pauses, by memory, with an old time, or still after the file was taken."""

import mmap
import os
import random
import threading
import time

import errors
import oracle as judge
import place


def cases(plan):
  for kind in WRITERS:
    for number in range(10):
      yield f"writer:{kind}:{number}"
  for number in range(10):
    yield f"late:{number}"


def _slow(path, data, chance):
  with open(path, "wb") as file:
    for start in range(0, len(data), 64):
      file.write(data[start:start + 64])
      file.flush()
      time.sleep(chance.random() * 0.1)


def _pausing(path, data, chance):
  """Its own name only when it is whole, as the manual asks of whoever is slow."""
  with open(path + b".part", "wb") as file:
    file.write(data[:len(data) // 2])
    file.flush()
    time.sleep(chance.random() * 3)
    file.write(data[len(data) // 2:])
  os.rename(path + b".part", path)


def _mapped(path, data, chance):
  with open(path, "w+b") as file:
    file.truncate(len(data))
    with mmap.mmap(file.fileno(), len(data)) as memory:
      for start in range(0, len(data), 128):
        memory[start:start + 128] = data[start:start + 128]
        time.sleep(chance.random() * 0.05)


def _old(path, data, chance):
  """A copy that keeps the time of its original, set again after each piece."""
  with open(path, "wb") as file:
    for start in range(0, len(data), 256):
      file.write(data[start:start + 256])
      file.flush()
      os.utime(path, (1_000_000_000, 1_000_000_000))
      time.sleep(chance.random() * 0.15)


def _after(path, data, chance):
  """Half of it, calm enough to be taken; the rest when it has been."""
  with open(path, "wb") as file:
    file.write(data[:len(data) // 2])
    file.flush()
    _wait_until_taken(path)
    time.sleep(chance.random() * 0.01)
    file.write(data[len(data) // 2:])


def _wait_until_taken(path):
  until = time.monotonic() + 60
  while os.path.lexists(path) and time.monotonic() < until:
    time.sleep(0.0005)


WRITERS = {"slow": _slow, "pausing": _pausing, "mapped": _mapped, "old": _old, "after": _after}


def writer(spot, oracle, kind, seed):
  """Runs follow each other while someone writes: only the whole file is ever decided, and it is, once."""
  chance = random.Random(int(seed))
  workspace = spot.fresh()
  data = place.notices(100) * chance.randint(4, 6) + b"\r\n" * chance.randint(1, 9)
  path = os.path.join(os.fsencode(workspace), b"inbox", b"written.csv")
  thread = threading.Thread(target=WRITERS[kind], args=(path, data, chance))
  thread.start()
  faults = []
  while thread.is_alive():
    code, _, said = place.run_program(spot.program, workspace)
    faults += errors.spoken(code, said, (0, 1))
  thread.join()
  whole = place.sha(data)
  faults += oracle.judge(workspace, is_strict=False, midway=False, memory=False, extra=[whole])
  written = [(fate, sha) for _, name, fate, sha in judge.ledger(workspace)[0]
             if bytes(name) == b"written.csv"]
  if [sha for _, sha in written] != [whole]:
    faults.append(f"decided of the file that was being written: {written}")
  spot.discard(workspace)
  return faults


def late(spot, oracle, seed):
  """Someone keeps a file open and writes into it when it has long been accepted: nobody can hinder that, but `verify` names
  the file, and runs neither count what was written nor crash."""
  chance = random.Random(int(seed))
  workspace = spot.fresh()
  path = os.path.join(os.fsencode(workspace), b"inbox", b"written.csv")
  faults = []
  with open(path, "wb") as file:
    file.write(place.notices(100))
    file.flush()
    code, _, said = place.run_program(spot.program, workspace)
    faults += errors.spoken(code, said, (0, 1))
    file.write(place.notices(101)[chance.randint(0, 40):])
  code, said, words = place.command(
    [str(spot.program), "verify", str(workspace), "--lang", "en"])
  if code != 1 or "written.csv" not in said + words:
    faults.append(f"verify ends with {code}: {said.strip()[:300]}{words.strip()[:300]}")
  before = judge.latest(workspace)
  code, _, said = place.run_program(spot.program, workspace)
  faults += errors.spoken(code, said, (0, 1, 3, 5))
  if judge.latest(workspace) != before:
    faults.append("reports changed")
  spot.discard(workspace)
  return faults
