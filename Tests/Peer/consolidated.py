#!/usr/bin/env python3
"""Holds consolidated.csv against figures.json of the same report, with Python's own csv reader.

    Tests/Peer/consolidated.py REPORT

Every counted project once, its sums and means those of figures.json, the directions' sums those of its rows; and no cell
that a spreadsheet would take for a formula. Exit code 1 on any difference.
"""

import csv
import io
import json
import pathlib
import sys
from collections import defaultdict
from fractions import Fraction

MEANS = ("results", "effect", "continuation", "longterm", "overall")


def exact(text):
  return Fraction(text.replace(",", "."))


def main(folder):
  text = (folder / "consolidated.csv").read_bytes().decode("utf-8")
  assert text.startswith("\ufeff"), "no byte order mark"
  table = list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=";"))
  rows = [dict(zip(table[0], row, strict=True)) for row in table[1:]]
  figures = json.loads((folder / "figures.json").read_text("utf-8"))
  for row in table:
    for cell in row:
      assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")), cell
  projects = figures["projects"]
  assert len(rows) == len(projects) > 0, (len(rows), len(projects))
  sums = defaultdict(lambda: [0, Fraction(0), Fraction(0), 0])
  for row, project in zip(rows, projects):
    key = (row["administrator_bin"], row["project_id"].removeprefix("'"), int(row["direction"]))
    assert key == (project["administrator_bin"], project["project_id"], project["direction"]), key
    half = len(figures["period"]) > 4
    assert row["experts"] == ("" if half else str(project["experts"])), key
    # `results` and `effect` are columns of their own beside results_kk and effect_kk.
    for name in MEANS + ("points", "percent_of_highest"):
      assert row[name].replace(",", ".") == (project[name] or ""), (key, name)
    assert pathlib.Path(row["path"]).suffix and int(row["line"]) > 0, key
    total = sums[project["direction"]]
    total[0] += 1
    total[1] += exact(row["planned_sum"])
    total[2] += exact(row["contract_sum"] or "0")
    total[3] += int(row["visits"])
  for direction in figures["directions"]:
    shown = [direction["projects"], exact(direction["planned_sum"]), exact(direction["contract_sum"]),
             direction["monitoring"]["visits"]]
    assert shown == sums[direction["direction"]], (direction["direction"], shown)
  print(f"{len(rows)} projects")


if __name__ == "__main__":
  main(pathlib.Path(sys.argv[1]))
