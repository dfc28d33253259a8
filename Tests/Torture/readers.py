"""A reader that dies of one named file: that file is put away, all others are decided."""

import pathlib

import errors
import oracle as judge
import place

KINDS = ["abort", "trap", "loop", "memory", "sleep"]
FILES = ["correction.csv", "good.xlsx", "good.xml", "bad.xml", "rejected again.csv", "garbage.xlsx",
         "line\nbreak.csv", "from aqtobe/notices.csv", "twin-a.csv", "empty.csv", "\u202egnp.csv"]


def cases(plan):
  for kind in KINDS:
    for index in range(len(FILES)):
      yield f"reader:{kind}:{index}"


def limit(workspace, seconds):
  """Small limits, but for what an undisturbed run takes."""
  settings = pathlib.Path(workspace) / "tapsyrys.yaml"
  text = settings.read_text()
  for old, new in (("cpu: 30 min", f"cpu: {3 + int(seconds)} s"), ("memory: 4 GiB", "memory: 1 GiB"),
                   ("time: 1 h", f"time: {5 + int(seconds)} s")):
    assert old in text
    text = text.replace(old, new)
  settings.write_text(text)


def reader(spot, oracle, kind, index):
  name = FILES[int(index)]
  workspace = spot.fresh()
  if kind in ("loop", "memory", "sleep"):
    limit(workspace, spot.seconds)
  code, _, said = place.run_program(
    spot.program, workspace, env={"TAPSYRYS_TEST_READER": f"{kind}:{name}"})
  faults = errors.spoken(code, said, (1,))
  now = judge.fates(judge.ledger(workspace)[0])
  expected = {**oracle.fates, name.encode(): "quarantined"}
  odd = {n: (expected[n], now.get(n)) for n in expected if expected[n] != now.get(n)}
  if odd:
    faults.append(f"other fates (expected, found): {odd}")
  faults += oracle.judge(workspace, is_strict=False)
  spot.discard(workspace)
  return faults
