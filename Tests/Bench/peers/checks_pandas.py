"""The checks in pandas, column by column."""

import pandas

from common import DATE, HALF, MONEY, REGIONS, REQUIRED, SCORES, STATUSES, YEAR, end, files, is_bin


def count(bad):
  return int(bad.sum())


def fields(table, kind, period):
  return {
    f"{kind} required": count((table[REQUIRED[kind]] == "").any(axis=1)),
    f"{kind} not-a-bin": count(~table["administrator_bin"].map(is_bin)),
    f"{kind} period-invalid": count(~table["period"].str.fullmatch(period)),
    f"{kind} unknown-code": count(~table["region"].isin(REGIONS))}


projects, scores = (
  pandas.read_csv(path, sep=";", dtype=str, keep_default_na=False) for path in files())
found = fields(projects, "projects", HALF) | fields(scores, "scores", YEAR)
found["supplier not-a-bin"] = count(~projects["supplier_bin"].map(is_bin))
found["status"] = count(~projects["status"].isin(STATUSES))
for column in ("planned_sum", "contract_sum", "project_sum"):
  found[column] = count((projects[column] != "") & ~projects[column].str.fullmatch(MONEY))
for table, columns in (
    (projects, ("contract_date", "start_date", "end_date")), (scores, ("council_date",))):
  for column in columns:
    found[column] = count(~table[column].str.fullmatch(DATE))
    table[column] = pandas.to_datetime(table[column], errors="coerce")
found["term-order"] = count(projects["start_date"] > projects["end_date"])
for column in ("planned_sum", "contract_sum"):
  projects[column] = pandas.to_numeric(projects[column], errors="coerce")
found["contract-over-plan"] = count(projects["contract_sum"] > projects["planned_sum"])
for column in SCORES:
  points = pandas.to_numeric(scores[column], errors="coerce")
  found[column] = count(~points.between(1, 5))
key = ["administrator_bin", "project_id"]
found["duplicate project"] = count(projects.duplicated(key))
found["duplicate score"] = count(scores.duplicated([*key, "council_date", "expert_name"]))
joined = scores.merge(projects[[*key, "end_date"]], on=key, how="left")
found["unknown-project"] = count(joined["end_date"].isna())
found["evaluated-before-end"] = count(joined["council_date"] < joined["end_date"])
projects.groupby(["administrator_bin", "direction"])["contract_sum"].sum()
end(found)
