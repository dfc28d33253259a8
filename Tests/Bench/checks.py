"""The rows about `check`: beside bare C, beside what people would use instead, and by itself."""

import json
import subprocess
import sys

from answers import Answers, counts, differences, of_fields
from measure import AS_OF, HERE, MIB, Missing, Row, mark, ratio, said, size, within

# Instructions beside bare C: what is reached, and a little room for another compiler. Guarded, on a
# set of its own: of a smaller one, what every start costs would be the most.
MOST_INSTRUCTIONS = 1.75
GUARDED = dict(projects=20_000, scores=60_000, visits=0, defects=0)
KINDS = ("projects", "scores", "monitoring", "conflict_notices")


def rows(bench):
  count = bench.options.projects
  large = dict(projects=count, scores=3 * count, visits=count // 2)
  few = bench.options.small
  small = bench.generate("small", projects=few, scores=3 * few, visits=0, defects=0)
  sets = {
    "csv": bench.generate("csv", **large), "xml": bench.generate("xml", **large, xml=True)}
  yield instructions(bench, csv(bench.generate("guarded", **GUARDED)))
  yield from cores(bench, csv(sets["csv"]), f"{count} projects, CSV")
  answers = Answers(bench)
  yield from databases(bench, answers, csv(sets["csv"]))
  yield from scripts(bench, answers, csv(small), f"{few} projects")
  yield from markup(bench, sorted(sets["xml"].glob("*.xml")))
  yield memory(bench, csv(sets["csv"]), large)
  yield findings(bench, csv(sets["csv"]), large)
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
  read = [(file["records"] + 1, file["sha256"]) for file in report(bench)["files"]]
  lines = [line.split() for line in bench.run([baseline, *files]).output.splitlines()]
  if read != [(int(line[0]), line[3]) for line in lines]:
    sys.exit("bench: tapsyrys did not read the same records of the same bytes as baseline_csv.c")
  return Row(
    f"check, instructions, {size(files) / MIB:.0f} MiB", f"{ours / 1e9:.2f} G",
    f"libcsv and SHA-256 in C: {least / 1e9:.2f} G", f"{ours / least:.2f}",
    f"{mark('1.30', ours <= 1.30 * least)}, "
    f"guard {mark(MOST_INSTRUCTIONS, ours <= MOST_INSTRUCTIONS * least)}",
    ours <= MOST_INSTRUCTIONS * least)


def report(bench):
  """What `check` said when it ran last."""
  return json.loads((bench.folder / "report.json").read_bytes())


def cores(bench, files, work):
  baseline = bench.compile("baseline_csv.c", "-lcsv", "-lcrypto")
  one, two, bare = bench.median(
    check(bench, files), check(bench, files, jobs=2), [baseline, *files], may_fail=ANSWERS)
  work += f", {size(files) / MIB:.0f} MiB"
  yield Row(f"check, {work}, one core", said(one), f"libcsv and SHA-256 in C: {said(bare)}",
            ratio(one, bare), within(one, bare, cpu=1.35))
  yield Row("the same, two cores", said(two), "one core", ratio(two, one),
            within(two, one, wall=0.60))
  largest = [max(files, key=lambda file: file.stat().st_size)]
  one, two = bench.median(check(bench, largest), check(bench, largest, jobs=2), may_fail=ANSWERS)
  yield Row("the largest file alone, two cores", said(two), f"one core: {said(one)}",
            ratio(two, one), within(two, one, wall=0.60))


def peer(bench, name, install):
  """A peer: its run over files, on so many cores."""
  env = install()
  script = next((HERE / "peers").glob(f"checks_{name}.*"))
  shell = ["python3", "-B"] if script.suffix == ".py" else ["sh"]
  def command(files, cores=1):
    return ["/usr/bin/env", *shell, script, *files[:2], "--as-of", AS_OF, "--threads", cores]
  def run(files):
    return bench.run(command(files), may_fail=ANSWERS, env=env)
  return command, run, env


def compared(work, ours, name, theirs, goal, wrong):
  """A row that fails where the other side counted something else."""
  for difference in wrong:
    print(f"bench: {name}: {difference}", file=sys.stderr)
  words = f"{name}: {said(theirs)}" + (f"; NOT OUR ANSWER: {wrong[0]}" if wrong else "")
  return Row(work, said(ours), words, ratio(ours, theirs), goal, not wrong)


def databases(bench, answers, files):
  """DuckDB and polars do the same checks of fields, joins and sums."""
  goals = {"duckdb": dict(cpu=0.85, peak=1 / 3), "polars": dict(cpu=1.10, peak=1 / 3)}
  for name, most in goals.items():
    try:
      command, run, env = peer(bench, name, lambda: bench.python(name))
    except Missing as missing:
      yield Row(f"check beside {name}", "", f"skipped: {missing}")
      continue
    wrong = answers.differences(run)
    for cores in (1, 2):
      ours, theirs = bench.median(
        check(bench, files[:2], cores), command(files, cores), may_fail=ANSWERS, env=env)
      wrong += differences(theirs.output, counts(bench.folder / "report.json"), of_fields)
      yield compared(
        f"check, projects and scores, {cores} core{'s' * (cores > 1)}", ours, name, theirs,
        within(ours, theirs, **(most if cores == 1 else dict(wall=1.00))), wrong)


def scripts(bench, answers, files, work):
  """What people write themselves; the table says by how much."""
  peers = {
    "csv": ("Python csv", lambda: bench.python("csv")),
    "pandas": ("pandas", lambda: bench.python("pandas")),
    "pandera": ("pandera", lambda: bench.python("pandera")),
    "frictionless": ("frictionless", lambda: bench.python("frictionless")),
    "miller": ("Miller", lambda: bench.tool("mlr", "miller") and None)}
  for name, (title, install) in peers.items():
    try:
      command, run, env = peer(bench, name, install)
    except Missing as missing:
      yield Row(f"check, {work}", "", f"{title} skipped: {missing}")
      continue
    wrong = answers.differences(run)
    ours, theirs = bench.median(
      check(bench, files), command(files), may_fail=ANSWERS, env=env,
      rounds=min(3, bench.options.rounds))
    wrong += differences(theirs.output, counts(bench.folder / "report.json"), of_fields)
    yield compared(f"check, {work}", ours, title, theirs, "", wrong)


def markup(bench, files):
  flags = subprocess.run(
    ["xml2-config", "--cflags", "--libs"], capture_output=True, text=True).stdout.split()
  baseline = bench.compile("baseline_xml.c", *flags, "-lcrypto")
  ours, bare = bench.median(check(bench, files), [baseline, *files], may_fail=ANSWERS)
  if [line.split()[2] for line in bare.output.splitlines()] != [
      file["sha256"] for file in report(bench)["files"]]:
    sys.exit("bench: tapsyrys did not read the same bytes as baseline_xml.c")
  yield Row(f"check, XML, {size(files) / MIB:.0f} MiB, one core", said(ours),
            f"libxml2 SAX2 and SHA-256 in C: {said(bare)}", ratio(ours, bare),
            within(ours, bare, cpu=1.35))
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
            ratio(ours, other), within(ours, other, cpu=0.50))


