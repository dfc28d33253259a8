"""The rows about a night, the reports of a year, and commands that have little to do."""

import time

from measure import AS_OF, HERE, MIB, Row, mark, middle, ratio, said, size, within

# Projects of a body, in a night.
EACH = 48
# Seconds after a change in which the inbox would be looked at twice, and a little more.
CALM = 3.2
# Of what takes a minute: so many rounds at most.
LONG = 3
# Findings are no failure.
ANSWERS = (0, 1)


def rows(bench):
  yield from starting(bench)
  yield from nights(bench)
  yield from reports(bench)
  yield growth(bench)


def starting(bench):
  ten = bench.generate("ten", projects=10, scores=0, visits=0, defects=0)
  for work, command, most in (
      ("--help", [bench.program, "--help"], 0.015),
      ("check of ten rows", [bench.program, "check", ten, "--as-of", AS_OF], 0.030)):
    taken, = bench.median(command, may_fail=ANSWERS, rounds=20)
    yield quick(work, taken, most)


def quick(work, taken, most):
  return Row(
    work, f"{taken.wall * 1000:.1f} ms, {taken.cpu * 1000:.1f} ms CPU, {taken.peak / MIB:.0f} MiB",
    goal=mark(f"{most * 1000:.0f} ms", taken.wall <= most))


def nights(bench):
  """Nights of one workspace after another: all bodies, one of them again, some again, none."""
  bodies = bench.options.bodies
  rounds = range(min(LONG, bench.options.rounds))
  taken = []
  for number in rounds:
    name = f"night-{number}"
    run = workspace(bench, name)
    taken.append([
      night(bench, name, run, bodies), night(bench, name, run, bodies, again=1),
      night(bench, name, run, bodies, again=tenth(bodies)), bench.median(run, rounds=5)[0]])
  first, one, some, none = map(middle, zip(*taken))
  yield Row(
    f"first night: {bodies} bodies, {4 * bodies} files, {EACH * bodies} projects", said(first),
    goal=seconds(first, 30))
  yield Row("the next: one body sends again", said(one), goal=seconds(one, 2))
  yield Row(f"the next: {tenth(bodies)} bodies send again", said(some))
  yield quick("the next: nothing to do", none, 0.050)
  few = middle([
    night(bench, name, workspace(bench, name), tenth(bodies))
    for name in (f"tenth-{number}" for number in rounds)])
  yield tenfold("first night, ten times the files", first, few)


def workspace(bench, name):
  """A new workspace: its run."""
  bench.run([bench.program, "init", bench.folder / name])
  return [bench.program, "run", "--workspace", bench.folder / name, "--as-of", AS_OF]


def night(bench, name, run, bodies, **again):
  """Bodies drop their files, and somewhat later comes the run."""
  bench.generate(f"{name}/inbox", "night", bodies=bodies, projects=EACH * bodies, **again)
  time.sleep(CALM)
  return bench.run(run)


def tenth(bodies):
  return bodies // 10


def seconds(taken, most):
  memory = mark("150 MiB", taken.peak <= 150 * MIB)
  return f"{mark(f'{most} s', taken.wall <= most)}, {memory}"


def reports(bench):
  """The year's forms of many projects, beside the library alone writing the same cells."""
  count, bodies = bench.options.reported, bench.options.bodies
  inputs = bench.generate("year", "night", bodies=bodies, projects=count)
  out, bare, cells = bench.folder / "reports", bench.folder / "bare", bench.folder / "cells.tsv"
  bare.mkdir()
  report = [bench.program, "report", inputs, "--period", "2025", "--as-of", AS_OF, "--quiet"]
  one, two = ([*report, "--jobs", jobs, "--out", out] for jobs in (1, 2))
  bench.run(one, may_fail=ANSWERS)
  books = sorted(out.rglob("*.xlsx"))
  bench.run(["/usr/bin/env", "python3", "-B", HERE / "cells.py", cells, *books])
  library = bench.compile("cells.c", "-lxlsxwriter")
  check = [bench.program, "check", inputs, "--as-of", AS_OF, "--quiet", "--jobs", 1]
  one, two, read, alone = bench.median(
    one, two, check, [library, cells, bare], may_fail=ANSWERS,
    rounds=min(LONG, bench.options.rounds))
  text = size(inputs.iterdir())
  work = f"report of a year, {count} projects, {len(books)} workbooks in both languages"
  yield Row(f"{work}, one core", said(one), f"libxlsxwriter in C: {said(alone)}",
            ratio(one, alone), within(one, alone, cpu=1.20))
  yield Row("that without reading", f"{one.cpu - read.cpu:.2f} s CPU", f"check: {said(read)}",
            f"CPU {(one.cpu - read.cpu) / alone.cpu:.2f} of libxlsxwriter")
  yield Row("the same, two cores", said(two), "one core", ratio(two, one),
            within(two, one, wall=0.60))
  yield Row("the same, memory", f"{one.peak / MIB:.0f} MiB", f"the text: {text / MIB:.0f} MiB",
            f"{one.peak / text:.2f}", mark("1.50", one.peak <= 1.5 * text))


def growth(bench):
  bodies = bench.options.bodies
  one, ten = (
    [bench.program, "check",
     bench.generate(f"files-{count}", "night", bodies=count, projects=EACH * count),
     "--as-of", AS_OF, "--quiet", "--jobs", 1] for count in (tenth(bodies), bodies))
  return tenfold("check, ten times the files", *bench.median(ten, one, may_fail=ANSWERS))


def tenfold(work, many, few):
  return Row(work, said(many), f"a tenth of them: {said(few)}", f"CPU {many.cpu / few.cpu:.1f}",
             mark("CPU 10.5", many.cpu <= 10.5 * few.cpu))
