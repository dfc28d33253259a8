"""Whether the oracle sees: each of these spoils on purpose what a run left, and it is a violation if nobody notices."""

import copy
import os
import pathlib
import shutil
import sqlite3

import losses
import place
import power


def cases(plan):
  for kind in SPOILT:
    yield f"spoilt:{kind}"
  for folder in ("accepted/2026", "rejected/2026", "runs", "reports", "ledger.sqlite"):
    yield f"unsynced:{folder}"


def _accepted(workspace):
  """A file of the archive."""
  return next(path for path in sorted((pathlib.Path(workspace) / "accepted").rglob("*.xlsx")))


def _lost(workspace):
  _accepted(workspace).unlink()


def _cut(workspace):
  os.truncate(_accepted(workspace), 100)


def _twice(workspace):
  path = _accepted(workspace)
  shutil.copy(path, path.with_name("copy.xlsx"))


def _report(workspace):
  with open(workspace / "reports/latest/2026/figures.json", "a", encoding="utf-8") as file:
    file.write(" ")


def _missing(workspace):
  (workspace / "reports/latest/2026/figures.json").unlink()


def _row(workspace):
  with sqlite3.connect(workspace / "ledger.sqlite") as database:
    database.execute("DELETE FROM receipts")
    database.execute("DELETE FROM holdings")
  database.close()


def _temporary(workspace):
  (workspace / "runs/.half").touch()


SPOILT = {"lost": _lost, "cut": _cut, "twice": _twice, "report": _report, "missing": _missing,
          "row": _row, "temporary": _temporary}


def spoilt(spot, oracle, kind):
  workspace = spot.fresh()
  place.run_program(spot.program, workspace)
  SPOILT[kind](pathlib.Path(workspace))
  seen = oracle.judge(workspace, memory=False)
  spot.discard(workspace)
  return [] if seen else [f"nobody noticed: {kind}"]


def unsynced(spot, oracle, folder):
  """A run of which one kind of fsync never reached the disk."""
  def is_of(step):
    return step[0] == "sync" and step[1].startswith(os.fsencode(folder))
  blind = copy.copy(oracle)
  blind.disk = copy.copy(oracle.disk)
  blind.disk.changes = [step for step in oracle.disk.changes if not is_of(step)]
  dropped = len(oracle.disk.changes) - len(blind.disk.changes)
  seen = losses.lasting(spot, blind, "run") or power.power(spot, blind, "run")
  return [] if seen and dropped else [f"nobody noticed that {folder} was not fsynced ({dropped})"]
