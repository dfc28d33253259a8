#!/usr/bin/env python3
"""Reads an Annex 4 or 8 workbook with openpyxl, and holds every figure in it against figures.json.

Usage: forms.py WORKBOOK FIGURES. Prints each difference; ends with 1 where there is any.
"""

import decimal
import json
import re
import sys

import openpyxl

HEADING = re.compile(r"^(?:(\d+)-бағыт\.|Направление (\d+)\.)")
TOTAL = ("Жиынында", "Итого")
CRITERIA = ("results", "effect", "continuation", "longterm")
differences = []


def same(place, shown, expected):
  if shown != expected:
    differences.append(f"{place}: the form has {shown}, figures.json {expected}")


def exact(value, places):
  """A cell's number as the decimal that its double stands for, to the places that it can have."""
  if value is None:
    return None
  return decimal.Decimal(str(value)).quantize(decimal.Decimal(1).scaleb(-places))


def groups(path, data_only):
  """The direction groups of a form: rows with a number, and the subtotal row."""
  sheet = openpyxl.load_workbook(path, data_only=data_only).worksheets[0]
  found, group = {}, None
  for row in sheet.iter_rows(values_only=True):
    heading = HEADING.match(str(row[0] or ""))
    if heading:
      group = found.setdefault(int(heading[1] or heading[2]), {"rows": [], "total": None})
    elif group is not None and str(row[0]) in TOTAL:
      group["total"] = row
    elif group is not None and isinstance(row[0], (int, float)):
      group["rows"].append(row)
  return found


def annex4(values, formulas, figures):
  for expected in figures["directions"]:
    n = expected["direction"]
    rows, total = values[n]["rows"], values[n]["total"]
    same(f"direction {n}, rows", len(rows), expected["projects"])
    same(f"direction {n}, numbers", [row[0] for row in rows], list(range(1, len(rows) + 1)))
    for column, key in ((3, "planned_sum"), (4, "contract_sum")):
      wanted = exact(decimal.Decimal(expected[key]), 5) if rows else None
      added = sum((exact(row[column], 5) for row in rows if row[column] is not None),
                  decimal.Decimal(0))
      same(f"direction {n}, {key} of rows", added if rows else None, wanted)
      same(f"direction {n}, {key} of subtotal", exact(total[column], 5), wanted)
      if rows and not str(formulas[n]["total"][column]).startswith("=SUM("):
        differences.append(f"direction {n}: the subtotal of {key} is no formula")


def annex8(values, figures):
  for expected in figures["directions"]:
    n = expected["direction"]
    bodies = [
        direction
        for body in figures["administrators"] for direction in body["directions"]
        if direction["direction"] == n
        and (direction["scores"]["projects"] or direction["remarks_received"])
    ]
    rows, total = values[n]["rows"], values[n]["total"]
    same(f"direction {n}, rows", len(rows), len(bodies))
    for number, (row, body) in enumerate(zip(rows, bodies), 1):
      means(f"direction {n}, row {number}", row, body["scores"])
      for column, key in ((6, "remarks_received"), (7, "remarks_rejected")):
        same(f"direction {n}, row {number}, {key}", row[column] or 0, body[key])
    if rows:
      means(f"direction {n}, subtotal", total, expected["scores"])
      for column, key in ((6, "remarks_received"), (7, "remarks_rejected")):
        same(f"direction {n}, subtotal, {key}", total[column] or 0, expected[key])


def means(place, row, scores):
  for column, criterion in enumerate(CRITERIA, 2):
    expected = scores[criterion]
    same(f"{place}, {criterion}", exact(row[column], 2),
         None if expected is None else decimal.Decimal(expected))


def main():
  path, figures_path = sys.argv[1:]
  with open(figures_path, encoding="utf-8") as file:
    figures = json.load(file)
  values = groups(path, data_only=True)
  same("directions", sorted(values), list(range(1, 18)))
  if "-H" in figures["period"]:
    annex4(values, groups(path, data_only=False), figures)
  else:
    annex8(values, figures)
  print(*differences, sep="\n", end="\n" if differences else "")
  sys.exit(1 if differences else 0)


main()
