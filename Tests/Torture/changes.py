"""What a run changed below a folder, in its order, read off its trace."""

import os
import re

# All that may change a file system; of some the model knows only that they do not occur.
CALLS = ["openat", "write", "pwrite64", "writev", "pwritev", "ftruncate", "fallocate", "lseek",
         "fsync", "fdatasync", "rename", "renameat", "renameat2", "link", "linkat", "symlink",
         "symlinkat", "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir", "copy_file_range",
         "sendfile"]
UNKNOWN = ["writev", "pwritev", "fallocate", "copy_file_range", "sendfile"]
# Of a trace that can be read so: paths of descriptors, and all that was written.
TRACE = ["-y", "-xx", "-s", str(1 << 24)]
LINE = re.compile(r"^(\d+) +([a-z0-9_]+)\((.*)\) += (-?\d+)(.*)$")
BEGUN = re.compile(r"^(\d+) +(.*) <unfinished \.\.\.>$")
RESUMED = re.compile(r"^(\d+) +<\.\.\. [a-z0-9_]+ resumed>(.*)$")
PART = re.compile(r'"((?:\\x..)*)"|(-?\w+)<((?:\\x..)*)>|([^,\s]+)')


def _bytes(text):
  return bytes.fromhex(text.replace("\\x", ""))


def _whole(lines):
  """Lines of which a call that another interrupted is one again, at the place where it ended."""
  begun = {}
  for line in lines:
    if match := BEGUN.match(line):
      begun[match[1]] = match[2]
    elif match := RESUMED.match(line):
      yield f"{match[1]} {begun.pop(match[1])}{match[2]}"
    else:
      yield line


def steps(lines, root):
  """The changes below a folder, in their order: tuples of what is done, to what path below it, and with what."""
  root = os.fsencode(root) + b"/"
  positions = {}
  for line in _whole(lines):
    if not (match := LINE.match(line)) or int(match[4]) < 0:
      continue
    call, result = match[2], int(match[4])
    # A text, a descriptor with its path, or a word.
    parts = [_bytes(m[1]) if m[1] is not None else (m[2], _bytes(m[3])) if m[2] else m[4]
             for m in PART.finditer(match[3])]
    yield from _step(call, parts, result, match[5], root, positions)


def _below(root, path):
  return path[len(root):] if path.startswith(root) else None


def _named(root, parts, index):
  """The path of a folder's descriptor and a name in it; or of a name alone."""
  folder, name = parts[index], parts[index + 1]
  return _below(root, os.path.join(folder[1], name))


def _step(call, parts, result, rest, root, positions):
  first = parts[0] if parts else None
  path = _below(root, first[1]) if isinstance(first, tuple) else None
  if call == "openat":
    made = _named(root, parts, 0)
    if made is not None and re.search("O_WRONLY|O_RDWR", parts[2]):
      positions[made] = 0
      if "O_CREAT" in parts[2]:
        yield "create", made
      if "O_TRUNC" in parts[2]:
        yield "truncate", made, 0
  elif call in ("write", "pwrite64") and path is not None:
    at = int(parts[3]) if call == "pwrite64" else positions.get(path, 0)
    yield "write", path, at, parts[1][:result]
    if call == "write":
      positions[path] = at + result
  elif call == "lseek" and path is not None:
    positions[path] = result
  elif call == "ftruncate" and path is not None:
    yield "truncate", path, int(parts[1])
  elif call in ("fsync", "fdatasync") and path is not None:
    yield "sync", path
  elif call in ("fsync", "fdatasync") and isinstance(first, tuple) and first[1] == root[:-1]:
    yield "sync", b""
  elif call in ("renameat", "renameat2", "linkat"):
    old, new = _named(root, parts, 0), _named(root, parts, 2)
    if old is not None and new is not None:
      if call != "linkat" and old in positions:
        positions[new] = positions.pop(old)
      yield ("link" if call == "linkat" else "rename"), old, new
  elif call in ("rename", "link") and (old := _below(root, first)) is not None:
    yield call, old, _below(root, parts[1])
  elif call == "symlinkat" and (new := _named(root, parts, 1)) is not None:
    yield "symlink", new, first
  elif call == "mkdirat" and (new := _named(root, parts, 0)) is not None:
    yield "mkdir", new
  elif call == "unlinkat" and (old := _named(root, parts, 0)) is not None:
    yield "remove", old
  elif call in ("unlink", "rmdir") and (old := _below(root, first)) is not None:
    yield "remove", old
  elif call == "mkdir" and (new := _below(root, first)) is not None:
    yield "mkdir", new
  elif call in UNKNOWN and path is not None:
    raise ValueError(f"the model does not know {call} of {path}")
