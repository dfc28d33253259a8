"""What a disk holds after a power cut: every change of a run, read off its trace, less those that were not fsynced.

The model knows inodes, so that a file which is open while it is renamed stays the same. A change of names is one step, as on
every disk with a journal: it lasts once one of the folders that it touches is fsynced, and then so do those that it rests on
(of the same inode, or the same name). Contents last once their file is fsynced, and only that much of them. Four disks:

- strict: nothing else lasts than what was fsynced.
- ordered: any fsync makes all earlier changes of names last, as ext4 and XFS do; contents as above.
- names: all names last, no content that was not fsynced: files are empty.
- mixed: of what was not fsynced a part lasts, by chance: names, and pieces of contents.
"""

import os
import random
import re
import stat

import state

# All that may change a file system; of some the model knows only that they do not occur.
CALLS = ["openat", "write", "pwrite64", "writev", "pwritev", "ftruncate", "fallocate", "lseek",
         "fsync", "fdatasync", "rename", "renameat", "renameat2", "link", "linkat", "symlink",
         "symlinkat", "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir", "copy_file_range",
         "sendfile"]
UNKNOWN = ["writev", "pwritev", "fallocate", "copy_file_range", "sendfile"]
MODES = ["strict", "ordered", "names", "mixed"]
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


class Node:
  """An inode: what it holds, what of that lasts, and what was done to it since."""

  def __init__(self, kind, mode, content=b""):
    self.kind, self.mode = kind, mode
    self.content = bytearray(content)
    self.lasting = bytes(content)
    self.pending = []
    self.entries, self.kept = {}, {}

  def write(self, at, data):
    self._apply(self.content, at, data)
    self.pending.append((at, data))

  @staticmethod
  def _apply(content, at, data):
    if data is None:
      del content[at:]
    if len(content) < at:
      content.extend(bytes(at - len(content)))
    if data is not None:
      content[at:at + len(data)] = data

  def survives(self, chance):
    """What a disk gives back of it; with `chance`, some of what was not fsynced."""
    content = bytearray(self.lasting)
    for at, data in self.pending if chance else ():
      if chance.random() < 0.5:
        self._apply(content, at, data)
    return bytes(content)


class Change:
  """One change of names: what goes from where (folder, name) to where."""

  def __init__(self, node, old, new):
    self.node, self.old, self.new = node, old, new
    self.lasts = False
    self.rests_on = []

  def places(self):
    return [place for place in (self.old, self.new) if place]


def _kind(status):
  return {stat.S_IFDIR: "folder", stat.S_IFLNK: "link"}.get(stat.S_IFMT(status.st_mode), "file")


