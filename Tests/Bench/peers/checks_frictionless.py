"""The checks of fields as a frictionless schema; check digits, joins and sums are left to others."""

from frictionless import Dialect, Resource, Schema, formats, system

from common import HALF, MONEY, REGIONS, REQUIRED, SCORES, STATUSES, YEAR, end, files

TYPES = {
  "administrator_bin": {"pattern": "[0-9]{12}"}, "supplier_bin": {"pattern": "[0-9]{12}"},
  "region": {"enum": sorted(REGIONS)}, "status": {"enum": sorted(STATUSES)},
  **{name: {"pattern": MONEY.pattern} for name in ("planned_sum", "contract_sum", "project_sum")}}
DATES = {"contract_date", "start_date", "end_date", "council_date"}


def field(name, kind):
  limits = dict(TYPES.get(name, {}))
  if name == "period":
    limits["pattern"] = HALF if kind == "projects" else YEAR
  if name in SCORES:
    return {"name": name, "type": "number", "constraints": {"minimum": 1, "maximum": 5}}
  if name in REQUIRED[kind]:
    limits["required"] = True
  return {"name": name, "type": "date" if name in DATES else "string", "constraints": limits}


found = {}
for path in files():
  with path.open(encoding="utf-8") as file:
    names = file.readline().rstrip("\r\n").split(";")
  schema = Schema.from_descriptor({"fields": [field(name, path.stem) for name in names]})
  dialect = Dialect(controls=[formats.CsvControl(delimiter=";")])
  with system.use_context(trusted=True):
    report = Resource(path=str(path), schema=schema, dialect=dialect, encoding="utf-8").validate()
  found[path.name] = report.stats["errors"]
end(found)
