"""What must hold after every case, whatever was done to the run: one judge for all themes."""

import collections
import hashlib
import json
import os
import pathlib
import shutil
import sqlite3
import tempfile
import time

import changes
import disk
import place
import state
import tracing

PLACES = [b"inbox", b".work/taken", b"accepted", b"rejected", b"quarantine"]


def walk(root):
  """Every file and link below a folder: path as bytes relative to it, kind, content or target."""
  root = os.fsencode(root)
  for folder, folders, names in os.walk(root):
    for name in sorted(names + [f for f in folders if os.path.islink(os.path.join(folder, f))]):
      path = os.path.join(folder, name)
      if os.path.islink(path):
        yield os.path.relpath(path, root), "link", os.readlink(path)
      elif os.path.isfile(path):
        with open(path, "rb") as file:
          yield os.path.relpath(path, root), "file", file.read()


def tree(root, but=()):
  """One hash over all names and contents."""
  digest = hashlib.sha256()
  for path, kind, content in sorted(walk(root)):
    if path not in but:
      digest.update(b"%d %s %d " % (len(path), path, len(content)) + kind.encode() + content)
  return digest.hexdigest()


def latest(workspace):
  """Hash of each published file of a period by its path, None where nothing is published; and violations."""
  link = pathlib.Path(workspace) / "reports/latest"
  if not os.path.lexists(link):
    return None, []
  target = os.readlink(link)
  run = pathlib.Path(workspace) / "reports" / target
  if not target.startswith("../runs/") or not (run / "run.json").is_file():
    return None, [f"reports/latest leads to {target}, which is no run"]
  document = json.loads((run / "run.json").read_text())
  faults = []
  for output in document["outputs"]:
    path = run / output["path"]
    if not path.is_file() or place.sha(path.read_bytes()) != output["sha256"]:
      faults.append(f"{output['path']} of {target} is not what run.json says")
  there = {period.name: {path: place.sha(os.fsencode(content)) for path, _, content in walk(period)}
           for period in run.iterdir() if period.is_dir()}
  listed = {report["period"] for report in document["reports"]}
  if listed != set(there):
    faults.append(f"{target} lists {sorted(listed)} and holds {sorted(there)}")
  return there, faults


def ledger(workspace):
  """Rows of the ledger that a run left, read from a copy: a look must not mend it."""
  with tempfile.TemporaryDirectory(dir=place.ROOM) as folder:
    for name in os.listdir(workspace):
      if name.startswith("ledger.sqlite"):
        shutil.copy(os.path.join(workspace, name), folder)
    with sqlite3.connect(os.path.join(folder, "ledger.sqlite")) as db:
      faults = [f"ledger: {row}" for row in db.execute("PRAGMA integrity_check") if row != ("ok",)]
      faults += [f"foreign key: {row}" for row in db.execute("PRAGMA foreign_key_check")]
      rows = db.execute(
        "SELECT sequence, name_bytes, fate, sha256 FROM submissions ORDER BY sequence").fetchall()
    db.close()
  return rows, faults


def fates(rows):
  """What became of each name at last."""
  return {bytes(name): fate for _, name, fate, _ in rows}


def returned(workspace):
  """What lies in the folder of each rejected file, by the folder's name: hashes by name, but of about.json, which says when."""
  folders = {}
  for path, _, content in walk(os.path.join(workspace, "rejected")):
    above, _, name = path.rpartition(b"/")
    folders.setdefault(above, {})[name] = name if name == b"about.json" else place.sha(content)
  return folders


def _others(one, other):
  """The files in which two publications differ."""
  flat = [{(period, path): digest for period, files in reports.items()
           for path, digest in files.items()} for reports in (one, other)]
  return sorted(key for key in flat[0].keys() | flat[1].keys()
                if flat[0].get(key) != flat[1].get(key))[:8]


