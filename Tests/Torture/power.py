"""A power cut, read off the trace of a whole run: what gets a name lasts before it, and the name lasts after it.

The rules, over the changes of the run and its workers in their order (disk.py):
1. The content of every file that is renamed out of hiding (`.name`) or into a place for good was fsynced since it was last
   written; so was every file below a folder that is renamed.
2. After every renaming that counts, both folders are fsynced before the run ends, and before the next step that relies on
   it: decision.json lasts before the first file goes to its place; the run's folder before `reports/latest` is switched.
3. The pages of rejected files last, names and all, before decision.json does.
"""

LASTING = (b"accepted/", b"rejected/", b"quarantine/", b"runs/", b"reports/")


def cases(plan):
  yield "power:run"


def power(spot, oracle, what):
  faults, dirty, pending, renamed, made = [], set(), {}, 0, set()
  for step, path, *more in oracle.disk.changes:
    if step == "sync":
      dirty.discard(path)
      made.discard(path)
      pending.pop(path, None)
    elif step in ("create", "mkdir"):
      made.add(_above(path))
    elif step in ("write", "truncate"):
      # What only the worker and its run say to each other need not last.
      if not path.endswith((b"worker.log", b"job.json")):
        dirty.add(path)
    elif step == "remove":
      dirty.discard(path)
    elif step == "rename":
      renamed += 1
      if more[0] == b".work/decision.json":
        faults += [f"{folder} does not last, and the decision would" for folder in made
                   if folder == b".work/stage" or folder.startswith(b".work/stage/pages")]
      faults += _unsynced(path, more[0], dirty, pending)
      dirty = {_moved(each, path, more[0]) for each in dirty}
      pending = {_moved(each, path, more[0]): why for each, why in pending.items()}
      for folder in {_above(path), _above(more[0])}:
        pending[folder] = path + b" -> " + more[0]
  faults += [f"{path} is not fsynced after {why}" for path, why in pending.items()
             if (path + b"/").startswith(LASTING)]
  if renamed < 20:
    faults.append(f"only {renamed} renamings were seen")
  return faults


def _above(path):
  return path.rpartition(b"/")[0]


def _moved(path, old, new):
  return new + path[len(old):] if (path + b"/").startswith(old + b"/") else path


def _unsynced(old, new, dirty, pending):
  """What is renamed though its content may not last; and what rests on a renaming that may not."""
  if old.startswith(b"inbox/"):
    return []
  faults = [f"{path} is renamed and not fsynced" for path in dirty
            if (path + b"/").startswith(old + b"/")]
  if new == b"reports/latest":
    faults += [f"reports/latest is switched before {path} lasts" for path in pending
               if path == b"runs" or path.startswith(b"runs/")]
  if new.startswith((b"accepted/", b"rejected/", b"quarantine/")):
    faults += [f"{new} is placed before the decision lasts" for path in pending
               if path == b".work" and b"decision" in pending[path]]
  return faults
