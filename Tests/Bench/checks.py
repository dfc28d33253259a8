"""The rows about `check`: beside bare C, beside what people would use instead, and by itself."""

import json
import pathlib
import subprocess
import sys

from measure import HERE, MIB, Missing, Row, ratio, said, size

AS_OF = "2026-02-10"
# Instructions beside bare C: what is reached, and a little room for another compiler. Guarded.
MOST_INSTRUCTIONS = 1.75
# Of the small set: what slow peers can do in a minute.
SMALL = dict(projects=20_000, scores=60_000, visits=0, defects=0)
KINDS = ("projects", "scores", "monitoring", "conflict_notices")


def rows(bench):
  count = bench.options.projects
  large = dict(projects=count, scores=3 * count, visits=count // 2)
  small = bench.generate("small", **SMALL)
  sets = {
    "csv": bench.generate("csv", **large), "xml": bench.generate("xml", **large, xml=True)}
  yield instructions(bench, csv(small))
  yield from cores(bench, csv(sets["csv"]), f"{count} projects, CSV")
  yield from databases(bench, csv(sets["csv"]))
  yield from scripts(bench, csv(small), f"{SMALL['projects']} projects")
  yield from markup(bench, sorted(sets["xml"].glob("*.xml")))
  yield memory(bench, csv(sets["csv"]), large)
  yield from starting(bench)
  yield growth(bench, csv(sets["csv"]), large)


def csv(folder):
  return [folder / f"{kind}.csv" for kind in KINDS if (folder / f"{kind}.csv").exists()]


def check(bench, files, jobs=1):
  return [
    bench.program, "check", "--format", "json", "--as-of", AS_OF, "--jobs", jobs,
    "--out", bench.folder / "report.json", *files]


# A defective file is rejected, which is an answer and no failure.
ANSWERS = (0, 1)


def instructions(bench, files):
  baseline = bench.compile("baseline_csv.c", "-lcsv", "-lcrypto")
  try:
    ours = bench.instructions([str(part) for part in check(bench, files)])
    least = bench.instructions([baseline, *files])
  except Missing as missing:
    return Row("check, instructions", f"skipped: {missing}")
  # A program that skipped something would look fast: rows and digests have to agree.
  report = json.loads((bench.folder / "report.json").read_bytes())
  read = [(file["records"] + 1, file["sha256"]) for file in report["files"]]
  lines = [line.split() for line in bench.run([baseline, *files]).output.splitlines()]
  if read != [(int(line[0]), line[3]) for line in lines]:
    sys.exit("bench: tapsyrys did not read the same records of the same bytes as baseline_csv.c")
  return Row(
    f"check, instructions, {size(files) / MIB:.0f} MiB", f"{ours / 1e9:.2f} G",
    f"libcsv and SHA-256 in C: {least / 1e9:.2f} G", f"{ours / least:.2f}",
    f"1.30 (guard: {MOST_INSTRUCTIONS})", ours <= MOST_INSTRUCTIONS * least)


def cores(bench, files, work):
  baseline = bench.compile("baseline_csv.c", "-lcsv", "-lcrypto")
  one, two, bare = bench.median(
    check(bench, files), check(bench, files, jobs=2), [baseline, *files], may_fail=ANSWERS)
  work += f", {size(files) / MIB:.0f} MiB"
  yield Row(f"check, {work}, one core", said(one), f"libcsv and SHA-256 in C: {said(bare)}",
            ratio(one, bare), "CPU 1.35")
  yield Row("the same, two cores", said(two), "one core", ratio(two, one), "wall 0.60")
  largest = [max(files, key=lambda file: file.stat().st_size)]
  one, two = bench.median(check(bench, largest), check(bench, largest, jobs=2), may_fail=ANSWERS)
  yield Row("the largest file alone, two cores", said(two), f"one core: {said(one)}",
            ratio(two, one), "wall 0.60")


def databases(bench, files):
  """DuckDB and polars do the same checks of fields, joins and sums."""
  goals = {"duckdb": "CPU 0.85, memory 0.33", "polars": "CPU 1.10, memory 0.33"}
  for peer, goal in goals.items():
    try:
      env = bench.python(peer)
    except Missing as missing:
      yield Row(f"check beside {peer}", "", f"skipped: {missing}")
      continue
    for cores in (1, 2):
      theirs = [
        "/usr/bin/env", "python3", HERE / "peers" / f"checks_{peer}.py", *files[:2],
        "--as-of", AS_OF, "--threads", cores]
      ours, other = bench.median(
        check(bench, files[:2], cores), theirs, may_fail=ANSWERS, env=env)
      yield Row(
        f"check, projects and scores, {cores} core{'s' * (cores > 1)}", said(ours),
        f"{peer}: {said(other)}", ratio(ours, other), goal if cores == 1 else "wall 1.00")


def scripts(bench, files, work):
  """What people write themselves; the table says by how much."""
  def python(name, package):
    return bench.python(package), ["/usr/bin/env", "python3", HERE / "peers" / f"checks_{name}.py"]
  def miller():
    return None, ["/bin/sh", HERE / "peers" / "checks_miller.sh", bench.tool("mlr", "miller")]
  peers = {
    "Python csv": lambda: python("csv", "csv"), "pandas": lambda: python("pandas", "pandas"),
    "pandera": lambda: python("pandera", "pandera"),
    "frictionless": lambda: python("frictionless", "frictionless"), "Miller": miller}
  for peer, find in peers.items():
    try:
      env, command = find()
    except Missing as missing:
      yield Row(f"check, {work}", "", f"{peer} skipped: {missing}")
      continue
    ours, theirs = bench.median(
      check(bench, files), [*command, *files], may_fail=ANSWERS, env=env,
      rounds=min(3, bench.options.rounds))
    yield Row(f"check, {work}", said(ours), f"{peer}: {said(theirs)}", ratio(ours, theirs))


def markup(bench, files):
  flags = subprocess.run(
    ["xml2-config", "--cflags", "--libs"], capture_output=True, text=True).stdout.split()
  baseline = bench.compile("baseline_xml.c", *flags, "-lcrypto")
  ours, bare = bench.median(check(bench, files), [baseline, *files], may_fail=ANSWERS)
  yield Row(f"check, XML, {size(files) / MIB:.0f} MiB, one core", said(ours),
            f"libxml2 SAX2 and SHA-256 in C: {said(bare)}", ratio(ours, bare), "CPU 1.35")
  try:
    xmllint = bench.tool("xmllint", "libxml2-utils")
  except Missing as missing:
    yield Row("check, XML", "", f"xmllint skipped: {missing}")
    return
  schema = bench.folder / "submission.xsd"
  schema.write_bytes(subprocess.run([bench.program, "schema"], capture_output=True).stdout)
  lint = ["/usr/bin/env", xmllint, "--stream", "--noout", "--schema", schema, *files]
  # It says 3 of a file that does not fit its schema.
  ours, other = bench.median(check(bench, files), lint, may_fail=(0, 1, 3))
  yield Row("the same", said(ours), f"xmllint --stream --schema: {said(other)}",
            ratio(ours, other), "CPU 0.50")


def memory(bench, files, counts):
  longer = bench.generate("longer", **counts, **{"text-factor": 4})
  base, text = bench.median(
    check(bench, files), check(bench, csv(longer)), may_fail=ANSWERS, rounds=1)
  most = 24 * MIB + 100 * counts["projects"] + 16 * counts["scores"] + 16 * counts["visits"]
  return Row(
    "check, peak memory", f"{base.peak / MIB:.0f} MiB",
    f"{size(csv(longer)) / size(files):.1f} times the text: {text.peak / MIB:.0f} MiB",
    f"{base.peak / most:.2f} of the goal", f"{most / MIB:.0f} MiB")


def starting(bench):
  # The first lines of a good file.
  tiny = bench.generate("tiny", projects=10, scores=10, visits=0, defects=0)
  for work, command, goal in (
      ("--help", [bench.program, "--help"], "15 ms"),
      ("check of ten rows", check(bench, csv(tiny)[:1]), "30 ms")):
    taken, = bench.median(command, may_fail=ANSWERS, rounds=20)
    yield Row(work, f"{taken.wall * 1000:.1f} ms, {taken.cpu * 1000:.1f} ms CPU", goal=goal)


def growth(bench, files, counts):
  tenth = bench.generate("tenth", **{name: count // 10 for name, count in counts.items()})
  one, ten = bench.median(check(bench, csv(tenth)), check(bench, files), may_fail=ANSWERS)
  return Row("check, ten times the rows", said(ten), f"a tenth of them: {said(one)}",
             f"CPU {ten.cpu / one.cpu:.1f}", "CPU 10.5")
