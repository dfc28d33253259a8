#!/usr/bin/env python3
"""Clean submissions of any size: the same arguments give the same bytes.

No record breaks a rule, so that a run measures reading and judging and not the writing of findings.
`--text-factor` lengthens free text and touches no key: memory has to stay the same.
"""

import argparse
import csv
import datetime
import pathlib
import random

import texts

EXPERTS_A_BODY = len(texts.SURNAMES)

PROJECT_COLUMNS = """administrator_bin administrator_name_kk administrator_name_ru period
  project_id direction region project_name_kk project_name_ru planned_sum contract_sum project_sum
  supplier_name supplier_bin contract_date start_date end_date status service_type goals_kk goals_ru
  activities_kk activities_ru results_kk results_ru effect_kk effect_ru""".split()

SCORE_COLUMNS = """administrator_bin period project_id region council_date expert_name score_results
  score_effect score_continuation score_longterm comment_results comment_effect
  comment_continuation comment_longterm""".split()

SERVICES = ["", "other", "training", "training|consulting", "information", "research"]


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


def project_rows(count, factor, rng):
  numbers = bins(rng)
  bodies = [
    (next(numbers), kato, f"{kk} әкімдігі", f"Акимат {ru}") for kato, kk, ru in texts.PLACES]
  suppliers = [
    (f"{rng.choice(texts.SUPPLIERS)} № {n}", next(numbers)) for n in range(1, count // 10 + 21)]
  for n in range(1, count + 1):
    body, kato, body_kk, body_ru = rng.choice(bodies)
    name_kk, name_ru = rng.choice(texts.NAMES)
    # Over 500 MCI each: smaller contracts of one supplier would be noted as a threshold split.
    contract = rng.randrange(200_000, 2_500_000)
    # One in eight began the year before, and only such a project has a sum of its own.
    older = rng.randrange(8) == 0
    start = datetime.date(2024 if older else 2025, 2, 1) + datetime.timedelta(rng.randrange(100))
    end = datetime.date(2025, 8, 1) + datetime.timedelta(rng.randrange(145))
    signed = start - datetime.timedelta(rng.randrange(1, 10))
    long = []
    for pairs in (texts.GOALS, texts.ACTIVITIES, texts.RESULTS, texts.EFFECTS):
      numbers_said = {"n": rng.randrange(5, 60), "m": rng.randrange(20, 900)}
      long += [". ".join([t.format(**numbers_said)] * factor) for t in rng.choice(pairs)]
    yield [
      body, body_kk, body_ru, "2025-H2", f"ӘЖ-2025-{n:06}", rng.randrange(1, 18), kato,
      # The number keeps two projects of one supplier from looking like the same one paid twice.
      f"«{name_kk}» № {n} жобасы", f"Проект № {n} «{name_ru}»",
      money(contract + rng.randrange(100_000)), money(contract),
      money(2 * contract) if older else "", *rng.choice(suppliers), signed, start, end, "completed",
      rng.choice(SERVICES), *long]


def score_rows(count, projects, factor, rng):
  for n in range(count):
    body, project, region, end = projects[n * len(projects) // count]
    expert = (n + int(body[-6:])) % EXPERTS_A_BODY
    # Initials of the body's own, so that no name could be two people of two bodies.
    initials = ".".join(texts.INITIALS[int(d)] for d in body[-3:-1])
    scores = rng.choices(range(1, 6), weights=(1, 2, 6, 10, 8), k=4)
    # An expert who gives four equal scores again and again is a finding.
    if len(set(scores)) == 1:
      scores[rng.randrange(4)] += 1 if scores[0] < 5 else -1
    yield [
      body, "2025", project, region, end + datetime.timedelta(10 + int(project[-2:]) % 30),
      f"{texts.SURNAMES[expert]} {initials}.", *scores,
      *(". ".join([c] * factor) for c in rng.choices(texts.COMMENTS, k=4))]


def write(path, columns, rows):
  with path.open("w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file, delimiter=";")
    writer.writerow(columns)
    writer.writerows(rows)


def main():
  parser = argparse.ArgumentParser(description=__doc__)
  parser.add_argument("--projects", type=int, required=True)
  parser.add_argument("--scores", type=int, required=True)
  parser.add_argument("--seed", type=int, required=True)
  parser.add_argument("--out", type=pathlib.Path, required=True)
  parser.add_argument("--text-factor", type=int, default=1)
  given = parser.parse_args()
  if not given.projects <= given.scores <= given.projects * EXPERTS_A_BODY:
    parser.error(f"scores: from 1 to {EXPERTS_A_BODY} a project")
  given.out.mkdir(parents=True, exist_ok=True)

  factor, rng = given.text_factor, random.Random(given.seed)
  rows = list(project_rows(given.projects, factor, rng))
  write(given.out / "projects.csv", PROJECT_COLUMNS, rows)
  wanted = [
    PROJECT_COLUMNS.index(c) for c in ("administrator_bin", "project_id", "region", "end_date")]
  projects = [[row[place] for place in wanted] for row in rows]
  write(given.out / "scores.csv", SCORE_COLUMNS, score_rows(given.scores, projects, factor, rng))


if __name__ == "__main__":
  main()
