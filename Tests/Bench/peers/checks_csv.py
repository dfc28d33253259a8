"""The checks as a careful script would do them: Python's csv, row by row."""

import collections
import csv
import datetime
import decimal
import re

from common import (
  HALF, MONEY, REGIONS, REQUIRED, SCORES, SERVICES, STATUSES, SUMS, YEAR, end, files, is_bin)

found = collections.Counter()


def day(kind, text):
  try:
    return datetime.date.fromisoformat(text) if text else None
  except ValueError:
    found[f"{kind}.not-a-date"] += 1


def number(text):
  return decimal.Decimal(text) if MONEY.fullmatch(text) else None


def rows(path, kind, period):
  with path.open(encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file, delimiter=";"):
      found[f"records.{kind}"] += 1
      found[f"{kind}.required"] += any(not row[column] for column in REQUIRED[kind])
      found[f"{kind}.not-a-bin"] += not is_bin(row["administrator_bin"])
      found[f"{kind}.period-invalid"] += not re.fullmatch(period, row["period"])
      found[f"{kind}.unknown-code"] += row["region"] not in REGIONS
      yield row


projects, scores = files()
known, sums = {}, collections.Counter()
for row in rows(projects, "projects", HALF):
  found["projects.not-a-bin"] += bool(row["supplier_bin"]) and not is_bin(row["supplier_bin"])
  direction = row["direction"]
  found["projects.unknown-code"] += not (direction.isdecimal() and 1 <= int(direction) <= 17)
  found["projects.unknown-code"] += row["status"] not in STATUSES
  found["projects.unknown-code"] += bool(
    row["service_type"]) and not re.fullmatch(SERVICES, row["service_type"])
  for column in SUMS:
    found["projects.not-a-number"] += bool(row[column]) and not MONEY.fullmatch(row[column])
  start, last = (day("projects", row[column]) for column in ("start_date", "end_date"))
  day("projects", row["contract_date"])
  found["projects.term-order"] += bool(start and last) and start > last
  planned, contract = number(row["planned_sum"]), number(row["contract_sum"])
  found["projects.contract-over-plan"] += bool(planned and contract) and contract > planned
  key = row["administrator_bin"], row["project_id"]
  found["projects.duplicate-record"] += key in known
  known[key] = last
  sums[row["administrator_bin"], direction] += contract or 0
seen = set()
for row in rows(scores, "scores", YEAR):
  for column in SCORES:
    points = number(row[column])
    found["scores.score-range"] += bool(row[column]) and (points is None or not 1 <= points <= 5)
  key = row["administrator_bin"], row["project_id"]
  met = day("scores", row["council_date"])
  found["scores.unknown-project"] += key not in known
  found["scores.evaluated-before-end"] += bool(met and known.get(key)) and met < known[key]
  entry = (*key, row["council_date"], row["expert_name"])
  found["scores.duplicate-record"] += entry in seen
  seen.add(entry)
for (_, direction), contracts in sums.items():
  found[f"sum.{direction}"] += contracts
end(found)
