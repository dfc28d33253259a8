"""Reads submissions a second time, from formats.md alone: nothing here was taken from the program's sources.

Only what figures need is read: keys, directions, sums, days, who visited, scores and remarks.
"""

import csv
import datetime
import io
import pathlib
import re
import unicodedata
import xml.etree.ElementTree as ElementTree
from fractions import Fraction

NAMESPACE = "{urn:kz:social-order:submission:1}"
# The columns that tell one kind from the others; the kind never comes from the file's name.
TELLING = {
  "projects": {"planned_sum", "contract_sum", "start_date", "end_date"},
  "monitoring": {"visit_date", "conducted_by", "instruments"},
  "scores": {"council_date", "score_results", "score_longterm"},
  "evaluation_remarks": {"remarks_received", "remarks_rejected"},
  "conflict_notices": {"notice_date", "has_conflict"},
  "discussions": {"theme_id", "posted_on", "closed_on"},
  "plans": {"needs_assessed_on", "published_on", "sent_on"},
}
# The published column pages: a header may hold the labels instead of the names.
PAGES = pathlib.Path(__file__).parents[2] / "output-samples/reference"
LARGEST_SUM = Fraction(10**10)  # thousand tenge, the limit of a field


class Record(dict):
  """A row's values by column, with its kind; `broken` where only the key may be relied on."""

  kind = ""
  broken = False


def folded(text):
  text = unicodedata.normalize("NFC", text).lower()
  return "".join(c for c in text if unicodedata.category(c)[0] in "LN")


def labels():
  """A column's name by its folded label, in the languages that a header may be in."""
  names = {}
  for page in [*PAGES.glob("columns.*.kk.md"), *PAGES.glob("columns.*.ru.md")]:
    for name, label in re.findall(r"^\| `(\w+)` \| ([^|]+) \|", page.read_text("utf-8"), re.MULTILINE):
      names.setdefault(folded(label.replace("\\", "")), name)
  return names


class Codes:
  """The closed lists, by code or by label in any language, out of the program's own data files."""

  def __init__(self, folder):
    self.lists = {"direction": {}}
    for row in self._rows(folder / "directions.csv"):
      for label in (row["n"], row["kk"], row["ru"], row["en"]):
        self.lists["direction"][folded(label)] = int(row["n"])
    for row in self._rows(folder / "codes.csv"):
      for label in (row["code"], row["kk"], row["ru"], row["en"]):
        self.lists.setdefault(row["list"], {})[folded(label)] = row["code"]

  @staticmethod
  def _rows(path):
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8"))))

  def find(self, name, text):
    return self.lists[name].get(folded(text))


def number(text, decimals, comma):
  """The number as a fraction, or None where it cannot be read. `comma`: decimal, thousands or unknown."""
  spaced = re.sub(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))", "", text)
  if "," in spaced:
    grouped = re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", spaced) and spaced == text
    single = re.fullmatch(r"\d+,\d+", spaced)
    if "." in spaced or spaced.count(",") > 1:
      spaced = spaced.replace(",", "") if grouped else ""
    elif single and (not grouped or spaced.startswith("0,") or comma == "decimal"):
      spaced = spaced.replace(",", ".")
    elif grouped and comma == "thousands":
      spaced = spaced.replace(",", "")
    else:
      return None
  if not re.fullmatch(r"\d+(\.\d+)?", spaced, re.ASCII):
    return None
  value = Fraction(spaced)
  return value if (value * 10**decimals).denominator == 1 else None


def date(text):
  for pattern, order in (
    (r"(\d{4})-(\d{2})-(\d{2})", (0, 1, 2)),
    (r"(\d{1,2})\.(\d{1,2})\.(\d{4})", (2, 1, 0)),
  ):
    if match := re.fullmatch(pattern, text, re.ASCII):
      try:
        return datetime.date(*(int(match.groups()[i]) for i in order))
      except ValueError:
        return None
  if re.fullmatch(r"\d{5}", text, re.ASCII):  # an Excel serial date
    return datetime.date(1899, 12, 30) + datetime.timedelta(days=int(text))
  return None


