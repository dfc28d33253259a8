"""What the peers in Python share: the lists, the arguments, the hash that each owes, how they end.

A peer prints what it counted by the codes of tapsyrys, `NUMBER KIND.CODE` a line: answers.py compares.
"""

import argparse
import hashlib
import pathlib
import re
import sys

REGIONS = set("10 11 15 19 23 27 31 33 35 39 43 47 55 59 61 62 63 71 75 79 republic".split())
STATUSES = {"planned", "running", "completed", "cancelled"}
SERVICES = r"((training|consulting|information|research|civic_centre|other)[|,]?)+"
SCORES = ["score_results", "score_effect", "score_continuation", "score_longterm"]
REQUIRED = {
  "projects": "administrator_bin administrator_name_kk period project_id direction "
              "project_name_kk planned_sum start_date end_date".split(),
  "scores": "administrator_bin period project_id council_date expert_name".split() + SCORES}
SUMS = ["planned_sum", "contract_sum", "project_sum"]
DATES = {"projects": ["contract_date", "start_date", "end_date"], "scores": ["council_date"]}
MONEY = re.compile(r"[0-9]{1,12}([.][0-9]{1,5})?")
HALF, YEAR = r"20[0-9]{2}-H[12]", r"20[0-9]{2}"
FIRST, SECOND = range(1, 12), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)


def is_bin(text):
  if len(text) != 12 or not text.isdecimal():
    return False
  digits = [int(digit) for digit in text]
  last = sum(d * w for d, w in zip(digits, FIRST)) % 11
  if last == 10:
    last = sum(d * w for d, w in zip(digits, SECOND)) % 11
  return last == digits[11]


def given():
  """The arguments that every peer gets; those that cannot run on several threads pass them over."""
  parser = argparse.ArgumentParser()
  parser.add_argument("projects", type=pathlib.Path)
  parser.add_argument("scores", type=pathlib.Path)
  parser.add_argument("--as-of", required=True)
  parser.add_argument("--threads", type=int, default=1)
  return parser.parse_args()


def files():
  """The two files in the arguments, each hashed: the real program hashes what it reads."""
  arguments = given()
  paths = [arguments.projects, arguments.scores]
  for path in paths:
    with path.open("rb") as file:
      print(hashlib.file_digest(file, "sha256").hexdigest(), path.name)
  return paths


def end(counts):
  """Prints what was counted, by name: exit code 1 where anything was found."""
  for name, number in counts.items():
    print(f"{number:>9} {name}")
  found = any(n for name, n in counts.items() if not name.startswith(("records.", "sum.")))
  sys.exit(1 if found else 0)
