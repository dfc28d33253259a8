"""A power cut, read off the trace of a whole run: what gets a name lasts before it, and the name lasts after it.

The rules, over the calls of the run and its workers in their order:
1. The content of every file that is renamed out of hiding (`.name`) or into a place for good was fsynced since it was last
   written; so was every file below a folder that is renamed.
2. After every renaming, linking or removing that counts, both folders are fsynced before the run ends, and before the next
   step that relies on it: decision.json is fsynced before the first file goes to its place; the files' folders before the
   ledger commits; the run's folder before `reports/latest` is switched.
"""

import re

import tracing

CALLS = ["openat", "write", "pwrite64", "ftruncate", "fsync", "fdatasync", "rename", "renameat",
         "renameat2", "linkat", "symlinkat", "unlinkat", "mkdirat"]
RENAME = re.compile(r'renameat2?\((?:AT_FDCWD|\d+)<(.*?)>, "(.*?)", (?:AT_FDCWD|\d+)<(.*?)>, "(.*?)"')
ONE = re.compile(r"(write|pwrite64|ftruncate|fsync|fdatasync)\(\d+<(/.*?)>")
MADE = re.compile(r'(symlinkat|linkat|mkdirat)\((?:.*, )?(?:AT_FDCWD|\d+)<(.*?)>, "(.*?)"')


def cases(plan):
  yield "power:run"


def _join(folder, name):
  return name if name.startswith("/") else f"{folder}/{name}"


def power(spot, oracle, what):
  workspace = spot.fresh()
  lines = tracing.traced(spot, workspace, True, more=["-y", "-s", "400"], calls=CALLS)[-1]
  root = f"{workspace}/"
  faults, dirty, pending, steps = [], set(), {}, 0
  for line in lines:
    if " = -1 " in line:
      continue
    if (match := ONE.search(line)) and match[2].startswith(root):
      path = match[2].removesuffix(" (deleted)")
      if match[1] in ("fsync", "fdatasync"):
        dirty.discard(path)
        pending.pop(path, None)
      elif "worker.log" not in path and not path.endswith("job.json"):
        dirty.add(path)
    elif (match := RENAME.search(line)) and match[1].startswith(str(workspace)):
      old, new = _join(match[1], match[2]), _join(match[3], match[4])
      steps += 1
      faults += _unsynced(old, new, dirty, pending, root)
      moved = {path for path in dirty if path == old or path.startswith(old + "/")}
      dirty = (dirty - moved) | {new + path[len(old):] for path in moved}
      pending = {new + path[len(old):] if path.startswith(old + "/") or path == old else path: why
                 for path, why in pending.items()}
      for folder in {old.rsplit("/", 1)[0], new.rsplit("/", 1)[0]}:
        pending[folder] = f"{old[len(root):]} -> {new[len(root):]}"
  lasting = ("accepted", "rejected", "quarantine", "runs", "reports")
  faults += [f"{path[len(root):]} is not fsynced after {why}" for path, why in pending.items()
             if path[len(root):].split("/")[0] in lasting]
  if steps < 20:
    faults.append(f"only {steps} steps were seen")
  spot.discard(workspace)
  return faults


def _unsynced(old, new, dirty, pending, root):
  """What is renamed though its content may not last; and what rests on a renaming that may not."""
  if old.startswith(root + "inbox/"):
    return []
  faults = [f"{path[len(root):]} is renamed and not fsynced" for path in dirty
            if path == old or path.startswith(old + "/")]
  if new == root + "reports/latest":
    faults += [f"reports/latest is switched before {path[len(root):]} lasts" for path in pending
               if path.startswith(root + "runs")]
  if new.startswith((root + "accepted/", root + "rejected/", root + "quarantine/")):
    faults += [f"{new[len(root):]} is placed before the decision lasts" for path in pending
               if path == root + ".work" and "decision" in pending[path]]
  return faults
