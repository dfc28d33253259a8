"""The checks of `checks.sql` in polars: the same fields, joins and sums."""

import os

from common import (
  DATES, HALF, MONEY, REGIONS, REQUIRED, SCORES, SERVICES, STATUSES, SUMS, YEAR, end, files, given)

arguments = given()
# As many as the bench gives `tapsyrys --jobs`; read when polars is loaded.
os.environ["POLARS_MAX_THREADS"] = str(arguments.threads)

import polars  # noqa: E402
from polars import col  # noqa: E402

AS_OF = polars.lit(arguments.as_of).str.to_date()


def digit(name, place):
  return col(name).str.slice(place, 1).cast(polars.Int8, strict=False).cast(polars.Int32)


def is_bin(name):
  def weighed(weights):
    return polars.sum_horizontal(digit(name, i) * w for i, w in enumerate(weights)) % 11
  first = weighed(range(1, 12))
  last = polars.when(first < 10).then(first).otherwise(
    weighed((3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)))
  return col(name).str.contains("^[0-9]{12}$") & (last == digit(name, 11))


def matches(name, pattern):
  return col(name).is_null() | col(name).str.contains(f"^(?:{pattern})$")


def is_day(name):
  day = col(name).str.to_date(strict=False)
  return col(name).is_null() | day.is_between(
    polars.date(2018, 1, 1), AS_OF.dt.offset_by("3y")).fill_null(False)


def lacks(name, other):
  return col(name).is_null() & col(other).is_not_null()


def is_mixed(name):
  return col(name).str.contains(r"[A-Za-z]\p{Cyrillic}|\p{Cyrillic}[A-Za-z]")


def number(*wrong):
  return polars.sum_horizontal(check.sum() for check in wrong)


def fields(kind, period):
  """What is checked of records of both kinds."""
  return {
    f"records.{kind}": polars.len(),
    f"{kind}.required": number(polars.any_horizontal(col(n).is_null() for n in REQUIRED[kind])),
    f"{kind}.period-invalid": number(~matches("period", period)),
    f"{kind}.not-a-date": number(*(~is_day(name) for name in DATES[kind]))}


def count(table, checks):
  counted = table.select(**checks).to_dict(as_series=False)
  return {name: values[0] or 0 for name, values in counted.items()}


projects, scores = (
  polars.read_csv(path, separator=";", infer_schema=False) for path in files())
direction = col("direction").cast(polars.Int32, strict=False)
found = count(projects, {
  **fields("projects", HALF),
  "projects.not-a-bin": number(~is_bin("administrator_bin"), ~is_bin("supplier_bin")),
  "projects.unknown-code": number(
    ~direction.is_between(1, 17).fill_null(False), ~col("region").is_in(list(REGIONS)),
    ~col("status").is_in(list(STATUSES)), ~matches("service_type", SERVICES)),
  "projects.not-a-number": number(*(~matches(name, MONEY.pattern) for name in SUMS)),
  "projects.text-too-long": number(col("project_id").str.len_bytes() > 64),
  "projects.mixed-alphabet": number(is_mixed("project_id"), is_mixed("supplier_name"))})
found |= count(scores, {
  **fields("scores", YEAR), "scores.not-a-bin": number(~is_bin("administrator_bin")),
  "scores.unknown-code": number(~col("region").is_in(list(REGIONS))),
  "scores.score-range": number(*(
    ~col(name).cast(polars.Float64, strict=False).is_between(1, 5) for name in SCORES)),
  "scores.score-not-whole": number(polars.concat_str(SCORES).str.contains(".", literal=True)),
  "scores.mixed-alphabet": number(is_mixed("project_id"), is_mixed("expert_name"))})

projects = projects.with_columns(
  col(DATES["projects"]).str.to_date(strict=False),
  col("planned_sum", "contract_sum").cast(polars.Decimal(18, 5), strict=False),
  year=col("period").str.head(4))