class Oracle:
  """Knows what an undisturbed run of the batch comes to."""

  def __init__(self, spot):
    self.program = spot.program
    contents = list(place.base_files().values()) + list(place.batch_files().values())
    self.copies = {place.sha(c): sum(c == other for other in contents) for c in contents}
    # States that were judged, and found sound: a file each, which all processes see.
    self.sound = spot.folder / "sound"
    self.sound.mkdir()
    self.since = int(time.time())
    self.hashes = {digest.encode() for digest in self.copies}
    self.begin(False)
    self.before, faults = latest(spot.folder / "base")
    undisturbed = spot.fresh(ahead=1)
    self.disk = disk.Disk(undisturbed)
    begun = time.monotonic()
    code, _, said, self.trace = tracing.traced(
      spot, undisturbed, True, more=changes.TRACE,
      calls=list(dict.fromkeys(tracing.CALLS + changes.CALLS)))
    spot.seconds = time.monotonic() - begun
    assert code == 1, f"undisturbed: {code}: {said}"
    self.disk.follow(self.trace, undisturbed)
    self.after, more = latest(undisturbed)
    rows, third = ledger(undisturbed)
    assert not faults + more + third, (faults, more, third)
    self.fates = fates(rows)
    self.pages = returned(undisturbed)
    self.order = [row[1:3] for row in rows]
    spot.discard(undisturbed)

  def begin(self, is_doubted):
    """A case begins.

    - is_doubted: whether states that are known as sound are tried again all the same.
    """
    self.is_doubted = is_doubted
    self.counts = collections.Counter()

  def judge(self, workspace, is_strict=True, midway=True, memory=True, extra=(), same_day=True):
    """Looks at what a disturbed run left, lets it recover, and compares with the undisturbed run.

    Where an error made a file unreadable or left, other fates are no violation (`is_strict` false); all else must hold.
    """
    flags = f"{is_strict} {midway} {sorted(extra)} {same_day}"

    def look():
      faults = self.midway(workspace, is_strict) if midway else []
      return faults + self._rerun(workspace, flags, memory, is_strict, extra, same_day)
    return self._known(workspace, flags, memory, "states", look)

  def _known(self, workspace, flags, memory, what, look):
    """What a look at a state comes to, unless the same state was looked at before and found sound (state.py)."""
    if not memory:
      self.counts[what] += 1
      return look()
    place.wait_for_orphans()
    known = self.sound / place.sha(
      f"{what} {flags} {state.fingerprint(workspace, self.since, self.hashes)}".encode())
    is_known = known.exists()
    self.counts[what] += 1
    if is_known and not self.is_doubted:
      self.counts[f"known {what}"] += 1
      return []
    faults = look()
    if is_known:
      self.counts[f"doubted {what}"] += 1
      return [f"known as sound, and is not: {fault}" for fault in faults]
    if not faults:
      known.touch()
    return faults

  def placed(self, workspace, is_final, extra=()):
    """Each content whole in exactly one place; of those that came twice, as often as they came."""
    found, faults = {}, []
    for where in PLACES:
      for path, kind, content in walk(os.path.join(os.fsencode(workspace), where)):
        # What a run is writing is no place for a content, and begins as empty as the empty file.
        if not is_final and b"/.tapsyrys-" in b"/" + path:
          continue
        digest = hashlib.sha256(content).hexdigest()
        if kind == "file" and digest in self.copies:
          found.setdefault(digest, []).append(where + b"/" + path)
        elif where == b"accepted" and not path.endswith(b".json") and digest not in extra:
          faults.append(f"{where + b'/' + path} holds what nobody dropped")
    for digest, copies in self.copies.items():
      at = found.get(digest, [])
      if not at:
        faults.append(f"content {digest[:16]} is lost")
      # Whose bytes could not be read is not known for the duplicate that it is.
      is_unread = any(b"/unread-" in path for path in at)
      most = copies if is_unread or not is_final else 1
      if len(at) > most or sum(p.startswith(b"accepted/") for p in at) > 1:
        faults.append(f"content {digest[:16]} lies in {at}")
    return faults

  def midway(self, workspace, is_strict=True):
    """What must hold of a disturbed run before anything mends it."""
    faults = self.placed(workspace, False)
    there, more = latest(workspace)
    if is_strict and there not in (None, self.before, self.after):
      more.append(f"reports are neither the old nor the new: {_others(there, self.after)}")
    return faults + more + ledger(workspace)[1]

  def _rerun(self, workspace, flags, memory, is_strict, extra, same_day):
    code, _, said = place.run_program(self.program, workspace)
    if code not in (0, 1):
      return [f"the rerun ends with {code}: {said.strip()[:300]}"]
    return self._known(workspace, flags, memory, "recoveries",
                       lambda: self._recovered(workspace, is_strict, extra, same_day))

  def _recovered(self, workspace, is_strict, extra, same_day):
    faults = self.placed(workspace, True, extra)
    there, more = latest(workspace)
    rows, third = ledger(workspace)
    faults += more + third
    # What was left by the first run is decided after the others: reports list files in that order.
    if is_strict or [row[1:3] for row in rows] == self.order:
      if fates(rows) != self.fates:
        now = fates(rows)
        odd = dict(self.fates.items() ^ now.items())
        faults.append(f"other fates: {[(n, self.fates.get(n), now.get(n)) for n in odd]}")
      # A clock that stood wrong gives other days of receipt, and figures are by them.
      if same_day and there != self.after:
        faults.append(f"reports unlike an undisturbed run's: {_others(there or {}, self.after)}")
    faults += self._counted(workspace, rows)
    faults += self._returned(workspace, is_strict)
    faults += self._left(workspace)
    code, _, said = place.command(
      [str(self.program), "verify", str(workspace), "--lang", "en"])
    if code != 0:
      faults.append(f"verify ends with {code}: {said.strip()[:400]}")
    was = tree(workspace)
    code, _, said = place.run_program(self.program, workspace)
    if code != 0:
      faults.append(f"the idle run ends with {code}: {said.strip()[:300]}")
    if tree(workspace) != was:
      faults.append("an idle run changed something")
    return faults

  def _counted(self, workspace, rows):
    """Every accepted content is an input of each period once, and lies in the archive."""
    faults = []
    accepted = sorted(digest for _, _, fate, digest in rows if fate == "accepted")
    for period in sorted((pathlib.Path(workspace) / "reports/latest").glob("*/run.json")):
      inputs = sorted(i["sha256"] for i in json.loads(period.read_text())["inputs"])
      if inputs != accepted:
        faults.append(f"{period.parent.name}: counted {len(inputs)}, accepted {len(accepted)}")
    return faults

  def _returned(self, workspace, is_strict):
    """Whoever must correct a file gets all the pages that say why."""
    faults = []
    for folder, files in returned(workspace).items():
      wanted = self.pages.get(folder, files)
      if set(files) != set(wanted) or is_strict and files != wanted:
        faults.append(f"{folder} holds {sorted(files)}, not {sorted(wanted)}")
    return faults

  def _left(self, workspace):
    """No temporary is left of any run."""
    faults = []
    root = os.fsencode(workspace)
    for folder, folders, names in os.walk(root):
      below = os.path.relpath(folder, root)
      for name, path in ((n, os.path.normpath(os.path.join(below, n))) for n in folders + names):
        isOurs = path in (b".work", b".lock", b".work/taken", b".work/returned", b".work/now",
                          b".work/ledger-proof", b".work/traces", b".work/program")
        # What the next run takes traces over by: no temporary, and a cache.
        isOurs |= folder == os.path.join(root, b".work/traces") and not name.startswith(b".")
        if path.startswith(b"inbox/") or isOurs:
          continue
        if name.startswith(b".") or path.startswith(b".work/"):
          faults.append(f"{path} is left behind")
        # `ledger.sqlite.before-1` is what `rebuild` keeps of a damaged one.
        if name.startswith(b"ledger.sqlite-"):
          faults.append(f"{path} is left behind")
    return faults
