"""The checks as a careful script would do them: Python's csv, row by row."""

import collections
import csv
import datetime
import re

from common import HALF, MONEY, REGIONS, REQUIRED, SCORES, STATUSES, YEAR, end, files, is_bin

found = collections.Counter()


def day(text):
  try:
    return datetime.date.fromisoformat(text)
  except ValueError:
    found["not-a-date"] += 1


def rows(path, kind, period):
  with path.open(encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file, delimiter=";"):
      found["required"] += any(not row[column] for column in REQUIRED[kind])
      found["not-a-bin"] += not is_bin(row["administrator_bin"])
      found["period-invalid"] += not re.fullmatch(period, row["period"])
      found["unknown-code"] += row["region"] not in REGIONS
      yield row


projects, scores = files()
known, sums = {}, collections.Counter()
for row in rows(projects, "projects", HALF):
  found["not-a-bin"] += not is_bin(row["supplier_bin"])
  found["unknown-code"] += row["status"] not in STATUSES
  for column in ("planned_sum", "contract_sum", "project_sum"):
    found["not-a-number"] += bool(row[column]) and not MONEY.fullmatch(row[column])
  start, last = day(row["start_date"]), day(row["end_date"])
  day(row["contract_date"])
  found["term-order"] += bool(start and last) and start > last
  found["contract-over-plan"] += float(row["contract_sum"]) > float(row["planned_sum"])
  key = row["administrator_bin"], row["project_id"]
  found["duplicate-record"] += key in known
  known[key] = last
  sums[row["administrator_bin"], row["direction"]] += float(row["contract_sum"])
seen = set()
for row in rows(scores, "scores", YEAR):
  found["score-range"] += any(not 1 <= float(row[column] or 0) <= 5 for column in SCORES)
  key = row["administrator_bin"], row["project_id"]
  met = day(row["council_date"])
  found["unknown-project"] += key not in known
  found["evaluated-before-end"] += bool(met and known.get(key)) and met < known[key]
  entry = (*key, row["council_date"], row["expert_name"])
  found["duplicate-record"] += entry in seen
  seen.add(entry)
end(found)
