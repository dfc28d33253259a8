#!/usr/bin/env python3
"""A second opinion on figures.json: adds the accepted files up again, from cli.md alone, and compares key by key.

    tapsyrys check FOLDER --format json --as-of DAY > check.json
    tapsyrys report FOLDER --period P --out OUT --as-of DAY
    Tests/Peer/figures.py check.json OUT/figures.json Sources/SocialOrder/Data

Of check.json only the verdicts, the counts of records and the days are taken. Exit code 1 on any difference.
"""

import json
import pathlib
import sys
from collections import Counter
from fractions import Fraction

import submissions

CRITERIA = ("results", "effect", "continuation", "longterm")
PARTS = ("rejected", "superseded", "outside", "waiting", "accepted")


def plain(value, places=5):
  """A decimal without trailing zeros."""
  units = value * 10**places
  assert units.denominator == 1, value
  whole, rest = divmod(units.numerator, 10**places)
  return f"{whole}.{rest:0{places}d}".rstrip("0").rstrip(".")


def mean_text(value):
  """Two decimals, half away from zero (nothing here is negative)."""
  if value is None:
    return None
  hundredths = (2 * 100 * value.numerator + value.denominator) // (2 * value.denominator)
  return f"{hundredths // 100}.{hundredths % 100:02d}"


def mean(values):
  return sum(values, Fraction(0)) / len(values) if values else None


def overall(means):
  return mean(list(means.values())) if None not in means.values() else None


class Report:
  def __init__(self, check, period, codes):
    self.period, self.codes = period, codes
    self.year = period[:4]
    self.is_half = len(period) > 4
    self.count, self.sum = Counter(), Counter({part: Fraction(0) for part in PARTS})
    self.remarks_on_reading = []
    accepted = [record for file in check["files"] for record in self.of_file(file)]
    self.projects = self.place_projects([r for r in accepted if r.kind == "projects"])
    self.visits, self.scores, self.remarks = {}, {}, []
    for record in accepted:
      self.place(record)

  def of_file(self, file):
    """The records of an accepted file; those of a rejected one are only counted."""
    records, comma = ([], "unknown") if file["sha256"] is None else submissions.read(file["path"])
    if len(records) != file["records"]:
      self.remarks_on_reading.append(f"{file['path']}: {file['records']} records, by ours {len(records)}")
      assert file["verdict"] == "rejected", self.remarks_on_reading[-1]
    for record in records[: file["records"]]:
      record["comma"] = comma
    if file["verdict"] == "accepted":
      return records
    self.count["rejected"] += file["records"]
    for record in records[: file["records"]]:
      if record.kind == "projects" and not record.broken:
        self.sum["rejected"] += self.money(record, "contract_sum") or 0
    return []

  @staticmethod
  def money(record, column):
    if not record.get(column):
      return None
    value = submissions.number(record[column], 5, record["comma"])
    return value if value is not None and value <= submissions.LARGEST_SUM else None

  @staticmethod
  def key(record):
    return record["administrator_bin"], record["project_id"]

  def half_of(self, day):
    return f"{day.year}-H{1 if day.month <= 6 else 2}"

  def fits(self, half):
    return half == self.period if self.is_half else half[:4] == self.year

  def place_projects(self, records):
    chosen = {}
    for record in records:
      if self.fits(record["period"]):
        best = chosen.get(self.key(record))
        if best is None or record["period"] > best["period"]:
          chosen[self.key(record)] = record
    for record in records:
      part = "outside"
      if self.fits(record["period"]):
        part = "accepted" if chosen[self.key(record)] is record else "superseded"
      self.count[part] += 1
      self.sum[part] += self.money(record, "contract_sum") or 0
    return chosen

  def place(self, record):
    """Everything but projects."""
    if record.kind == "projects":
      return
    if record.kind == "monitoring":
      inside = self.fits(self.half_of(submissions.date(record["visit_date"])))
    else:
      inside = not self.is_half and record["period"] == self.year
    part = "outside" if not inside else "accepted"
    if inside and record.kind in ("monitoring", "scores"):
      if self.key(record) not in self.projects:
        part = "waiting"
      else:
        by_key = self.visits if record.kind == "monitoring" else self.scores
        by_key.setdefault(self.key(record), []).append(record)
    elif inside and record.kind == "evaluation_remarks":
      self.remarks.append(record)
    self.count[part] += 1

  def direction(self, record):
    return self.codes.find("direction", record["direction"])

  def experts_took_part(self, visit):
    return self.codes.find("conducted_by", visit["conducted_by"]) in ("experts", "both")

  def points(self, key, criterion):
    return [
      submissions.number(sheet[f"score_{criterion}"], 2, sheet["comma"])
      for sheet in self.scores.get(key, [])
    ]

  def means(self, key):
    return {criterion: mean(self.points(key, criterion)) for criterion in CRITERIA}

  def group(self, keys, remarks, with_bodies):
    keys = list(keys)
    scored = [self.means(key) for key in keys if key in self.scores]
    means = {c: mean([project[c] for project in scored]) for c in CRITERIA}
    figures = {"projects": len(keys)}
    if with_bodies:
      figures["administrators"] = len({administrator for administrator, _ in keys})
    for column in ("planned_sum", "contract_sum"):
      figures[column] = plain(
        sum((self.money(self.projects[key], column) or 0 for key in keys), Fraction(0)))
    visits = [self.visits[key] for key in keys if key in self.visits]
    figures["monitoring"] = {
      "visits": sum(map(len, visits)), "projects": len(visits),
      "with_experts": sum(any(map(self.experts_took_part, of_one)) for of_one in visits)}
    figures["scores"] = None if self.is_half else {
      "projects": len(scored), **{c: mean_text(means[c]) for c in CRITERIA},
      "overall": mean_text(overall(means))}
    for column in ("remarks_received", "remarks_rejected"):
      figures[column] = None if self.is_half else sum(int(r[column]) for r in remarks)
    return figures

  def project(self, key):
    points = sum((sum(self.points(key, c), Fraction(0)) for c in CRITERIA), Fraction(0))
    experts = len(self.scores.get(key, []))
    means = self.means(key)
    return {
      "administrator_bin": key[0], "project_id": key[1],
      "direction": self.direction(self.projects[key]), "experts": experts,
      **{c: mean_text(means[c]) for c in CRITERIA}, "overall": mean_text(overall(means)),
      "points": plain(points, 2) if experts else None,
      "percent_of_highest": mean_text(points * 100 / (20 * experts)) if experts else None}

  def directions(self, keys, remarks, with_bodies, numbers):
    return [
      {"direction": n, **self.group(
        [key for key in keys if self.direction(self.projects[key]) == n],
        [r for r in remarks if self.direction(r) == n], with_bodies)}
      for n in numbers]

  def body(self, administrator):
    keys = [key for key in self.projects if key[0] == administrator]
    remarks = [r for r in self.remarks if r["administrator_bin"] == administrator]
    numbers = {self.direction(self.projects[key]) for key in keys} | set(map(self.direction, remarks))
    return {
      "administrator_bin": administrator,
      "directions": self.directions(keys, remarks, False, sorted(numbers)),
      "total": self.group(keys, remarks, False)}

  def figures(self):
    bodies = {key[0] for key in self.projects} | {r["administrator_bin"] for r in self.remarks}
    everything = {
      "records": {"read": sum(self.count[p] for p in PARTS), **{p: self.count[p] for p in PARTS}},
      "contract_sum": {
        "read": plain(sum((self.sum[p] for p in PARTS), Fraction(0))),
        **{p: plain(self.sum[p]) for p in PARTS}}}
    return {
      "period": self.period,
      "directions": self.directions(self.projects, self.remarks, True, range(1, 18)),
      "total": self.group(self.projects, self.remarks, True),
      "administrators": [self.body(b) for b in sorted(bodies, key=str.encode)],
      "projects": [
        self.project(key)
        for key in sorted(self.projects, key=lambda k: (k[0].encode(), k[1].encode()))],
      "conservation": everything}


