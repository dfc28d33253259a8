"""The reference batch, the workspace that it is dropped into, and fresh copies of that for each case."""

import collections
import ctypes
import io
import hashlib
import os
import pathlib
import random
import shutil
import subprocess
import time
import zipfile

DAY = "2026-07-06"
SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "input-samples"
HALF = SAMPLES / "2026-H1"
# Older than this, and the program believes without a pause that a file is whole.
CALM = 3.1
COLUMNS = ["administrator_bin", "period", "expert_name", "notice_date", "has_conflict",
           "supplier_name", "ngo_member"]
# Memory, where the machine has such a folder: nothing of a case need outlast it.
ROOM = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
libc = ctypes.CDLL(None, use_errno=True)
PR_SET_CHILD_SUBREAPER = 36


def rows(number):
  """The notices of one file: no two files hold the same, and all are of one body, so that its few forms are all that a run
  has to make."""
  names = ["Ахметова Әлия", "Сергеева Анна"]
  return [["220640920038", "2026", f"{name} {chr(0x410 + number % 32)}.",
           f"2026-02-{number % 28 + 1:02d}", "no", f"ОФ «Родник {number}»", ""] for name in names]


def notices(number):
  lines = [";".join(cells) for cells in [COLUMNS, *rows(number)]]
  return ("\n".join(lines) + "\n").encode()


def notices_xml(number):
  text = "".join("<row>" + "".join(f"<{n}>{v}</{n}>" for n, v in zip(COLUMNS, cells) if v) + "</row>"
                 for cells in rows(number))
  return (f'<?xml version="1.0" encoding="UTF-8"?>\n<submission '
          f'xmlns="urn:kz:social-order:submission:1"><conflict_notices>{text}</conflict_notices>'
          f'</submission>\n').encode()


def notices_xlsx(number):
  """A workbook as small as one can be."""
  kinds = "application/vnd.openxmlformats-"
  base = "http://schemas.openxmlformats.org/"
  cells = "".join(
    f'<row r="{r}">' + "".join(
      f'<c r="{chr(65 + c)}{r}" t="inlineStr"><is><t>{v}</t></is></c>'
      for c, v in enumerate(line) if v) + "</row>"
    for r, line in enumerate([COLUMNS, *rows(number)], 1))
  relation = (f'<Relationships xmlns="{base}package/2006/relationships"><Relationship Id="r1" '
              f'Type="{base}officeDocument/2006/relationships/%s" Target="%s"/></Relationships>')
  main = f"{base}spreadsheetml/2006/main"
  parts = {
    "[Content_Types].xml":
      f'<Types xmlns="{base}package/2006/content-types"><Default Extension="rels" '
      f'ContentType="{kinds}package.relationships+xml"/><Override PartName="/xl/workbook.xml" '
      f'ContentType="{kinds}officedocument.spreadsheetml.sheet.main+xml"/><Override '
      f'PartName="/xl/worksheets/sheet1.xml" '
      f'ContentType="{kinds}officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": relation % ("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml":
      f'<workbook xmlns="{main}" xmlns:r="{base}officeDocument/2006/relationships"><sheets>'
      f'<sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": relation % ("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml":
      f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
  }
  made = io.BytesIO()
  with zipfile.ZipFile(made, "w") as archive:
    for name, text in parts.items():
      archive.writestr(zipfile.ZipInfo(name), '<?xml version="1.0" encoding="UTF-8"?>\n' + text)
  return made.getvalue()


def projects():
  """Two projects of another body, of another period: what the batch does not change."""
  lines = (HALF / "ulytau-projects-2026-h1.csv").read_bytes().splitlines(keepends=True)
  return b"".join(lines[:3])


def base_files():
  """What was decided before the batch: accepted files and a rejected one."""
  return {b"notices.csv": notices(0), b"projects.csv": projects(),
          b"wrong.csv": notices(1).replace(b"2026-02-02", b"2026-02-\x0702")}


def batch_files():
  """Name as bytes and content; the order of names is that of arrival."""
  before = base_files()
  return {
    b"again.csv": before[b"notices.csv"],
    # The same keys, and another member: it supersedes what came before.
    b"correction.csv": notices(0).replace("Родник 0»;".encode(), "Родник 0»;ОО «Совет»".encode()),
    b"empty.csv": b"",
    b"from aqtobe/notices.csv": notices(2),
    b"garbage.xlsx": random.Random(8).randbytes(700),
    b"good.xlsx": notices_xlsx(3),
    b"good.xml": notices_xml(4),
    b"bad.xml": notices_xml(5).replace(b"has_conflict>", b"conflict>"),
    b"rejected again.csv": before[b"wrong.csv"],
    b"line\nbreak.csv": notices(6),
    "ай.csv".encode(): notices(7),
    "аи\u0306.csv".encode(): notices(8),
    "\u202egnp.csv".encode(): notices(9),
    b"\xff\xfe.csv": notices(10),
    b"twin-a.csv": notices(11),
    b"twin-b.csv": notices(11),
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


def arguments(program, workspace):
  return [str(program), "run", "--workspace", str(workspace), "--as-of", DAY, "--jobs", "1",
          "--lang", "en"]


def run_program(program, workspace, *more, wrapper=(), timeout=180, env=None):
  """One run. Returns exit code (negative: killed by that signal), stdout, stderr."""
  return command([*wrapper, *arguments(program, workspace), *more], timeout, env)


def command(words, timeout=180, env=None):
  variables = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **(env or {})}
  done = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout,
                        env=variables, check=False)
  return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")


def adopt():
  """What a killed run leaves behind becomes this process's child, so that `wait_for_orphans` can wait for it."""
  libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def wait_for_orphans():
  """Waits until no worker lives whose run was killed: it ends when its standard input does."""
  while True:
    try:
      os.waitpid(-1, 0)
    except ChildProcessError:
      return


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

  def empty(self):
    """A copy of the workspace without the batch."""
    self.made += 1
    path = self.folder / f"case-{os.getpid()}-{self.made}"
    subprocess.run(["cp", "-a", str(self.folder / "base"), str(path)], check=True)
    return path

  def fresh(self, ahead=8):
    """A copy with the batch dropped in it, calm if possible."""
    while len(self.ready) < ahead:
      path = self.empty()
      drop(path, batch_files())
      self.ready.append((time.monotonic(), path))
    made, path = self.ready.popleft()
    if ahead > 1 and 0 < CALM - (time.monotonic() - made) < 0.15:
      time.sleep(CALM - (time.monotonic() - made))
    return path

  def discard(self, path):
    shutil.rmtree(os.fsencode(path), ignore_errors=True)
