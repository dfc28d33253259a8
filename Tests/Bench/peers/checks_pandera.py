"""The checks of fields as a pandera schema; joins and sums are left to others."""

import pandas
import pandera.pandas as pandera

from common import DATE, HALF, MONEY, REGIONS, REQUIRED, SCORES, STATUSES, YEAR, end, files, is_bin

BIN = pandera.Check(is_bin, element_wise=True)


def schema(kind, columns, key):
  for column in REQUIRED[kind]:
    columns.setdefault(column, []).append(pandera.Check.str_length(min_value=1))
  columns["administrator_bin"].append(BIN)
  columns["region"] = [pandera.Check.isin(REGIONS)]
  return pandera.DataFrameSchema(
    {name: pandera.Column(str, checks) for name, checks in columns.items()}, unique=key)


def matches(pattern):
  return pandera.Check.str_matches(f"^(?:{pattern})$")


money = matches(MONEY.pattern)
schemas = [
  schema("projects", {
    "period": [matches(HALF)], "supplier_bin": [BIN], "planned_sum": [money],
    "contract_sum": [money], "contract_date": [matches(DATE)], "start_date": [matches(DATE)],
    "end_date": [matches(DATE)], "status": [pandera.Check.isin(STATUSES)]},
    ["administrator_bin", "project_id", "period"]),
  schema("scores", {
    "period": [matches(YEAR)], "council_date": [matches(DATE)],
    **{column: [matches("[1-5]([.][0-9]{1,2})?")] for column in SCORES}},
    ["administrator_bin", "project_id", "council_date", "expert_name"])]
found = {}
for path, expected in zip(files(), schemas):
  table = pandas.read_csv(path, sep=";", dtype=str, keep_default_na=False)
  try:
    expected.validate(table, lazy=True)
    found[path.name] = 0
  except pandera.errors.SchemaErrors as errors:
    found[path.name] = len(errors.failure_cases)
end(found)
