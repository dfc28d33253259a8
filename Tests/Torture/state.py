"""What a workspace is at a moment, so that two which are alike are judged once.

A run is a function of the workspace and of the day that it is told to judge by. Of the clock it uses more: it writes down
when it began and when a file arrived, asks whether a file has been calm for a while (then it looks a second time at once, else
after a moment), and takes files in order of arrival. So two workspaces come to the same if they differ in no name, kind,
mode or content but in these:

- seconds since 1970 later than the base's, which are written down and nothing else (their day is always --as-of's);
- hashes over such documents (receipts and the chain of them): each is replaced by its number in order of appearance, so
  that which equals which is still part of the state. Hashes of contents that were dropped stay as they are;
- inodes and times in what is known of taken files: in their stead stands whether they are still true of the file, and the
  order of arrival in which the next run will take what lies in the inbox;
- the number of a process in the names of its temporary files;
- the pages of the ledger, where it can be read: in their stead stand its rows.

One case in twenty does not believe this and tries again what is known: see Oracle.
"""

import hashlib
import json
import os
import re
import sqlite3
import stat
import tempfile

import place

SECONDS = re.compile(rb"(?<![0-9a-fA-F.])1[0-9]{9}(?![0-9a-fA-F.])")
HASH = re.compile(rb"(?<![0-9a-fA-F])[0-9a-f]{64}(?![0-9a-fA-F])")
HIDDEN = re.compile(rb"\.tapsyrys-[0-9]+-")
LEDGER = b"ledger.sqlite"
# Documents that say when something was, or a hash over one that does.
SAYS_WHEN = (b".json", b"/log")
PROOF = b".work/ledger-proof"
ABOUT = re.compile(rb"^\.work/(taken|returned)/([^/]+)/about\.json$")


def entries(root, below=b""):
  """Everything below a folder in bytewise order: path relative to it, status, and content or target."""
  with os.scandir(os.path.join(root, below)) as found:
    names = sorted(entry.name for entry in found)
  for name in names:
    path = os.path.join(below, name)
    whole = os.path.join(root, path)
    status = os.lstat(whole)
    if stat.S_ISDIR(status.st_mode):
      yield path, status, b""
      yield from entries(root, path)
    elif stat.S_ISLNK(status.st_mode):
      yield path, status, os.readlink(whole)
    else:
      with open(whole, "rb") as file:
        yield path, status, file.read()


def rows(files):
  """The ledger as text, after SQLite has played back what a killed run had begun; None where it is no sound database."""
  with tempfile.TemporaryDirectory(dir=place.ROOM) as folder:
    for name, content in files.items():
      with open(os.path.join(os.fsencode(folder), name), "wb") as file:
        file.write(content)
    database = sqlite3.connect(os.path.join(folder, LEDGER.decode()))
    try:
      said = [str(database.execute(f"PRAGMA {name}").fetchall())
              for name in ("user_version", "application_id", "integrity_check")]
      for name, text in database.execute(
          "SELECT name, sql FROM sqlite_master ORDER BY name").fetchall():
        said.append(f"{name} {text}")
        if text and text.upper().startswith("CREATE TABLE"):
          said += [repr(row) for row in database.execute(f'SELECT * FROM "{name}"')]
      return "\n".join(said).encode()
    except sqlite3.Error:
      return None
    finally:
      database.close()


def fingerprint(root, since, known):
  """One hash of all that the next run can tell by.

  - since: seconds since 1970 up to which times are the base's.
  - known: hashes of contents, which are not renamed.
  """
  root = os.fsencode(root)
  digest = hashlib.sha256()
  numbers = {}

  def second(match):
    return b"TIME" if int(match[0]) > since else match[0]

  def hashed(match):
    return match[0] if match[0] in known else b"HASH%d" % numbers.setdefault(match[0], len(numbers))

  def plain(content):
    return HASH.sub(hashed, SECONDS.sub(second, content))

  every = {path: (status, content) for path, status, content in entries(root)}
  ledger = {path: content for path, (_, content) in every.items() if path.startswith(LEDGER)}
  text = rows(ledger) if LEDGER in ledger and b"-shm" not in b"".join(ledger) else None
  for path, (status, content) in every.items():
    name = HIDDEN.sub(b".tapsyrys-N-", path)
    is_file = stat.S_ISREG(status.st_mode)
    if path in ledger and text is not None:
      content = plain(text) if path == LEDGER else b"present"
    elif about := ABOUT.match(path):
      name, content = _about(root, about, every, content)
    elif path.startswith(b".work/returned/"):
      continue
    elif path == PROOF:
      # Of other bytes it says nothing.
      content = b"%d" % (hashlib.sha256(every[LEDGER][1]).hexdigest().encode() in content
                         if LEDGER in every else False)
    elif is_file and path.endswith(SAYS_WHEN) and not path.startswith(b"inbox/"):
      content = plain(content)
    links = status.st_nlink if is_file and path.startswith((b"inbox/", b".work/taken/")) else 0
    digest.update(b"%d %s %o %d %d " % (len(name), name, status.st_mode, links, len(content)))
    digest.update(content)
  digest.update(repr(_order(every)).encode())
  return digest.hexdigest()


def _about(root, about, every, content):
  """What is known of a taken file: its name, and whether it is still true of what is there."""
  try:
    document = json.loads(content)
    path = bytes.fromhex(document["name"])
  except (ValueError, KeyError, TypeError):
    return about[0], content
  places = [b"inbox/" + path, b".work/taken/" + about[2] + b"/file"]
  true = []
  for place in places:
    status = every[place][0] if place in every else None
    true.append(status is not None and _is_of(document, status))
  name = about[0]
  if about[1] == b"returned":
    # The folder's name holds the time of change that the file got when it was put back.
    status = every[places[0]][0] if places[0] in every else None
    true.append(status is not None and _changed(about[2], status))
    name = b".work/returned/" + path
  return name, repr((path, document["size"], true)).encode()


def _is_of(document, status):
  return (document["inode"], document["size"]) == (status.st_ino, status.st_size) and \
    _time(document["modified"]) == status.st_mtime_ns


def _time(value):
  return value["seconds"] * 10**9 + value["nanoseconds"]


def _changed(name, status):
  _, seconds, nanoseconds = name.split(b"-")
  return int(seconds) * 10**9 + int(nanoseconds) == status.st_ctime_ns


def _order(every):
  """The names in the inbox in the order in which the next run takes them."""
  arrived = {}
  for path, (status, content) in every.items():
    if path.startswith(b"inbox/") and stat.S_ISREG(status.st_mode):
      arrived.setdefault(path[6:], status.st_ctime_ns)
    about = ABOUT.match(path)
    if about and about[1] == b"returned":
      try:
        document = json.loads(content)
        name = bytes.fromhex(document["name"])
        status = every.get(b"inbox/" + name, (None,))[0]
        if status and _is_of(document, status) and _changed(about[2], status):
          arrived[name] = _time(document["arrival"])
      except (ValueError, KeyError, TypeError):
        continue
  return sorted(arrived, key=lambda name: (arrived[name], name))
