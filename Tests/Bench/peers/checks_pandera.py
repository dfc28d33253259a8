"""The checks of fields as a pandera schema; joins and sums are left to others."""

import collections

import pandas
import pandera.pandas as pandera

from common import (
  DATES, HALF, MONEY, REGIONS, REQUIRED, SCORES, SERVICES, STATUSES, SUMS, YEAR, end, files,
  is_bin)


def matches(pattern, code):
  return pandera.Check.str_matches(f"^(?:{pattern})$", error=code)


def is_day(days):
  return (days == "") | pandas.to_datetime(days, format="%Y-%m-%d", errors="coerce").notna()


BIN = pandera.Check(lambda bin: not bin or is_bin(bin), element_wise=True, error="not-a-bin")
DAY = pandera.Check(is_day, error="not-a-date")


def isin(codes):
  return pandera.Check.isin(codes, error="unknown-code")


def schema(kind, columns):
  columns |= {"administrator_bin": [BIN], "region": [isin(REGIONS)]}
  columns |= {column: [DAY] for column in DATES[kind]}
  for column in REQUIRED[kind]:
    columns.setdefault(column, []).append(pandera.Check.str_length(min_value=1, error="required"))
  return pandera.DataFrameSchema(
    {name: pandera.Column(str, checks) for name, checks in columns.items()})


# Each error is named by its code; what may be blank may match nothing.
schemas = {
  "projects": schema("projects", {
    "period": [matches(HALF, "period-invalid")], "supplier_bin": [BIN],
    "direction": [isin([str(number) for number in range(1, 18)])],
    "status": [isin(STATUSES)], "service_type": [matches(f"({SERVICES})?", "unknown-code")],
    **{column: [matches(f"({MONEY.pattern})?", "not-a-number")] for column in SUMS}}),
  "scores": schema("scores", {
    "period": [matches(YEAR, "period-invalid")],
    **{column: [matches("([1-4]([.][0-9]{1,2})?|5([.]0{1,2})?)?", "score-range")]
       for column in SCORES}})}
CODES = ["required", "not-a-bin", "period-invalid", "unknown-code", "not-a-date"]
found = collections.Counter({"projects.not-a-number": 0, "scores.score-range": 0})
for path, (kind, expected) in zip(files(), schemas.items()):
  table = pandas.read_csv(path, sep=";", dtype=str, keep_default_na=False)
  found[f"records.{kind}"] = len(table)
  found |= {f"{kind}.{code}": 0 for code in CODES}
  try:
    expected.validate(table, lazy=True)
  except pandera.errors.SchemaErrors as errors:
    for code, number in errors.failure_cases["check"].value_counts().items():
      found[f"{kind}.{code}"] += number
end(found)