scores = scores.with_columns(col("council_date").str.to_date(strict=False))
long = ("project_name", "goals", "activities", "results", "effect")
contracted = col("contract_sum").is_not_null()
found |= count(projects, {
  "projects.term-order": number(col("start_date") > col("end_date")),
  "projects.term-outside-period": number(
    (col("start_date").dt.to_string("%Y") > col("year"))
    | (col("end_date").dt.to_string("%Y") < col("year"))),
  "projects.contract-incomplete": number(
    (contracted & col("supplier_name").is_null())
    | (col("contract_date").is_not_null() & ~contracted)),
  "projects.contract-missing": number(
    ~contracted & col("contract_date").is_null() & (col("status") != "cancelled")
    & (col("start_date") < polars.min_horizontal(AS_OF, polars.date(col("year").cast(
      polars.Int32, strict=False), 12, 31)))),
  "projects.contract-after-start": number(col("contract_date") > col("start_date")),
  "projects.contract-over-plan": number(col("contract_sum") > col("planned_sum")),
  "projects.results-empty": number((col("status") != "cancelled") & (
    polars.all_horizontal(col("effect_kk", "effect_ru").is_null())
    | polars.all_horizontal(
      col("activities_kk", "activities_ru", "results_kk", "results_ru").is_null()))),
  "projects.russian-missing": number(
    polars.any_horizontal(lacks(f"{n}_ru", f"{n}_kk") for n in long)),
  "projects.kazakh-missing": number(
    polars.any_horizontal(lacks(f"{n}_kk", f"{n}_ru") for n in long))})

key = ["administrator_bin", "project_id"]
single = projects.unique([*key, "year"], maintain_order=True)
joined = scores.join(
  single.select(*key, "year", "end_date", known=True),
  left_on=[*key, "period"], right_on=[*key, "year"], how="left")
groups = scores.group_by(*key, "period").agg(
  conflict=col("council_date").min() != col("council_date").max())
same = single.with_columns(
  name=col("project_name_kk").str.to_lowercase().str.replace_all(" ", "")).filter(
  polars.struct("supplier_bin", "name").is_duplicated()).select(
  *key, "supplier_bin", "name", "start_date", "end_date")
financed = same.join(same, on=["supplier_bin", "name"]).filter(
  polars.concat_str(key) < polars.concat_str(f"{name}_right" for name in key),
  col("start_date") <= col("end_date_right"), col("start_date_right") <= col("end_date"))
split = projects.filter(col("contract_sum") < 1966).sort("contract_date").rolling(
  "contract_date", period="31d", group_by=["administrator_bin", "supplier_bin", "direction"]).agg(
  together=col("contract_sum").sum())
straight = scores.filter(
  polars.all_horizontal(col(name) == col(SCORES[0]) for name in SCORES[1:])).group_by(
  "administrator_bin", "expert_name").agg(projects=col("project_id").n_unique())
entry = [*key, "period", "council_date", "expert_name"]
found |= {
  "projects.duplicate-record": projects.height - projects.n_unique([*key, "period"]),
  "projects.double-financing": financed.height,
  "projects.threshold-splitting": (split["together"] >= 1966).sum(),
  "projects.evaluation-missing": single.filter(
    col("end_date") < AS_OF, col("status") != "cancelled",
    col("end_date").dt.to_string("%Y") == col("year")).join(
    scores, left_on=[*key, "year"], right_on=[*key, "period"], how="anti").height,
  "scores.duplicate-record": scores.height - scores.n_unique(entry),
  "scores.unknown-project": joined["known"].is_null().sum(),
  "scores.evaluated-before-end": (joined["council_date"] < joined["end_date"]).sum(),
  "scores.score-period": (joined["end_date"].dt.to_string("%Y") != joined["period"]).sum(),
  "scores.council-date-conflict": groups["conflict"].sum(),
  "scores.score-straight-line": (straight["projects"] >= 10).sum()}
sums = projects.group_by("administrator_bin", "direction").agg(col("contract_sum").sum())
for name, contracts in sums.group_by("direction").agg(col("contract_sum").sum()).iter_rows():
  found[f"sum.{name}"] = contracts
end(found)
