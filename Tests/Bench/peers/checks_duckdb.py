"""Runs `checks.sql` over two files and prints what it counts."""

import pathlib

import duckdb

from common import end, files, given

arguments = given()
# As many as the bench gives `tapsyrys --jobs`.
database = duckdb.connect(config={"threads": arguments.threads})
for name in ("projects", "scores", "as_of"):
  database.execute(f"SET VARIABLE {name} = $value", {"value": str(getattr(arguments, name))})
files()
counts = {}
script = pathlib.Path(__file__).with_name("checks.sql").read_text(encoding="utf-8")
for statement in database.extract_statements(script):
  result = database.execute(statement)
  if statement.type != duckdb.StatementType.SELECT:
    continue
  names = [column[0] for column in result.description]
  for row in result.fetchall():
    counts |= {row[0]: row[1]} if names[0] == "name" else dict(zip(names, row))
end(counts)
