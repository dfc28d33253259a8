#!/usr/bin/env python3
"""Follows every figure of a report back to the files that were submitted, with readers of its own.

    Tests/Peer/provenance.py REPORT Sources/SocialOrder/Data

For each figure cell of each workbook: provenance.csv has it, with the value that openpyxl finds there; and the records that
it names, read again from the submitted files, come to that value. records.csv says the same the other way round, and
names every record of the accepted files once. Exit code 1 on any difference.
"""

import csv
import decimal
import io
import pathlib
import re
import sys
from collections import defaultdict
from fractions import Fraction

import openpyxl
import submissions
from figures import mean, mean_text, plain

csv.field_size_limit(1 << 24)
differences = []
# What a column's heading says of its figures, by the key of the heading.
MEASURES = {
  "annex4.column.4": "planned", "annex4.column.5": "contract",
  "annex8.column.3": "results", "annex8.column.4": "effect",
  "annex8.column.5": "continuation", "annex8.column.6": "longterm",
  "annex8.column.7": "received", "annex8.column.8": "rejected",
  "annex4-1.column.3": "contract", "annex4-1.column.8": "overall",
  "annex5-1.column.2": "results", "annex5-1.column.4": "effect",
  "annex5-1.column.6": "continuation", "annex5-1.column.8": "longterm",
  "annex5-1.column.10": "points", "annex5-1.column.11": "percent",
  "consolidated.projects": "records", "consolidated.bodies": "bodies",
  "consolidated.plannedSum": "planned", "consolidated.contractSum": "contract",
  "consolidated.visits": "records", "consolidated.visits.body": "records",
  "consolidated.visits.experts": "records", "consolidated.visits.both": "records",
  "consolidated.visitedProjects": "projects", "consolidated.unvisitedProjects": "projects",
  "consolidated.projectsWithExperts": "projects", "consolidated.scoredProjects": "projects",
  "consolidated.results": "results", "consolidated.effect": "effect",
  "consolidated.continuation": "continuation", "consolidated.longterm": "longterm",
  "consolidated.overall": "overall", "consolidated.remarksReceived": "received",
  "consolidated.remarksRejected": "rejected",
}
CRITERIA = ("results", "effect", "continuation", "longterm")


class Lines:
  """The records of a file and kind by line, to follow `5-9 12` with."""

  def __init__(self, trail):
    self.lines = defaultdict(list)
    for row in trail:
      self.lines[row["path"], row["source_sheet"], row["kind"]].append(int(row["line"]))

  def expand(self, row):
    mine = self.lines[row["path"], row["source_sheet"], row["kind"]]
    for part in row["line"].split():
      first, _, last = part.partition("-")
      found = [line for line in mine if int(first) <= line <= int(last or first)]
      assert found, row
      for line in found:
        yield row["path"], row["source_sheet"], str(line)


def cells_of(text):
  """`[form]sheet!C14:F14,C18; [form]…` as (form, sheet, cell)."""
  for group in filter(None, re.split(r"; (?=\[)", text)):
    form, sheet, cells = re.fullmatch(r"\[([^]]+)\](.*)!([A-Z0-9:,]+)", group).groups()
    for cell in cells.split(","):
      first, _, last = cell.partition(":")
      for row in openpyxl.utils.cell.rows_from_range(f"{first}:{last or first}"):
        for name in row:
          yield form, sheet, name


def table(path, delimiter=","):
  return list(csv.DictReader(io.StringIO(path.read_text("utf-8"), newline=""), delimiter=delimiter))


def measures(data):
  """What is measured under a heading, by the form (`annex5-1`) and the heading's text."""
  found = defaultdict(dict)
  for name in ("headings.csv", "phrases.csv", "phrases-pages.csv", "phrases-workbooks.csv"):
    for row in table(data / name):
      form = row["key"].partition(".")[0]
      if row["key"] in MEASURES:
        for language in ("kk", "ru"):
          found[form][row[language]] = MEASURES[row["key"]]
      if row["key"] in ("annex5-1.total", "annex5-1.mean"):
        for language in ("kk", "ru"):
          found["closing"][row[language]] = row["key"].rpartition(".")[2]
  return found


class Sources:
  """The submitted records by path, sheet and line: lines from records.csv, values read by our own readers."""

  def __init__(self, trail):
    self.records = {}
    by_path = defaultdict(list)
    for row in trail:
      by_path[row["path"]].append(row)
    for path, rows in by_path.items():
      records, comma = submissions.read(path)
      if len(records) != len(rows):
        differences.append(f"{path}: records.csv has {len(rows)} records, by ours {len(records)}")
        continue
      kinds = defaultdict(list)
      for record in records:
        kinds[record.kind].append(record)
      for row in rows:
        record = kinds[row["kind"]].pop(0)
        record["comma"] = comma
        self.records[row["path"], row["source_sheet"], row["line"]] = record

  def value(self, record, column, places):
    return submissions.number(record[column], places, record["comma"]) if record.get(column) else None

  def measure(self, what, keys):
    """What the records come to, as figures.json would write it."""
    records = [self.records[key] for key in keys]
    project = lambda record: (record["administrator_bin"], record["project_id"])
    if what == "records":
      return str(len(records))
    if what == "bodies":
      return str(len({record["administrator_bin"] for record in records}))
    if what == "projects":
      return str(len({project(record) for record in records}))
    if what in ("planned", "contract"):
      sums = [self.value(record, f"{what}_sum", 5) or Fraction(0) for record in records]
      return plain(sum(sums, Fraction(0)))
    if what in ("received", "rejected"):
      return str(sum(int(record[f"remarks_{what}"]) for record in records))
    groups = defaultdict(list)
    for record in records:
      groups[project(record)].append(record)

    def of(criterion):
      return mean([mean([self.value(r, f"score_{criterion}", 2) for r in group]) for group in groups.values()])

    return mean_text(mean([of(c) for c in CRITERIA]) if what == "overall" else of(what))


