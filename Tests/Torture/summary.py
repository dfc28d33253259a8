"""What was done and what came of it, as a Markdown table that can stand in the README."""

import collections
import os
import pathlib
import platform
import re

import place


def machine():
  """The processor, its cores, the memory, the system."""
  def first(path, pattern, otherwise):
    try:
      match = re.search(pattern, pathlib.Path(path).read_text(), re.M)
    except OSError:
      match = None
    return match[1].strip() if match else otherwise
  processor = first("/proc/cpuinfo", r"^model name\s*:(.*)$", platform.machine())
  memory = int(first("/proc/meminfo", r"^MemTotal:\s*(\d+)", "0")) / 2**20
  system = first("/etc/os-release", r'^PRETTY_NAME="?([^"\n]*)', platform.system())
  return (f"{os.cpu_count()} cores of {processor}, {memory:.0f} GiB, {system}, "
          f"Linux {platform.release()}")


def text(themes, every, ends, seconds, options, group, plan):
  counts = sum((end.counts for end in ends), collections.Counter())
  done = [end for end in ends if end.faults is not None]
  # Several cases are under way at once: the minutes of all together are those of the clock.
  share = seconds / 60 / max(1e-9, sum(end.seconds for end in ends))
  there = collections.Counter(group(case) for case in every)
  lines = ["| theme | cases | violations | minutes | of these (of all there are) |",
           "| --- | ---: | ---: | ---: | --- |"]

  def line(theme, mine, minutes, kinds):
    held = [end for end in mine if end.faults is not None]
    spoilt = sum(bool(end.faults) for end in held)
    lines.append(f"| {theme} | {len(held):,} | {spoilt} | {minutes:.1f} | {kinds} |")
  for theme in themes:
    mine = [end for end in ends if end.theme == theme.__name__]
    held = collections.Counter(group(end.case) for end in mine if end.faults is not None)
    kinds = dict.fromkeys(group(case) for case in theme.cases(plan))
    line(theme.__name__, mine, share * sum(end.seconds for end in mine),
         ", ".join(f"{kind} {held[kind]:,} ({there[kind]:,})" for kind in kinds))
  line("**all**", ends, seconds / 60, "")
  used = sum(end.processor for end in ends)
  lines += ["", f"Machine: {machine()}; {options.processes} cases at once, seed {options.seed}; "
            f"{used / max(1, len(ends)):.2f} s of processor time a case, {used / 60:.0f} min in all."]
  code, version, _ = place.command([str(options.program), "--version"])
  digest = place.sha(pathlib.Path(options.program).read_bytes())[:16]
  lines.append(f"Program: {version.strip() if code == 0 else '?'}, SHA-256 {digest}….")
  lines.append(
    f"Looks at disturbed workspaces: {counts['states']:,}, of them in a state that had been judged: "
    f"{counts['known states']:,}; tried again all the same, in vain: {counts['doubted states']:,}. "
    f"Recoveries: {counts['recoveries']:,}, {counts['known recoveries']:,}, "
    f"{counts['doubted recoveries']:,}.")
  lines.append(f"Swaps of a link and a file: {counts['swaps']:,}, while "
               f"{counts['swapped files taken']:,} of these files were taken; runs at once: "
               f"{counts['runs at once']:,}; faults that never came: {len(ends) - len(done):,}.")
  lines.append("A case alone: `make torture CASE=…`.")
  return "\n".join(lines)
