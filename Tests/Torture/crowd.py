"""Others who use the folder at the same time: several runs at once, links swapped for files, slow writers."""

import ctypes
import mmap
import os
import random
import subprocess
import threading
import time

import errors
import place

EXCHANGE = 2
HERE = -100
libc = ctypes.CDLL(None, use_errno=True)


def cases(plan):
  for number in range(200):
    yield f"crowd:{2 + number % 15}:{number}"
  for number in range(40):
    yield f"swap:{number}"
  for kind in WRITERS:
    for number in range(10):
      yield f"writer:{kind}:{number}"


def crowd(spot, oracle, many, seed):
  """Many runs at once: one works, the others say that it does."""
  workspace = spot.fresh()
  chance = random.Random(int(seed))
  arguments = [str(spot.program), "run", "--workspace", str(workspace), "--as-of", place.DAY,
               "--jobs", "1", "--lang", "en"]
  runs = []
  for _ in range(int(many)):
    runs.append(subprocess.Popen(
      arguments, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE))
    time.sleep(chance.random() * 0.03)
  faults = []
  for run in runs:
    said = run.communicate(timeout=180)[1].decode(errors="replace")
    faults += errors.spoken(run.returncode, said, (0, 1, 4))
  faults += oracle.midway(workspace)
  faults += oracle.after_rerun(workspace)
  spot.discard(workspace)
  return faults


def swap(spot, oracle, seed):
  """A file and a link to a secret trade places all the time while runs look and take."""
  workspace = spot.fresh()
  inbox = os.path.join(os.fsencode(workspace), b"inbox")
  secret = os.fsencode(workspace) + b".secret"
  with open(secret, "wb") as file:
    file.write(b"secret " * 20)
  content = (place.HALF / "zhetisu-notices-2026.csv").read_bytes()
  shown, hidden = os.path.join(inbox, b"swapped.csv"), os.path.join(inbox, b".swapped")
  with open(shown, "wb") as file:
    file.write(content)
  os.symlink(secret, hidden)
  isOver = threading.Event()
  swaps = [0]

  def trade():
    while not isOver.is_set():
      for _ in range(100):
        libc.renameat2(HERE, shown, HERE, hidden, EXCHANGE)
      swaps[0] += 100

  trader = threading.Thread(target=trade)
  trader.start()
  faults = []
  try:
    for _ in range(3):
      code, _, said = place.run_program(spot.program, workspace)
      faults += errors.spoken(code, said, (0, 1))
  finally:
    isOver.set()
    trader.join()
  for path in (shown, hidden):
    if os.path.islink(path):
      os.unlink(path)
  if os.path.lexists(hidden):
    os.rename(hidden, shown)
  faults += oracle.after_rerun(workspace, is_strict=False)
  found = [p for folder, _, names in os.walk(os.fsencode(workspace)) for p in
           (os.path.join(folder, name) for name in names)
           if os.path.islink(p) and not p.endswith(b"reports/latest")]
  whole = []
  for folder, _, names in os.walk(os.fsencode(workspace)):
    for name in names:
      with open(os.path.join(folder, name), "rb") as file:
        data = file.read()
      if data.startswith(b"secret "):
        found.append(os.path.join(folder, name))
      whole += [name] if data == content else []
  if found:
    faults.append(f"the secret, or a link, came in: {found}")
  if len(whole) != 1:
    faults.append(f"the swapped file lies in {len(whole)} places")
  os.unlink(secret)
  spot.discard(workspace)
  return faults


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


WRITERS = {"slow": _slow, "pausing": _pausing, "mapped": _mapped, "old": _old}


def writer(spot, oracle, kind, seed):
  """Runs follow each other while someone writes: only the whole file is ever decided, and it is, once."""
  chance = random.Random(int(seed))
  workspace = spot.fresh()
  data = (place.HALF / "qyzylorda-notices-2026.csv").read_bytes() + b"\r\n" * chance.randint(1, 9)
  path = os.path.join(os.fsencode(workspace), b"inbox", b"written.csv")
  thread = threading.Thread(target=WRITERS[kind], args=(path, data, chance))
  thread.start()
  faults = []
  while thread.is_alive():
    code, _, said = place.run_program(spot.program, workspace)
    faults += errors.spoken(code, said, (0, 1))
  thread.join()
  whole = place.sha(data)
  faults += oracle.after_rerun(workspace, is_strict=False, extra=[whole])
  import oracle as judge
  written = [(fate, sha) for _, name, fate, sha in judge.ledger(workspace)[0]
             if bytes(name) == b"written.csv"]
  if [sha for _, sha in written] != [whole]:
    faults.append(f"decided of the file that was being written: {written}")
  spot.discard(workspace)
  return faults
