"""The checks of fields as a frictionless schema; check digits, joins and sums are left to others."""

from frictionless import Dialect, Resource, Schema, formats, system

from common import (
  DATES, HALF, MONEY, REGIONS, REQUIRED, SCORES, STATUSES, SUMS, YEAR, end, files)

CODES = {"region": "unknown-code", "status": "unknown-code", "period": "period-invalid"}
CODES |= {name: "not-a-number" for name in SUMS} | {name: "score-range" for name in SCORES}
CODES |= {name: "not-a-date" for names in DATES.values() for name in names}


def field(name, kind):
  limits = {"required": True} if name in REQUIRED[kind] else {}
  if name == "period":
    limits["pattern"] = HALF if kind == "projects" else YEAR
  elif name in SUMS:
    limits["pattern"] = MONEY.pattern
  elif name in ("region", "status"):
    limits["enum"] = sorted(REGIONS if name == "region" else STATUSES)
  elif name in SCORES:
    limits |= {"minimum": 1, "maximum": 5}
    return {"name": name, "type": "number", "constraints": limits}
  return {
    "name": name, "type": "date" if name in DATES[kind] else "string", "constraints": limits}


found = {}
for path in files():
  kind = path.stem
  with path.open(encoding="utf-8") as file:
    names = file.readline().rstrip("\r\n").split(";")
  schema = Schema.from_descriptor({"fields": [field(name, kind) for name in names]})
  dialect = Dialect(controls=[formats.CsvControl(delimiter=";")])
  found |= {f"{kind}.{CODES.get(name, 'required')}": 0 for name in names}
  with system.use_context(trusted=True):
    report = Resource(path=str(path), schema=schema, dialect=dialect, encoding="utf-8").validate(
      limit_errors=1_000_000)
  # How it words an error is all that tells a blank from a wrong value.
  for name, note in report.flatten(["fieldName", "note"]):
    blank = 'constraint "required"' in note
    found[f"{kind}.{'required' if blank else CODES[name]}"] += 1
  found[f"records.{kind}"] = report.tasks[0].stats["rows"]
# Codes of services and directions are left to others, and so is what stands beside them.
found.pop("projects.unknown-code")
end(found)
