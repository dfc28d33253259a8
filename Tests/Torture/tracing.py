"""Runs under strace: how often each call occurs, and runs in which one of them fails or kills."""

import collections
import re
import tempfile

import place

CALLS = [
  "openat", "read", "pread64", "write", "pwrite64", "fsync", "fdatasync", "rename", "renameat",
  "renameat2", "linkat", "unlink", "unlinkat", "mkdirat", "mkdir", "symlinkat", "readlinkat",
  "ftruncate", "close", "fstat", "newfstatat", "statx", "getdents64", "flock", "fcntl", "clone",
  "clone3", "vfork", "waitid", "wait4", "poll", "pipe2", "utimensat", "faccessat", "faccessat2",
]
LINE = re.compile(r"^(?:(\d+) +)?([a-z0-9_]+)\(")


def works():
  """Whether strace may trace here."""
  code, _, _ = place.command(["strace", "-o", "/dev/null", "true"])
  return code == 0


def traced(spot, workspace, follow, more=(), inject=None, calls=CALLS, env=None):
  """A run under strace: exit code, stdout, stderr, and the lines of its trace."""
  with tempfile.NamedTemporaryFile(dir=spot.folder, suffix=".trace") as log:
    # Names after a question mark may be unknown to this machine.
    wanted = ",".join(f"?{call}" for call in calls)
    wrapper = ["strace", "-qq", "-o", log.name, "-e", f"trace={wanted}", *more]
    if follow:
      wrapper += ["-f"]
    # Only traced calls stop then; but of a signal that is to be injected strace forgets.
    if follow and not (inject and "signal=" in inject):
      wrapper += ["--seccomp-bpf"]
    if inject:
      wrapper += ["-e", f"inject={inject}"]
    ended = place.run_program(spot.program, workspace, wrapper=wrapper, env=env)
    with open(log.name, errors="replace") as file:
      return *ended, file.read().splitlines()


def points(lines):
  """(call, first n, last n) by the trace of an undisturbed run: of the parent's first thread from when it holds the lock,
  and of whichever worker calls most often. strace counts for each thread by itself."""
  each, start = collections.defaultdict(collections.Counter), None
  parent = lines[0].split()[0]
  for line in lines:
    if match := LINE.match(line):
      each[match[1]][match[2]] += 1
      if match[1] == parent and match[2] == "flock" and start is None:
        start = dict(each[parent])
  count = each.pop(parent)
  # What came before is the system's loader's; the lock itself is ours.
  alone = [(call, 1 if call == "flock" else start.get(call, 0) + 1, count[call])
           for call in CALLS if count[call] > (0 if call == "flock" else start.get(call, 0))]
  most = {call: max(c[call] for c in each.values()) for call in CALLS}
  return alone, [(call, 1, last) for call, last in most.items() if last]


def is_spoken(lines):
  """Whether what failed was a write to standard output or error, where nothing more can be said."""
  return any("(INJECTED)" in line and re.search(r"write\([12],", line) for line in lines)


def was_injected(lines):
  return any("(INJECTED)" in line or "killed by SIGKILL" in line for line in lines)
