#!/usr/bin/env python3
"""What bodies drop in one night: four files each, the same bytes for the same arguments.

Usage: night.py --bodies 250 --projects 12000 --seed 1 --out INBOX. Every file can be accepted: a
night measures what a night does, and letters are written of files that are late.
"""

import argparse
import csv
import datetime
import pathlib
import random

import texts

PROJECTS = """administrator_bin administrator_name_kk administrator_name_ru period
  project_id direction region project_name_kk project_name_ru planned_sum contract_sum project_sum
  supplier_name supplier_bin contract_date start_date end_date status service_type goals_kk goals_ru
  activities_kk activities_ru results_kk results_ru effect_kk effect_ru""".split()
SCORES = """administrator_bin period project_id region council_date expert_name score_results
  score_effect score_continuation score_longterm comment_results comment_effect
  comment_continuation comment_longterm""".split()
REMARKS = "administrator_bin period direction remarks_received remarks_rejected".split()
NOTICES = "administrator_bin period expert_name notice_date has_conflict supplier_bin supplier_name"
EXPERTS = 3


def bins(rng):
  """Business numbers without end, each with a valid check digit and none twice."""
  serial = 0
  while True:
    serial += 1
    body = f"{rng.randrange(10, 25):02}{rng.randrange(1, 13):02}40{serial:05}"
    for weights in (range(1, 12), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)):
      digit = sum(int(d) * w for d, w in zip(body, weights)) % 11
      if digit < 10:
        yield f"{body}{digit}"
        break


def money(hundredths):
  return f"{hundredths // 100}.{hundredths % 100:02}"


class Body:
  """A body with its projects, and what it sends of them."""

  def __init__(self, number, count, numbers, suppliers, rng):
    self.number, self.rng, self.suppliers = number, rng, suppliers
    self.bin = next(numbers)
    self.region, kk, ru = texts.PLACES[number % len(texts.PLACES)]
    self.names = f"{kk} № {number} басқармасы", f"Управление № {number} {ru}"
    # Initials of its own: no expert could be taken for another body's.
    self.experts = [
      f"{texts.SURNAMES[(number + n) % len(texts.SURNAMES)]} "
      f"{texts.INITIALS[number % len(texts.INITIALS)]}."
      f"{texts.INITIALS[number // len(texts.INITIALS) % len(texts.INITIALS)]}."
      for n in range(EXPERTS)]
    self.projects = [self.project(n) for n in range(1, count + 1)]

  def project(self, n):
    rng = self.rng
    kk, ru = rng.choice(texts.NAMES)
    # Over 500 MCI each: smaller contracts of one supplier would be noted as a threshold split.
    contract = rng.randrange(200_000, 2_500_000)
    start = datetime.date(2025, 2, 1) + datetime.timedelta(rng.randrange(100))
    end = datetime.date(2025, 8, 1) + datetime.timedelta(rng.randrange(145))
    long = []
    for pairs in (texts.GOALS, texts.ACTIVITIES, texts.RESULTS, texts.EFFECTS):
      said = {"n": rng.randrange(5, 60), "m": rng.randrange(20, 900)}
      long += [text.format(**said) for text in rng.choice(pairs)]
    return [
      self.bin, *self.names, "2025-H2", f"ӘЖ-{self.number:03}-{n:05}", rng.randrange(1, 18),
      self.region, f"«{kk}» № {self.number}-{n} жобасы", f"Проект № {self.number}-{n} «{ru}»",
      money(contract + rng.randrange(100_000)), money(contract), "", *rng.choice(self.suppliers),
      start - datetime.timedelta(rng.randrange(1, 10)), start, end, "completed", "other", *long]

  def scores(self):
    for project in self.projects:
      council = project[16] + datetime.timedelta(10)
      for expert in self.experts:
        scores = self.rng.choices(range(1, 6), weights=(1, 2, 6, 10, 8), k=4)
        # An expert who gives four equal scores again and again is a finding.
        if len(set(scores)) == 1:
          scores[self.rng.randrange(4)] += 1 if scores[0] < 5 else -1
        yield [
          self.bin, "2025", project[4], self.region, council, expert, *scores,
          *self.rng.choices(texts.COMMENTS, k=4)]

  def remarks(self):
    for direction in sorted({project[5] for project in self.projects}):
      received = self.rng.randrange(1, 9)
      yield [self.bin, "2025", direction, received, self.rng.randrange(received)]

  def notices(self):
    for expert in self.experts:
      for name, number in dict((p[13], p[12]) for p in self.projects).items():
        yield [self.bin, "2025", expert, "2025-01-20", "no", name, number]


def write(path, columns, rows):
  with path.open("w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file, delimiter=";")
    writer.writerow(columns)
    writer.writerows(rows)


def main():
  parser = argparse.ArgumentParser(description=__doc__)
  parser.add_argument("--bodies", type=int, default=250)
  parser.add_argument("--projects", type=int, default=12_000)
  parser.add_argument("--seed", type=int, default=1)
  parser.add_argument("--out", type=pathlib.Path, required=True)
  given = parser.parse_args()
  given.out.mkdir(parents=True, exist_ok=True)
  rng = random.Random(given.seed)
  numbers = bins(rng)
  for number in range(1, given.bodies + 1):
    own = [(f"{rng.choice(texts.SUPPLIERS)} № {number}-{n}", next(numbers)) for n in range(1, 4)]
    count = given.projects // given.bodies + (number <= given.projects % given.bodies)
    body = Body(number, count, numbers, own, rng)
    name = given.out / f"body-{number:03}"
    write(name.with_name(name.name + "-projects-2025-h2.csv"), PROJECTS, body.projects)
    write(name.with_name(name.name + "-scores-2025.csv"), SCORES, body.scores())
    write(name.with_name(name.name + "-remarks-2025.csv"), REMARKS, body.remarks())
    write(name.with_name(name.name + "-notices-2025.csv"), NOTICES.split(), body.notices())


if __name__ == "__main__":
  main()