def memory(bench, files, counts):
  longer = bench.generate("longer", **counts, **{"text-factor": 4})
  base, text = bench.median(
    check(bench, files), check(bench, csv(longer)), may_fail=ANSWERS, rounds=1)
  most = 24 * MIB + 100 * counts["projects"] + 16 * counts["scores"] + 16 * counts["visits"]
  return Row(
    "check, peak memory", f"{base.peak / MIB:.0f} MiB",
    f"{size(csv(longer)) / size(files):.1f} times the text: {text.peak / MIB:.0f} MiB",
    f"{base.peak / most:.2f} of the goal",
    mark(f"{most / MIB:.0f} MiB, whatever the text", max(base.peak, text.peak) <= most))


# Findings in memory before others are put aside (PackedStore), and what their reader needs.
MOST_FOR_FINDINGS = 24 * MIB


def findings(bench, files, counts):
  """In each record a value is wrong, and all records are sent in two files: about two findings a record."""
  broken = bench.generate("broken", **{**counts, "defects": 1000})
  again = bench.generate("again", **{**counts, "defects": 1000})
  few, many = bench.median(
    check(bench, files), check(bench, csv(broken) + csv(again)), may_fail=ANSWERS, rounds=1)
  count = len(report(bench)["findings"])
  most = 2 * few.peak + MOST_FOR_FINDINGS
  return Row(
    f"check, twice the set with {count} findings, peak memory", f"{many.peak / MIB:.0f} MiB",
    f"the set: {few.peak / MIB:.0f} MiB", f"{many.peak / few.peak:.1f}",
    mark(f"{most / MIB:.0f} MiB, twice the set and {MOST_FOR_FINDINGS // MIB} MiB",
         many.peak <= most))


def growth(bench, files, counts):
  tenth = bench.generate("tenth", **{name: count // 10 for name, count in counts.items()})
  one, ten = bench.median(check(bench, csv(tenth)), check(bench, files), may_fail=ANSWERS)
  return Row("check, ten times the rows", said(ten), f"a tenth of them: {said(one)}",
             f"CPU {ten.cpu / one.cpu:.1f}", mark("CPU 10.5", ten.cpu <= 10.5 * one.cpu))
