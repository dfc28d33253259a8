"""The system says no: one error at (call, n), with the exit code and the words of the contract."""

import re

import tracing

FULL = ["ENOSPC", "EDQUOT", "EIO"]
# What each call may answer on the disks that ministries have; what it never answers proves nothing.
ERRORS = {
  "openat": ["EACCES", "EMFILE", "EIO", "ENOSPC", "EINTR"], "read": ["EIO", "EINTR"],
  "pread64": ["EIO", "EINTR"], "write": FULL + ["EINTR"], "pwrite64": FULL + ["EINTR"],
  "fsync": FULL + ["EINTR"], "fdatasync": FULL + ["EINTR"], "rename": FULL + ["EACCES"],
  "renameat": FULL + ["EACCES"], "renameat2": FULL + ["EACCES"], "linkat": FULL + ["EACCES"],
  "unlink": ["EIO", "EACCES"], "unlinkat": ["EIO", "EACCES"], "mkdirat": FULL + ["EACCES"],
  "mkdir": FULL + ["EACCES"], "symlinkat": FULL + ["EACCES"], "readlinkat": ["EIO", "EACCES"],
  "ftruncate": ["ENOSPC", "EIO", "EINTR"], "close": ["EIO", "EINTR", "ENOSPC"],
  "fstat": ["EIO"], "newfstatat": ["EIO", "EACCES"], "statx": ["EIO", "EACCES"],
  "getdents64": ["EIO"], "flock": ["EINTR", "EIO"], "fcntl": ["EINTR", "EIO", "EACCES"],
  "clone": ["EAGAIN", "ENOMEM"], "clone3": ["EAGAIN", "ENOMEM"], "vfork": ["EAGAIN", "ENOMEM"],
  "waitid": ["EINTR"], "poll": ["EINTR"], "pipe2": ["EMFILE"], "utimensat": ["EIO", "EACCES"],
  "faccessat": ["EIO"], "faccessat2": ["EIO"],
}
TRACE = re.compile(r"Fatal error|Stack dump|\*\*\* |Backtrace|Thread \d+ crashed| at /|\.swift:\d+")


def cases(plan):
  for scope, points in zip(("parent", "all"), plan.points):
    for call, first, last in points:
      for error in ERRORS.get(call, []):
        for n in range(first, last + 1):
          yield f"error:{scope}:{call}:{error}:{n}"


def spoken(code, said, allowed, lines=()):
  """Whether a run ended as the contract says."""
  faults = []
  if code not in allowed:
    faults.append(f"it ended with {code}: {said.strip()[:300]}")
  if code != 0 and not said.strip() and not tracing.is_spoken(lines):
    faults.append(f"it ended with {code} and said nothing")
  if TRACE.search(said):
    faults.append(f"a stack trace: {said.strip()[:300]}")
  return faults


def error(spot, oracle, scope, call, error, n):
  workspace = spot.fresh()
  code, _, said, lines = tracing.traced(
    spot, workspace, scope == "all", inject=f"{call}:error={error}:when={n}", calls=[call])
  # A worker that fails at the same place again and again dies of what was accepted before, too: 70, and its words.
  allowed = (0, 1, 3, 4, 5) if scope == "parent" else (0, 1, 3, 4, 5, 70)
  faults = None
  # What the system's loader says of its libraries is not ours to say.
  if tracing.was_injected(lines) and not (code == 127 and "error while loading" in said):
    faults = spoken(code, said, allowed, lines) + oracle.judge(workspace, is_strict=False)
  spot.discard(workspace)
  return faults
