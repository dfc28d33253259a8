"""The checks in pandas, column by column."""

import pandas

from common import (
  DATES, HALF, MONEY, REGIONS, REQUIRED, SCORES, SERVICES, STATUSES, SUMS, YEAR, end, files,
  is_bin)


def count(bad):
  return int(bad.sum())


def fields(table, kind, period):
  found = {
    f"records.{kind}": len(table),
    f"{kind}.required": count((table[REQUIRED[kind]] == "").any(axis=1)),
    f"{kind}.not-a-bin": count(~table["administrator_bin"].map(is_bin)),
    f"{kind}.period-invalid": count(~table["period"].str.fullmatch(period)),
    f"{kind}.unknown-code": count(~table["region"].isin(REGIONS)),
    f"{kind}.not-a-date": 0}
  for column in DATES[kind]:
    days = pandas.to_datetime(table[column], format="%Y-%m-%d", errors="coerce")
    found[f"{kind}.not-a-date"] += count((table[column] != "") & days.isna())
    table[column] = days
  return found


projects, scores = (
  pandas.read_csv(path, sep=";", dtype=str, keep_default_na=False) for path in files())
found = fields(projects, "projects", HALF) | fields(scores, "scores", YEAR)
suppliers = projects["supplier_bin"]
found["projects.not-a-bin"] += count((suppliers != "") & ~suppliers.map(is_bin))
directions = pandas.to_numeric(projects["direction"], errors="coerce")
services = projects["service_type"]
found["projects.unknown-code"] += (
  count(~directions.between(1, 17)) + count(~projects["status"].isin(STATUSES))
  + count((services != "") & ~services.str.fullmatch(SERVICES)))
found["projects.not-a-number"] = 0
for column in SUMS:
  found["projects.not-a-number"] += count(
    (projects[column] != "") & ~projects[column].str.fullmatch(MONEY))
  projects[column] = pandas.to_numeric(projects[column], errors="coerce")
found["projects.term-order"] = count(projects["start_date"] > projects["end_date"])
found["projects.contract-over-plan"] = count(projects["contract_sum"] > projects["planned_sum"])
found["scores.score-range"] = 0
for column in SCORES:
  points = pandas.to_numeric(scores[column], errors="coerce")
  found["scores.score-range"] += count((scores[column] != "") & ~points.between(1, 5))
key = ["administrator_bin", "project_id"]
found["projects.duplicate-record"] = count(projects.duplicated(key))
found["scores.duplicate-record"] = count(
  scores.duplicated([*key, "council_date", "expert_name"]))
joined = scores.merge(
  projects.drop_duplicates(key)[[*key, "end_date"]], on=key, how="left", indicator=True)
found["scores.unknown-project"] = count(joined["_merge"] == "left_only")
found["scores.evaluated-before-end"] = count(joined["council_date"] < joined["end_date"])
sums = projects.groupby(["administrator_bin", "direction"])["contract_sum"].sum()
for direction, contracts in sums.groupby("direction").sum().items():
  found[f"sum.{direction}"] = contracts
end(found)
