"""A symbolic link trades places with a file while runs look, take and judge: what it leads to never comes in."""

import os
import random
import threading

import errors
import place

EXCHANGE = 2
HERE = -100
SECRET = b"secret " * 20
RUNS = 3


def cases(plan):
  for kind, times in (("steady", 8), ("bursts", 14), ("aimed", 20)):
    for number in range(times):
      yield f"swap:{kind}:{number}"


class Trader(threading.Thread):
  """Swaps a file and a link all the time; when the file was taken, the next one is dropped and swapped."""

  def __init__(self, workspace, trade, chance):
    super().__init__()
    self.inbox = os.path.join(os.fsencode(workspace), b"inbox")
    self.taken = os.path.join(os.fsencode(workspace), b".work/taken")
    self.shown = os.path.join(self.inbox, b"swapped.csv")
    self.hidden = os.path.join(self.inbox, b".swapped")
    self.secret = os.fsencode(workspace) + b".secret"
    self.trade, self.chance = trade, chance
    self.is_over = threading.Event()
    self.dropped, self.swaps = [], 0
    with open(self.secret, "wb") as file:
      file.write(SECRET)
    self.drop()
    os.symlink(self.secret, self.hidden)

  def drop(self):
    """The next file, under a name that is passed over until it is whole."""
    content = place.notices(100 + len(self.dropped))
    aside = os.path.join(self.inbox, b".aside")
    with open(aside, "wb") as file:
      file.write(content)
    try:
      os.link(aside, self.shown)
      self.dropped.append(content)
    except FileExistsError:
      pass
    os.unlink(aside)

  def swap(self, times):
    for _ in range(times):
      if place.libc.renameat2(HERE, self.shown, HERE, self.hidden, EXCHANGE) == 0:
        self.swaps += 1
        continue
      if not os.path.lexists(self.hidden):
        os.symlink(self.secret, self.hidden)
      if not os.path.lexists(self.shown) and len(self.dropped) < 12:
        self.drop()

  def run(self):
    while not self.is_over.is_set():
      self.trade(self)

  def end(self):
    """Afterwards one file lies there whole, or none, and no link."""
    self.is_over.set()
    self.join()
    for path in (self.shown, self.hidden):
      if os.path.islink(path):
        os.unlink(path)
    if os.path.lexists(self.hidden):
      if os.path.lexists(self.shown):
        os.rename(self.hidden, os.path.join(self.inbox, b"also.csv"))
      else:
        os.rename(self.hidden, self.shown)


def _steady(trader):
  trader.swap(200)


def _bursts(trader):
  """A calm between bursts in which a file may be looked at twice and taken."""
  trader.swap(trader.chance.randint(1, 4000))
  trader.is_over.wait(trader.chance.random() * 0.4)


def _aimed(trader):
  """Nothing until the run makes ready to take a file, and then all at once."""
  try:
    was = os.stat(trader.taken).st_mtime_ns
  except FileNotFoundError:
    was = 0
  for _ in range(2000):
    try:
      if os.stat(trader.taken).st_mtime_ns != was:
        trader.swap(trader.chance.randint(1, 60))
        break
    except FileNotFoundError:
      pass


TRADES = {"steady": _steady, "bursts": _bursts, "aimed": _aimed}


def swap(spot, oracle, kind, seed):
  workspace = spot.fresh()
  trader = Trader(workspace, TRADES[kind], random.Random(int(seed)))
  trader.start()
  faults = []
  try:
    for _ in range(RUNS):
      code, _, said = place.run_program(spot.program, workspace)
      faults += errors.spoken(code, said, (0, 1))
  finally:
    trader.end()
  # What was put back may be a link still, which nobody takes: it goes, and all files are decided.
  code, _, said = place.run_program(spot.program, workspace)
  faults += errors.spoken(code, said, (0, 1))
  for folder, folders, names in os.walk(os.path.join(os.fsencode(workspace), b"inbox")):
    for name in folders + names:
      if os.path.islink(os.path.join(folder, name)):
        os.unlink(os.path.join(folder, name))
  faults += oracle.judge(workspace, is_strict=False, midway=False, memory=False,
                         extra=[place.sha(content) for content in trader.dropped])
  faults += _came_in(workspace, trader)
  oracle.counts["swaps"] += trader.swaps
  oracle.counts["swapped files taken"] += len(trader.dropped)
  os.unlink(trader.secret)
  spot.discard(workspace)
  return faults


def _came_in(workspace, trader):
  """The secret lies nowhere, no link does, and each file that was dropped lies in one place."""
  faults, found = [], {content: 0 for content in trader.dropped}
  for folder, folders, names in os.walk(os.fsencode(workspace)):
    for name in folders + names:
      path = os.path.join(folder, name)
      if os.path.islink(path):
        if not path.endswith(b"reports/latest"):
          faults.append(f"a link came in: {path}")
      elif os.path.isfile(path):
        with open(path, "rb") as file:
          data = file.read()
        if data.startswith(SECRET[:7]):
          faults.append(f"the secret came in: {path}")
        if data in found:
          found[data] += 1
  return faults + [f"a swapped file lies in {count} places" for count in found.values()
                   if count != 1]
