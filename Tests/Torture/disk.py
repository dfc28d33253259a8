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
import stat

import changes
import state

MODES = ["strict", "ordered", "names", "mixed"]


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
    self.changes = list(changes.steps(lines, workspace))
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
