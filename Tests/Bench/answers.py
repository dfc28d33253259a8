"""Whether a peer's answers are ours: who counts something else has done something else.

A peer prints `NUMBER NAME` a line, or `"NAME": NUMBER`: `records.KIND` what it read, `KIND.CODE`
what it found, `sum.DIRECTION` the contracts of a direction. Compared is what it names.
"""

import collections
import csv
import decimal
import json
import re

from measure import AS_OF

KINDS = ("projects", "scores")
# So many projects tell as much as many.
SIZE = dict(projects=1000, scores=3000, visits=0)
# What is told apart by us, and not by others.
SAME = {
  "not-a-bin": ["bin-check-digit", "bin-rounded-by-excel", "bin-lost-zero"],
  "not-a-date": ["date-two-digit-year", "date-impossible", "date-implausible"],
  "not-a-number": ["number-ambiguous", "number-out-of-range"],
  "unknown-code": ["direction-range"]}
NAMES = {code: name for name, codes in SAME.items() for code in codes}
# What is found in a field alone. Of a record whose key is wrong we say no more; others go on.
FIELDS = {
  *SAME, "required", "period-invalid", "score-range", "score-not-whole", "text-too-long",
  "mixed-alphabet"}
LINE = re.compile(
  r'^\s*(\d+(?:\.\d+)?) ([a-z]+\.[\w-]+)$|"([a-z]+\.[\w-]+)": (\d+(?:\.\d+)?),?$', re.M)


class Answers:
  """Small sets on which all is counted: good records, wrong values, and records at odds."""

  def __init__(self, bench):
    self.bench = bench
    good = bench.generate("good", **SIZE, defects=0)
    wrong = bench.generate("wrong", **SIZE, defects=30)
    at_odds = set_at_odds(good, bench.folder / "at-odds")
    self.sets = [
      (folder, self.ours(folder), is_known) for folder, is_known in (
        (good, lambda name: True), (wrong, of_fields),
        # No form is made of files with errors, so there are no sums of them.
        (at_odds, lambda name: not name.startswith("sum.")))]

  def ours(self, folder):
    report = self.bench.folder / "answers.json"
    self.bench.run(
      [self.bench.program, "check", "--format", "json", "--as-of", AS_OF, "--out", report,
       *files(folder)], may_fail=(0, 1))
    counted = counts(report)
    out = self.bench.folder / "answers"
    self.bench.run(
      [self.bench.program, "report", "--period", "2025", "--as-of", AS_OF, "--quiet", "--out", out,
       *files(folder)], may_fail=(0, 1))
    for row in json.loads((out / "figures.json").read_bytes())["directions"]:
      counted[f"sum.{row['direction']}"] = decimal.Decimal(row["contract_sum"])
    return counted

  def differences(self, peer):
    """What a peer (`peer(files)` is its run) counts otherwise than we, in words."""
    return [
      f"{folder.name}: {said}" for folder, ours, is_known in self.sets
      for said in differences(peer(files(folder)).output, ours, is_known)]


def files(folder):
  return [folder / f"{kind}.csv" for kind in KINDS]


def of_fields(name):
  kind, _, code = name.partition(".")
  return kind == "records" or kind in KINDS and code in FIELDS


def counts(path):
  """What a report of ours in JSON counts."""
  report = json.loads(path.read_bytes())
  kinds = {file["path"]: file["kind"] for file in report["files"]}
  counted = collections.Counter()
  for file in report["files"]:
    counted[f"records.{file['kind']}"] += file["records"]
  for finding in report["findings"]:
    counted[f"{kinds[finding['path']]}.{NAMES.get(finding['code'], finding['code'])}"] += 1
  return counted


def differences(output, ours, is_known):
  """What another counts otherwise than we, of the names that are known to mean the same."""
  theirs = {line[1] or line[2]: line[0] or line[3] for line in LINE.findall(output)}
  if not any(name.startswith("records.") for name in theirs):
    return ["said no number of records"]
  return [
    f"{name} {number}, we {ours[name]}" for name, number in theirs.items()
    # Some add up in floating point.
    if is_known(name) and abs(decimal.Decimal(number) - ours[name]) >= decimal.Decimal("0.005")]


def set_at_odds(source, folder):
  """A copy of a good set in which each thing that can be wrong between fields and records is a few
  times, and no two of them meet."""
  folder.mkdir()
  projects, scores = map(read, files(source))
  change_projects(projects)
  change_scores(scores, projects)
  for rows, file in zip((projects, scores), files(folder)):
    with file.open("w", encoding="utf-8", newline="") as lines:
      writer = csv.DictWriter(lines, rows[0].keys(), delimiter=";")
      writer.writeheader()
      writer.writerows(rows)
  return folder


def read(file):
  with file.open(encoding="utf-8", newline="") as lines:
    return list(csv.DictReader(lines, delimiter=";"))


def change_projects(rows):
  contract = "contract_sum contract_date supplier_name supplier_bin".split()
  process = "activities_kk activities_ru results_kk results_ru".split()
  blank = [
    ["supplier_name"], contract, ["goals_ru"], ["effect_kk"], ["effect_kk", "effect_ru"], process]
  same = "project_name_kk supplier_name supplier_bin contract_date start_date end_date".split()
  joint = "direction supplier_name supplier_bin contract_sum project_sum start_date".split()
  for number in range(3):
    some = rows[100 + 20 * number:]
    for row, columns in zip(some, blank):
      row |= dict.fromkeys(columns, "")
    some[6] |= dict(start_date=some[6]["end_date"], end_date=some[6]["start_date"])
    some[7]["contract_sum"] = str(int(float(some[7]["planned_sum"])) + 1)
    some[8]["contract_date"] = some[8]["end_date"]
    some[9] |= dict(start_date="2026-02-01", end_date="2026-03-01")
    # A Latin letter among Cyrillic ones.
    some[10]["supplier_name"] = "«Б\u006fлашақ» қоры"
    # The same project of one supplier, paid by two.
    some[12] |= {column: some[11][column] for column in same}
    # Two contracts of one body and supplier that together would have needed a council.
    some[13] |= dict(contract_sum="1200", project_sum="", start_date="2025-02-01")
    partner = next(row for row in rows[200:] if of_body(row) == of_body(some[13]))
    partner |= {column: some[13][column] for column in joint}
    some[13]["contract_date"], partner["contract_date"] = "2025-01-10", "2025-01-20"
  rows += rows[:7]


def change_scores(rows, projects):
  late = {row["project_id"] for row in projects if row["start_date"] == "2026-02-01"}
  rows[:] = [row for row in rows if row["project_id"] not in late]
  for number in range(5):
    some = rows[-30 * (number + 1):]
    some[0]["project_id"] = f"ӘЖ-{number}"
    some[6]["council_date"] = "2025-03-01"
    some[12]["score_effect"] = "3.5"
  # A body whose scores name projects that are not there may mean those that have none.
  careless = {of_body(row) for row in rows[-150::30]}
  without = [row["project_id"] for row in projects[300:400] if of_body(row) not in careless][:4]
  rows[:] = [row for row in rows if row["project_id"] not in without]
  # An expert who gives each project the same.
  of_expert = collections.Counter((of_body(row), row["expert_name"]) for row in rows)
  straight, _ = of_expert.most_common(1)[0]
  for row in rows:
    if (of_body(row), row["expert_name"]) == straight:
      row |= {column: "4" for column in row if column.startswith("score_")}
  rows += rows[:4]


def of_body(row):
  return row["administrator_bin"]
