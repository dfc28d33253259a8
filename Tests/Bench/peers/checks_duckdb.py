#!/usr/bin/env python3
"""Runs `checks.sql` over two files and prints the counts: 0 when clean, 1 when anything was found.

The exit codes are those of `tapsyrys check --strict`, near enough for a bench to treat both alike.
"""

import argparse
import hashlib
import pathlib
import sys

import duckdb


def main():
  parser = argparse.ArgumentParser(description=__doc__)
  parser.add_argument("projects", type=pathlib.Path)
  parser.add_argument("scores", type=pathlib.Path)
  parser.add_argument("--as-of", required=True)
  parser.add_argument("--threads", type=int, default=1)
  given = parser.parse_args()

  # As many as the bench gives `tapsyrys --jobs`.
  database = duckdb.connect(config={"threads": given.threads})
  for name in ("projects", "scores", "as_of"):
    database.execute(f"SET VARIABLE {name} = $value", {"value": str(getattr(given, name))})

  # The real program hashes what it reads, so the other side owes the same work.
  for path in (given.projects, given.scores):
    with path.open("rb") as file:
      print(hashlib.file_digest(file, "sha256").hexdigest(), path.name)

  found = 0
  script = pathlib.Path(__file__).with_name("checks.sql").read_text(encoding="utf-8")
  for statement in database.extract_statements(script):
    result = database.execute(statement)
    if statement.type != duckdb.StatementType.SELECT:
      continue
    for column, value in zip(result.description, result.fetchone()):
      print(f"{value:>9} {column[0]}")
      found += 0 if column[0] == "rows" else value
  return 1 if found else 0


if __name__ == "__main__":
  sys.exit(main())