def decoded(data):
  if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
    return data.decode("utf-16")
  try:
    return data.decode("utf-8-sig")
  except UnicodeDecodeError:
    return data.decode("kz1048", errors="replace")


def csv_rows(text, delimiter):
  csv.field_size_limit(1 << 24)
  return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def comma_of(header, rows):
  """What a comma between digits means, from the number columns of the first records."""
  columns = [i for i, name in enumerate(header) if re.search(r"_sum$|^score_|_fee$|satisf|_compl", name)]
  cells = [row[i] for row in rows for i in columns if i < len(row)]
  point = any("." in cell for cell in cells)
  decimal = any(re.search(r"^[^,.]*,(\d{1,2}|\d{4,5})$|^0,\d{3}$", cell) for cell in cells)
  return {(True, False): "decimal", (False, True): "thousands"}.get((decimal, point), "unknown")


def read_csv(data):
  text = decoded(data)
  if head := re.match(r"sep=(.)\r?\n", text, re.IGNORECASE):
    text, candidates = text[head.end():], [head[1]]
  else:
    candidates = [";", ",", "\t", "|"]
  known = set().union(*TELLING.values()) | {"administrator_bin", "period"}
  by_label = labels()

  def names(row):
    return [by_label.get(folded(cell), cell.strip().lower()) for cell in row]

  best, header, rows = -1, [], []
  for candidate in candidates:
    table = [row for row in csv_rows(text, candidate)]
    for place, row in enumerate(table[:40]):
      telling = len(known & set(names(row)))
      if telling > best:
        best, header, rows = telling, names(row), table[place:]
  while header and not header[-1]:
    header.pop()
  kind = max(TELLING, key=lambda kind: len(TELLING[kind] & set(header)))
  if not TELLING[kind] & set(header):
    return [], "unknown"
  records = []
  for row in rows[1:]:
    if not any(cell.strip(" ") if len(row) == 1 else cell for cell in row):
      continue
    if names(row)[: len(header)] == header:
      continue  # files pasted one below the other
    record = Record((name, cell.strip()) for name, cell in zip(header, row))
    record.kind = kind
    record.broken = len(row) < len(header) or any(c.strip() for c in row[len(header):])
    records.append(record)
  return records, comma_of(header, rows[1:])


def read_xml(data):
  records, parents, inherited = [], [], {}
  parser = ElementTree.XMLPullParser(("start", "end"))
  try:
    parser.feed(data)
    parser.close()
  except ElementTree.ParseError:
    pass  # what came before the fault was read; the file is rejected anyhow
  try:
    for event, element in parser.read_events():
      name = element.tag.removeprefix(NAMESPACE)
      if event == "start":
        parents.append(name)
        if len(parents) == 1:
          inherited = {k: element.get(k) for k in ("administrator_bin", "period") if element.get(k)}
        continue
      parents.pop()
      if name == "row" and len(parents) == 2 and parents[1] in TELLING:
        row = {c.tag.removeprefix(NAMESPACE): (c.text or "").strip() for c in element}
        record = Record({**inherited, **{k: v for k, v in row.items() if v}})
        record.kind = parents[1]
        records.append(record)
  except ElementTree.ParseError:
    pass
  return records, "unknown"


def read(path):
  """A file's records in order, and what a comma means in it."""
  data = pathlib.Path(path).read_bytes()
  if data.startswith(b"PK"):
    # Where openpyxl is missing, a workbook cannot be recounted: the run ends with that word.
    import workbook_records
    return workbook_records.read(data), "unknown"
  if data.startswith(b"\xd0\xcf\x11\xe0"):
    return [], "unknown"
  start = data[:200].decode("utf-8", "ignore").lstrip("\ufeff \r\n\t")
  return read_xml(data) if start.startswith("<") else read_csv(data)
