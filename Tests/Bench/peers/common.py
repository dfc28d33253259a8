"""What the peers in Python share: the lists, the hash that each owes, and how they end."""

import hashlib
import pathlib
import re
import sys

REGIONS = set("10 11 15 19 23 27 31 33 35 39 43 47 55 59 61 62 63 71 75 79 republic".split())
STATUSES = {"planned", "running", "completed", "cancelled"}
SCORES = ["score_results", "score_effect", "score_continuation", "score_longterm"]
REQUIRED = {
  "projects": "administrator_bin administrator_name_kk period project_id direction "
              "project_name_kk planned_sum start_date end_date".split(),
  "scores": "administrator_bin period project_id council_date expert_name".split()}
MONEY = re.compile(r"[0-9]{1,12}([.][0-9]{1,5})?")
DATE = r"20[0-9]{2}-[0-9]{2}-[0-9]{2}"
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


def files():
  """The two files in the arguments, each hashed: the real program hashes what it reads."""
  paths = [pathlib.Path(path) for path in sys.argv[1:3]]
  for path in paths:
    with path.open("rb") as file:
      print(hashlib.file_digest(file, "sha256").hexdigest(), path.name)
  return paths


def end(found):
  """Prints what was found, by name: exit code 1 where anything was."""
  for name, number in found.items():
    print(f"{number:>9} {name}")
  sys.exit(1 if any(found.values()) else 0)