def score_sheet(sources, what, keys, closing):
  """A figure of Annex 5-1: an expert's, or in a closing row their sum or mean."""
  scores = [[sources.value(sources.records[key], f"score_{c}", 2) for c in CRITERIA] for key in keys]
  points = sum(map(sum, scores), Fraction(0))
  if what == "percent":
    return mean_text(points / (20 * len(scores)) * 100)
  values = [sum(four) if what == "points" else four[CRITERIA.index(what)] for four in scores]
  return mean_text(mean(values)) if closing == "mean" else plain(sum(values, Fraction(0)), 2)


class Grid:
  """The values of a sheet. How cells look is not read: for merged ones that took longer than all the rest."""

  def __init__(self, sheet):
    # What the sheet says of its size need not be so.
    sheet.reset_dimensions()
    self.title = sheet.title
    self.rows = list(sheet.iter_rows(values_only=True))

  def value(self, row, column):
    values = self.rows[row - 1]
    return values[column - 1] if column <= len(values) else None

  def cells(self):
    for row, values in enumerate(self.rows, 1):
      for column, value in enumerate(values, 1):
        yield row, column, value

  @staticmethod
  def all(path):
    book = openpyxl.load_workbook(path, data_only=True, read_only=True)
    try:
      return [Grid(sheet) for sheet in book.worksheets]
    finally:
      book.close()


def heading(grid, row, column, known):
  """What the nearest heading above a cell measures."""
  for above in range(row - 1, 0, -1):
    text = grid.value(above, column)
    if isinstance(text, str) and text in known:
      return known[text]
  return None


def is_number_row(values):
  """The row that numbers a form's columns."""
  values = [value for value in values if value is not None]
  return len(values) > 2 and values == list(range(1, len(values) + 1))


def follow(path, name, cells, sources, known):
  """Every figure cell of a workbook."""
  seen = set()
  form = re.sub(r"^annex-", "annex", re.split(r"\.", pathlib.Path(name).name)[0])
  for grid in Grid.all(path):
    numbered = {row for row, values in enumerate(grid.rows[:20], 1) if is_number_row(values)}
    for row, column, number in grid.cells():
      if not isinstance(number, (int, float)) or column == 1 or row in numbered:
        continue
      place = (name, grid.title, f"{openpyxl.utils.get_column_letter(column)}{row}")
      seen.add(place)
      if place not in cells:
        differences.append(f"{place}: a figure that provenance.csv does not have")
        continue
      value, keys = cells[place]
      if decimal.Decimal(repr(number)) != decimal.Decimal(value):
        differences.append(f"{place}: {number} in the form, {value} in provenance.csv")
      what = heading(grid, row, column, known[form])
      if what is None:
        differences.append(f"{place}: no heading says what it is")
        continue
      closing = known["closing"].get(grid.value(row, 1))
      expected = score_sheet(sources, what, keys, closing) if form == "annex5-1" else sources.measure(what, keys)
      if expected != value:
        differences.append(f"{place}: {value}, but its sources come to {expected} ({what})")
  for place in cells:
    if place[0] == name and place not in seen:
      differences.append(f"{place}: in provenance.csv, but no figure stands there")
  return len(seen)


def main(report, data):
  trail = table(report / "records.csv")
  lines = Lines(trail)
  cells, backwards = {}, defaultdict(set)
  for row in table(report / "provenance.csv"):
    place = (row["form"], row["sheet"], row["cell"])
    value, keys = cells.setdefault(place, (row["value"], []))
    if value != row["value"]:
      differences.append(f"{place}: both {value} and {row['value']}")
    if row["path"]:
      for key in lines.expand(row):
        keys.append(key)
        backwards[key].add(place)
  sources = Sources(trail)
  for row in trail:
    key = (row["path"], row["source_sheet"], row["line"])
    named = set(cells_of(row["cells"]))
    if named != backwards.get(key, set()):
      differences.append(f"{key}: records.csv and provenance.csv name other cells: {named ^ backwards[key]}")
    if bool(named) == bool(row["why_kk"] and row["why_ru"]):
      differences.append(f"{key}: neither cells nor a reason, or both")
    if named and row["became"] != "accepted":
      differences.append(f"{key}: counted, though {row['became']}")
  known = measures(data)
  books = sorted(report.rglob("*.xlsx"))
  followed = sum(follow(book, str(book.relative_to(report)), cells, sources, known) for book in books)
  if followed == 0 or not books:
    differences.append("no figure was followed")
  for difference in differences:
    print(difference)
  print(f"{followed} figures in {len(books)} workbooks, {len(trail)} records")
  return 1 if differences else 0


if __name__ == "__main__":
  sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
