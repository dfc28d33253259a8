"""The power goes at a boundary between two changes, and the disk gives back what lasted of them (disk.py)."""

import disk
import place

# Of what people were told that it was done nothing may be missing.
LASTING = (b"accepted", b"rejected", b"quarantine", b"runs", b"reports", b"ledger.sqlite")


def cases(plan):
  yield "lasting:run"
  for boundary in range(1, plan.boundaries + 1):
    for mode in disk.MODES[:3]:
      yield f"loss:{mode}:{boundary}:0"
    for seed in range(3):
      yield f"loss:mixed:{boundary}:{seed}"


def loss(spot, oracle, mode, boundary, seed):
  spot.made += 1
  workspace = spot.folder / f"loss-{place.os.getpid()}-{spot.made}"
  disk.build(oracle.disk.cut(int(boundary), mode, f"{boundary} {seed}"), workspace)
  faults = oracle.judge(workspace)
  spot.discard(workspace)
  return faults


def lasting(spot, oracle, what):
  """When a run has ended, all that it did lasts, whatever the disk."""
  whole = len(oracle.disk.changes)
  kept = oracle.disk.cut(whole, "strict", 0)
  now = oracle.disk.now()
  lost = sorted(path for path in kept.keys() | now.keys() if path.startswith(LASTING)
                and kept.get(path, ())[:3] != now.get(path, ())[:3])
  back = sorted(path for path in kept if path.startswith(b"inbox/") and path not in now)
  faults = [f"{path} does not last when the run has ended" for path in lost[:8]]
  return faults + [f"{path} would come back" for path in back[:8]]