def differences(ours, theirs, path="$"):
  if isinstance(ours, dict) and isinstance(theirs, dict):
    for key in {**ours, **theirs}:
      if key not in ours or key not in theirs:
        yield f"{path}.{key}: only in {'the program' if key in theirs else 'the peer'}"
      else:
        yield from differences(ours[key], theirs[key], f"{path}.{key}")
  elif isinstance(ours, list) and isinstance(theirs, list):
    if len(ours) != len(theirs):
      yield f"{path}: {len(ours)} by the peer, {len(theirs)} by the program"
    for index, pair in enumerate(zip(ours, theirs)):
      yield from differences(*pair, f"{path}[{index}]")
  elif ours != theirs or type(ours) is not type(theirs):
    yield f"{path}: {ours!r} by the peer, {theirs!r} by the program"


def main():
  if len(sys.argv) != 4:
    sys.exit(__doc__)
  check, theirs = (json.loads(pathlib.Path(path).read_text("utf-8")) for path in sys.argv[1:3])
  report = Report(check, theirs["period"], submissions.Codes(pathlib.Path(sys.argv[3])))
  ours = report.figures() | {"as_of": check["as_of"], "edition": check["edition"]}
  for line in report.remarks_on_reading:
    print(f"note: {line}")
  found = list(differences(ours, theirs))
  for line in found:
    print(line)
  print(f"{theirs['period']}: {len(found)} differences, {report.count['accepted']} records counted")
  sys.exit(1 if found else 0)


if __name__ == "__main__":
  main()
