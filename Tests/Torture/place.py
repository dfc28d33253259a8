"""The reference batch, the workspace that it is dropped into, and fresh copies of that for each case."""

import collections
import hashlib
import os
import pathlib
import random
import shutil
import subprocess
import time

DAY = "2026-07-06"
SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "input-samples"
HALF = SAMPLES / "2026-H1"
# Older than this, and the program believes without a pause that a file is whole.
CALM = 3.1


def _correction(data):
  """The projects of ulytau-projects with another planned sum: a later file with the same keys."""
  assert data.count(b"\t7869\t7869\t") == 1
  return data.replace(b"\t7869\t7869\t", b"\t7900\t7869\t")


def base_files():
  """What was decided before the batch: accepted files and a rejected one."""
  names = ["abai-notices-2026.csv", "ulytau-projects-2026-h1.csv", "zhambyl-projects-2026-h1.csv"]
  return {name.encode(): (HALF / name).read_bytes() for name in names}


def batch_files():
  """Name as bytes and content; the order of names is that of arrival."""
  def of(name):
    return (HALF / name).read_bytes()
  noise = random.Random(8)
  return {
    b"again.csv": of("abai-notices-2026.csv"),
    b"correction.csv": _correction(of("ulytau-projects-2026-h1.csv")),
    b"empty.csv": b"",
    b"from aqtobe/notices.csv": of("aqtobe-notices-2026.csv"),
    b"garbage.xlsx": noise.randbytes(700),
    b"good.xlsx": of("adilet-4-qosymsha-2026-h1.xlsx"),
    b"good.xml": of("ekologia-notices-2026.xml"),
    b"bad.xml": of("tjm-2026-h1.xml"),
    b"bad.xlsx": of("adilet-monitoring-2026-h1.xlsx"),
    b"rejected again.csv": of("zhambyl-projects-2026-h1.csv"),
    b"line\nbreak.csv": of("qyzylorda-notices-2026.csv"),
    "ай.csv".encode(): of("mam-notices-2026.csv"),
    "аи\u0306.csv".encode(): of("almaty-notices-2026.csv"),
    "\u202egnp.csv".encode(): of("turkistan-notices-2026.csv"),
    b"\xff\xfe.csv": of("aqmola-monitoring-2026-h1.csv"),
    b"twin-a.csv": of("mangystau-notices-2026.csv"),
    b"twin-b.csv": of("mangystau-notices-2026.csv"),
    b"under-way.csv": b"administrator_bin;period\n",
    b"under-way.csv.part": b"administrator",
  }


def sha(data):
  return hashlib.sha256(data).hexdigest()


def drop(workspace, files):
  """Writes files into an inbox in the order of their names, so that order of arrival is that of names."""
  for name in sorted(files):
    path = os.path.join(os.fsencode(workspace), b"inbox", name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
      file.write(files[name])


def run_program(program, workspace, *more, wrapper=(), timeout=180, env=None):
  """One run. Returns exit code (negative: killed by that signal), stdout, stderr."""
  arguments = [*wrapper, str(program), "run", "--workspace", str(workspace), "--as-of", DAY,
               "--jobs", "1", "--lang", "en", *more]
  return command(arguments, timeout, env)


def command(arguments, timeout=180, env=None):
  variables = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **(env or {})}
  done = subprocess.run(arguments, stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout,
                        env=variables, check=False)
  return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")


class Place:
  """A folder in memory in which cases are made and thrown away."""

  def __init__(self, program, folder):
    self.program = program
    self.folder = pathlib.Path(folder)
    self.ready = collections.deque()
    self.made = 0

  def build(self):
    """The workspace with one run behind it; made once."""
    base = self.folder / "base"
    code, _, said = command([str(self.program), "init", str(base), "--lang", "en"])
    assert code == 0, said
    drop(base, base_files())
    code, out, said = run_program(self.program, base)
    assert code == 1, f"base: {code}\n{out}{said}"

  def _copy(self):
    self.made += 1
    path = self.folder / f"case-{os.getpid()}-{self.made}"
    subprocess.run(["cp", "-a", str(self.folder / "base"), str(path)], check=True)
    drop(path, batch_files())
    self.ready.append((time.monotonic(), path))

  def fresh(self, ahead=6):
    """A copy with the batch dropped in it, calm if possible."""
    while len(self.ready) < ahead:
      self._copy()
    made, path = self.ready.popleft()
    if ahead > 1 and 0 < CALM - (time.monotonic() - made) < 0.15:
      time.sleep(CALM - (time.monotonic() - made))
    return path

  def discard(self, path):
    shutil.rmtree(os.fsencode(path), ignore_errors=True)
