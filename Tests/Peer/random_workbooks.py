"""Seeded random workbooks and what openpyxl reads in them, printed as JSON: packed bytes, and rows of texts by column.

Cells are written by hand in every way that Excel has: shared, inline and formula strings, runs, numbers of any look, days
of both epochs, truths. What openpyxl gives as a Python value is put as our columns take it: a number rounded to Excel's 15
digits, a day as 2026-02-01, a truth as yes or no.
"""

import base64
import datetime
import decimal
import io
import json
import random
import sys
from xml.sax.saxutils import escape

import openpyxl

import workbooks

COLUMNS = ["administrator_bin", "period", "expert_name", "notice_date", "has_conflict", "supplier_bin",
           "supplier_name", "ngo_member", "ngo_management", "paid_or_supported", "kin", "other"]
LETTERS = ["a", "Қ", "ә", "&", "<", ">", '"', "'", "\n", "ё", " ", "_x", "_", "№", "«", "5", "\t", "é"]
TEN = decimal.Decimal(10)


def text(rng):
  return "x" + "".join(rng.choice(LETTERS) for _ in range(rng.randrange(12))) + "y"


def number(rng):
  """The text of a number, as programs write it."""
  kind = rng.randrange(6)
  if kind == 0:
    return str(rng.randrange(10 ** rng.randrange(1, 13)))
  if kind == 1:
    return repr(rng.random() * 10 ** rng.randrange(-3, 9))
  if kind == 2:
    return repr(rng.randrange(10**6) / 100 + 0.1 + 0.2)
  if kind == 3:
    return f"{rng.random() * 10 ** rng.randrange(10):.6E}"
  if kind == 4:
    return f"{rng.randrange(10**9) / 1000:.17g}"
  return f"{rng.randrange(1000)}.{rng.randrange(10):d}0"


def shown(value):
  """A number with the digits that Excel keeps."""
  exact = decimal.Context(prec=15, rounding=decimal.ROUND_HALF_UP).create_decimal(repr(value))
  plain = format(exact, "f")
  return (plain.rstrip("0").rstrip(".") if "." in plain else plain) or "0"


def cell(rng, reference, shared):
  """A cell of text columns: anything may stand there."""
  kind = rng.randrange(9)
  if kind == 0:
    return ""
  if kind in (1, 2):
    words = text(rng)
    runs = f"<t xml:space='preserve'>{escape(words)}</t>"
    if rng.randrange(2):
      cut = rng.randrange(len(words))
      runs = (f"<r><t xml:space='preserve'>{escape(words[:cut])}</t></r><r><rPr><b/></rPr>"
              f"<t xml:space='preserve'>{escape(words[cut:])}</t></r>")
    if kind == 1:
      return f'<c r="{reference}" t="inlineStr"><is>{runs}</is></c>'
    shared.append(f"<si>{runs}<phoneticPr fontId='1'/></si>")
    return f'<c r="{reference}" t="s"><v>{len(shared) - 1}</v></c>'
  if kind == 3:
    return f'<c r="{reference}" t="str"><f>A1&amp;"x"</f><v>{escape(text(rng))}</v></c>'
  if kind == 4:
    return f'<c r="{reference}"><f>1/3</f><v>{number(rng)}</v></c>'
  if kind == 5:
    return f'<c r="{reference}" s="{rng.choice((1, 4))}"><v>{rng.randrange(36526, 73050)}</v></c>'
  if kind == 6:
    return f'<c r="{reference}" s="1"/>'
  return f'<c r="{reference}" t="n"><v>{number(rng)}</v></c>'


def workbook(rng):
  shared, rows = [], [workbooks.row(1, COLUMNS)]
  line = 1
  for _ in range(rng.randrange(1, 25)):
    line += rng.choice((1, 1, 1, 1, 3))
    cells = []
    for column, name in enumerate(COLUMNS):
      reference = f"{workbooks.letters(column)}{line}"
      if name == "administrator_bin":
        cells.append(rng.choice((workbooks.inline(reference, "050440002118"),
                                 f'<c r="{reference}"><v>9.70140913508E+11</v></c>')))
      elif name == "notice_date":
        cells.append(f'<c r="{reference}" s="1"><v>{rng.randrange(44000, 47000)}</v></c>')
      elif name == "has_conflict":
        cells.append(f'<c r="{reference}" t="b"><v>{rng.randrange(2)}</v></c>')
      else:
        cells.append(cell(rng, reference, shared))
    rows.append(f'<row r="{line}" spans="1:12">' + "".join(cells) + "</row>")
  options = {"date1904": rng.randrange(3) == 0}
  return workbooks.zipped(
      workbooks.parts({"Парақ & 1": workbooks.sheet(rows)}, shared="".join(shared), **options))


def put(value):
  if isinstance(value, bool):
    return "yes" if value else "no"
  if isinstance(value, (int, float)):
    return shown(value)
  if isinstance(value, datetime.datetime):
    return value.date().isoformat()
  return value


def expected(data):
  sheet = openpyxl.load_workbook(io.BytesIO(data), data_only=True).worksheets[0]
  rows = []
  for cells in sheet.iter_rows(min_row=2, values_only=True):
    row = {name: put(value) for name, value in zip(COLUMNS, cells) if value is not None}
    if row:
      rows.append(row)
  return rows


rng = random.Random(303)
answers = []
for _ in range(60):
  packed = workbook(rng)
  answers.append({"workbook": base64.b64encode(packed).decode(), "rows": expected(packed)})
json.dump(answers, sys.stdout)
