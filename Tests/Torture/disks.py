"""Too little of everything: a full disk, small files only, folders that cannot be written or are gone, few descriptors."""

import os
import pathlib
import shutil
import subprocess

import errors
import place

FOLDERS = ["inbox", "accepted", "rejected", "quarantine", "reports", "runs", "reference", ".work",
           ".work/taken", ".work/returned", "accepted/2026", "rejected/2026", "."]


def cases(plan):
  for size in range(4, 1600, 8):
    yield f"full:{size}"
  for size in [0, 1, 100, 512, *range(1024, 200_000, 2048)]:
    yield f"filesize:{size}"
  for index in range(len(FOLDERS)):
    yield f"readonly:{index}"
    yield f"missing:{index}"
  for number in range(3, 64):
    yield f"descriptors:{number}"


def _plain(spot, oracle, workspace, wrapper, allowed):
  code, _, said = place.run_program(spot.program, workspace, wrapper=wrapper)
  faults = errors.spoken(code, said, allowed)
  return faults + oracle.judge(workspace, is_strict=False)


def full(spot, oracle, size):
  """A file system of its own with so many KiB left, in a namespace of its own; then what it holds on a roomy one."""
  workspace = spot.fresh()
  used = 4 * sum(
    1 + (os.lstat(os.path.join(f, n)).st_size + 4095) // 4096
    for f, folders, names in os.walk(os.fsencode(workspace)) for n in folders + names)
  small, back = pathlib.Path(f"{workspace}-small"), pathlib.Path(f"{workspace}-back")
  small.mkdir()
  script = (
    'mount -t tmpfs -o size="$1k" none "$2" && cp -a "$3/." "$2/" && sleep 0.01 || exit 99; '
    'shift 3; small="$1"; back="$2"; shift 2; "$@"; code=$?; '
    'cp -a "$small" "$back" || exit 98; exit $code')
  code, _, said = place.command(
    ["unshare", "-rm", "sh", "-c", script, "sh", str(used + int(size)), str(small), str(workspace),
     str(small), str(back), *place.arguments(spot.program, small)])
  if code in (98, 99):
    faults = [f"the disk could not be made: {said}"]
  else:
    faults = errors.spoken(code, said, (0, 1, 3))
    # Copied: what was kept of arrivals is of other files now, and the order may be another.
    faults += oracle.judge(back, is_strict=False)
  shutil.rmtree(back, ignore_errors=True)
  shutil.rmtree(small, ignore_errors=True)
  spot.discard(workspace)
  return faults


def filesize(spot, oracle, size):
  workspace = spot.fresh()
  faults = _plain(spot, oracle, workspace, ["prlimit", f"--fsize={size}"], (0, 1, 3, 70))
  spot.discard(workspace)
  return faults


def descriptors(spot, oracle, number):
  workspace = spot.fresh()
  # With fewer than the system's loader needs the program does not even start.
  if place.command(["prlimit", f"--nofile={number}", str(spot.program), "--version"])[0] != 0:
    spot.discard(workspace)
    return None
  faults = _plain(spot, oracle, workspace, ["prlimit", f"--nofile={number}"], (0, 1, 3))
  spot.discard(workspace)
  return faults


def readonly(spot, oracle, index):
  """Bound to itself for reading only, which holds for root too."""
  workspace = spot.fresh()
  folder = pathlib.Path(workspace) / FOLDERS[int(index)]
  if not folder.is_dir():
    spot.discard(workspace)
    return None
  script = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" || exit 99; shift; exec "$@"'
  faults = _plain(spot, oracle, workspace, ["unshare", "-rm", "sh", "-c", script, "sh", str(folder)],
                  (0, 1, 3, 64))
  spot.discard(workspace)
  return faults


def missing(spot, oracle, index):
  """A folder is not there, and comes back as it was before the next run."""
  workspace = spot.fresh()
  name = FOLDERS[int(index)]
  folder, aside = pathlib.Path(workspace) / name, pathlib.Path(f"{workspace}-aside")
  if name == "." or not folder.is_dir():
    spot.discard(workspace)
    return None
  os.rename(folder, aside)
  code, _, said = place.run_program(spot.program, workspace)
  faults = errors.spoken(code, said, (0, 1, 3, 5, 64))
  # What the run made in its stead stays; what was there comes to it.
  subprocess.run(["cp", "-an", f"{aside}/.", f"{folder}/"] if folder.is_dir() else
                 ["mv", str(aside), str(folder)], check=False)
  shutil.rmtree(aside, ignore_errors=True)
  faults += oracle.judge(workspace, is_strict=False)
  spot.discard(workspace)
  return faults