class Disk:
  """A workspace and the changes that a run made to it."""

  # Of a trace that it can follow: paths of descriptors, and all that was written.
  TRACE = ["-y", "-xx", "-s", str(1 << 24)]

  def __init__(self, workspace):
    self.base = list(state.entries(os.fsencode(workspace)))
    self.changes = []

  def _begin(self):
    self.top = Node("folder", 0o755)
    for path, status, content in self.base:
      folder, name = self._place(path)
      folder.entries[name] = folder.kept[name] = Node(
        _kind(status), stat.S_IMODE(status.st_mode), content)
    self.log, self.by_node, self.by_place = [], {}, {}

  def _place(self, path):
    folder = self.top
    *above, name = path.split(b"/")
    for part in above:
      folder = folder.entries[part]
    return folder, name

  def _find(self, path):
    if not path:
      return self.top
    folder, name = self._place(path)
    return folder.entries.get(name)

  def _change(self, node, old, new):
    change = Change(node, old, new)
    for key, known in ((id(node), self.by_node),
                       *(((id(f), n), self.by_place) for f, n in change.places())):
      if key in known:
        change.rests_on.append(known[key])
      known[key] = change
    self.log.append(change)
    if old:
      del old[0].entries[old[1]]
    if new:
      new[0].entries[new[1]] = node

  def _keep(self, change):
    waiting = [change]
    while waiting:
      change = waiting.pop()
      if not change.lasts:
        change.lasts = True
        waiting += change.rests_on

  def _apply(self, step, is_ordered):
    what, path, *more = step
    if what == "sync":
      node = self._find(path)
      if node is None:
        return
      if node.kind == "file":
        node.lasting, node.pending = bytes(node.content), []
      for change in self.log:
        if is_ordered or any(folder is node for folder, _ in change.places()):
          self._keep(change)
      return
    if what in ("write", "truncate"):
      # A file without a name is nobody's any more.
      if node := self._find(path):
        node.write(*more) if what == "write" else node.write(more[0], None)
      return
    folder, name = self._place(path)
    node = folder.entries.get(name)
    if what == "create":
      if node is None:
        self._change(Node("file", 0o644), None, (folder, name))
    elif what == "mkdir":
      self._change(Node("folder", 0o755), None, (folder, name))
    elif what == "symlink":
      self._change(Node("link", 0, more[0]), None, (folder, name))
    elif what == "remove":
      self._change(node, (folder, name), None)
    elif what == "link":
      self._change(node, None, self._place(more[0]))
    elif what == "rename":
      self._change(node, (folder, name), self._place(more[0]))

  def run(self, until, mode="strict"):
    """All changes up to a boundary."""
    self._begin()
    for step in self.changes[:until]:
      self._apply(step, mode == "ordered")

  def cut(self, until, mode, seed):
    """The power goes at a boundary: the folder as the disk gives it back, as `{path: (kind, mode, content, inode)}`."""
    self.run(until, mode)
    chance = random.Random(seed) if mode == "mixed" else None
    survived = {}
    for change in self.log:
      is_there = change.lasts or mode == "names" or chance is not None and (
        chance.random() < 0.5 and all(survived[id(c)] for c in change.rests_on))
      survived[id(change)] = is_there
      if is_there:
        self._redo(change)
    return self.listed(lambda node: node.kept, lambda node: (
      bytes(node.lasting) if node.kind == "link" else node.survives(chance)))

  @staticmethod
  def _redo(change):
    if change.old and change.old[0].kept.get(change.old[1]) is change.node:
      del change.old[0].kept[change.old[1]]
    if change.new:
      change.new[0].kept[change.new[1]] = change.node

  def listed(self, entries, content):
    found = {}

    def list_below(folder, below):
      for name, node in sorted(entries(folder).items()):
        path = os.path.join(below, name)
        held = b"" if node.kind == "folder" else content(node)
        found[path] = (node.kind, node.mode, held, id(node))
        if node.kind == "folder":
          list_below(node, path)
    list_below(self.top, b"")
    return found

  def now(self):
    """The folder as programs see it, without a power cut."""
    return self.listed(lambda node: node.entries, lambda node: bytes(node.content))


  def follow(self, lines, workspace):
    """Learns what the run changed, and sees to it that nothing of its trace was misunderstood: the model must come to what
    lies there, or it would prove nothing."""
    self.changes = list(steps(lines, workspace))
    self.run(len(self.changes))
    there = {path: (kind, content) for path, (kind, _, content, _) in self.now().items()}
    found = {path: (_kind(status), content)
             for path, status, content in state.entries(os.fsencode(workspace))}
    odd = sorted(path for path in there.keys() | found.keys() if there.get(path) != found.get(path))
    assert not odd, f"the model of the disk is wrong about {odd[:5]}"


def build(found, folder):
  """Makes what a disk gave back, in bytewise order of the paths: so do files arrive."""
  root = os.fsencode(folder)
  os.mkdir(root)
  made = {}
  for path, (kind, mode, content, inode) in found.items():
    whole = os.path.join(root, path)
    if kind == "folder":
      os.mkdir(whole)
      os.chmod(whole, mode)
    elif kind == "link":
      os.symlink(content, whole)
    elif inode in made:
      os.link(made[inode], whole)
    else:
      with open(whole, "wb") as file:
        file.write(content)
      os.chmod(whole, mode)
      made[inode] = whole
