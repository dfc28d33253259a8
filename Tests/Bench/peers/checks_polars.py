"""The checks of `checks.sql` in polars: the same fields, joins and sums."""

import argparse
import hashlib
import os
import pathlib
import sys

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("projects", type=pathlib.Path)
parser.add_argument("scores", type=pathlib.Path)
parser.add_argument("--as-of", required=True)
parser.add_argument("--threads", type=int, default=1)
given = parser.parse_args()
# As many as the bench gives `tapsyrys --jobs`; read when polars is loaded.
os.environ["POLARS_MAX_THREADS"] = str(given.threads)

import polars  # noqa: E402
from polars import col  # noqa: E402

from common import HALF, MONEY, REGIONS, REQUIRED, SCORES, STATUSES, YEAR  # noqa: E402

AS_OF = polars.lit(given.as_of).str.to_date()


def read(path):
  # The real program hashes what it reads, so the other side owes the same work.
  with path.open("rb") as file:
    print(hashlib.file_digest(file, "sha256").hexdigest(), path.name)
  return polars.read_csv(path, separator=";", infer_schema=False)


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


def is_mixed(name):
  return col(name).str.contains(r"[A-Za-z]\p{Cyrillic}|\p{Cyrillic}[A-Za-z]")


def fields(kind, period):
  return {
    "required": polars.any_horizontal(col(name).is_null() for name in REQUIRED[kind]),
    "not-a-bin": ~is_bin("administrator_bin"), "period-invalid": ~matches("period", period),
    "unknown-code": ~col("region").is_in(list(REGIONS)), "mixed-alphabet": is_mixed("project_id")}


def count(table, checks):
  counted = table.select(**{name: check.sum() for name, check in checks.items()})
  return {name: values[0] or 0 for name, values in counted.to_dict(as_series=False).items()}


projects, scores = read(given.projects), read(given.scores)
found = [
  count(projects, {
    **fields("projects", HALF), "supplier": ~is_bin("supplier_bin"),
    "direction-range": ~col("direction").cast(polars.Int32, strict=False).is_between(1, 17),
    "status": ~col("status").is_in(list(STATUSES)),
    "service": ~matches(
      "service_type", r"((training|consulting|information|research|civic_centre|other)[|,]?)+"),
    **{name: ~matches(name, MONEY.pattern)
       for name in ("planned_sum", "contract_sum", "project_sum")},
    **{name: ~is_day(name) for name in ("contract_date", "start_date", "end_date")},
    "text-too-long": col("project_id").str.len_bytes() > 64,
    "mixed-supplier": is_mixed("supplier_name")}),
  count(scores, {
    **fields("scores", YEAR), "council_date": ~is_day("council_date"),
    **{name: ~col(name).cast(polars.Float64, strict=False).is_between(1, 5) for name in SCORES},
    "score-not-whole": polars.concat_str(SCORES).str.contains(".", literal=True),
    "mixed-expert": is_mixed("expert_name")})]

dates = ["contract_date", "start_date", "end_date"]
projects = projects.with_columns(
  col(dates).str.to_date(strict=False),
  col("planned_sum", "contract_sum").cast(polars.Decimal(18, 5), strict=False),
  year=col("period").str.head(4))
scores = scores.with_columns(col("council_date").str.to_date(strict=False))


def lacks(name, other):
  return col(name).is_null() & col(other).is_not_null()


long = ("project_name", "goals", "activities", "results", "effect")
found.append(count(projects, {
  "term-order": col("start_date") > col("end_date"),
  "contract-incomplete": col("contract_sum").is_not_null() & col("supplier_name").is_null(),
  "contract-missing": col("contract_sum").is_null() & (col("start_date") < AS_OF),
  "contract-after-start": col("contract_date") > col("start_date"),
  "contract-over-plan": col("contract_sum") > col("planned_sum"),
  "russian-missing": polars.any_horizontal(lacks(f"{n}_ru", f"{n}_kk") for n in long),
  "kazakh-missing": polars.any_horizontal(lacks(f"{n}_kk", f"{n}_ru") for n in long)}))

key = ["administrator_bin", "project_id"]
joined = scores.join(
  projects.select(*key, "end_date", period="year"), on=[*key, "period"], how="left")
groups = scores.group_by(*key, "period").agg(
  conflict=col("council_date").min() != col("council_date").max())
same = projects.with_columns(
  name=col("project_name_kk").str.to_lowercase().str.replace_all(" ", ""))
split = projects.filter(col("contract_sum") < 1966).sort("contract_date").rolling(
  "contract_date", period="31d", group_by=["administrator_bin", "supplier_bin", "direction"]).agg(
  together=col("contract_sum").sum())
straight = scores.filter(
  polars.all_horizontal(col(name) == col(SCORES[0]) for name in SCORES[1:])).group_by(
  "administrator_bin", "expert_name").agg(projects=col("project_id").n_unique())
found.append({
  "duplicate project": projects.select(*key, "period").is_duplicated().sum(),
  "duplicate score": scores.select(
    *key, "period", "council_date", "expert_name").is_duplicated().sum(),
  "unknown-project": joined["end_date"].is_null().sum(),
  "evaluated-before-end": (joined["council_date"] < joined["end_date"]).sum(),
  "score-period": (joined["end_date"].dt.to_string("%Y") != joined["period"]).sum(),
  "council-date-conflict": groups["conflict"].sum(),
  "double-financing": same.filter(polars.struct("supplier_bin", "name").is_duplicated()).height,
  "threshold-splitting": (split["together"] >= 1966).sum(),
  "evaluation-missing": projects.filter(col("end_date") < AS_OF).join(
    scores, left_on=[*key, "year"], right_on=[*key, "period"], how="anti").height,
  "score-straight-line": (straight["projects"] >= 10).sum()})
# The sums by body and direction.
projects.group_by("administrator_bin", "direction").agg(col("contract_sum").sum())
for counted in found:
  for name, number in counted.items():
    print(f"{number:>9} {name}")
sys.exit(1 if any(any(counted.values()) for counted in found) else 0)
