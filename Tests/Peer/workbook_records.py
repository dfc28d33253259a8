"""Reads workbooks a second time, by openpyxl: sheets that are tables, and the filed Annex 4 (formats.md)."""

import datetime
import io
import re
import zipfile

import openpyxl
import submissions

HALVES = {"i": "1", "1": "1", "ii": "2", "2": "2"}


def text(cell):
  """A cell as a CSV would hold it."""
  value = cell.value
  if value is None:
    return ""
  if isinstance(value, bool):
    return "yes" if value else "no"
  if isinstance(value, (datetime.datetime, datetime.date)):
    return value.strftime("%Y-%m-%d")
  if isinstance(value, float):
    if "%" in (cell.number_format or ""):
      value = value * 100
    return f"{value:.15g}"
  return str(value).strip()


def table(rows):
  """The records of a sheet with a header among its first rows."""
  by_label = submissions.labels()
  for place, row in enumerate(rows[:10]):
    header = [by_label.get(submissions.folded(cell), cell.strip().lower()) for cell in row]
    kind = max(
      submissions.TELLING, key=lambda kind: len(submissions.TELLING[kind] & set(header)))
    if len(submissions.TELLING[kind] & set(header)) >= 2:
      records = []
      for cells in rows[place + 1:]:
        if any(cells):
          record = submissions.Record(zip(header, cells))
          record.kind = kind
          records.append(record)
      return records
  return None


def fingerprint(data):
  value = 0x811C9DC5
  for byte in data:
    value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
  return f"{value:08x}"


def form(rows):
  """The rows of a filed Annex 4: what stands above the table says whose and of when it is."""
  block = "\n".join(cell for row in rows for cell in row if cell)
  bin_ = re.search(r"(?:БСН|БИН)\D*(\d{12})", block)
  half = re.search(r"\b(II|I|1|2)[\s-]*(?:полугоди|жартыжылды)", block, re.IGNORECASE)
  year = re.search(r"\b(20\d\d)\b", block)
  if not (bin_ and half and year):
    return []
  records, direction = [], None
  for row in rows:
    if heading := re.match(r"\s*(\d{1,2})-бағыт|\s*Направление\s+(\d{1,2})", row[0]):
      direction = heading[1] or heading[2]
    elif direction and re.fullmatch(r"\d+", row[0]) and row[2]:
      name, supplier = (submissions.folded(row[i]) for i in (2, 5))
      number = fingerprint(f"{name}|{supplier}".encode())
      parts = [direction, name[:28], supplier[:12], number]
      record = submissions.Record(
        administrator_bin=bin_[1], period=f"{year[1]}-H{HALVES[half[1].lower()]}",
        project_id="-".join(p for p in parts if p), direction=direction,
        planned_sum=row[3].strip("–-— "), contract_sum=row[4].strip("–-— "))
      record.kind = "projects"
      records.append(record)
  return records


def read(data):
  try:
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
  except (zipfile.BadZipFile, KeyError, ValueError):
    return []
  kinds = {}
  for sheet in book.worksheets:
    if sheet.sheet_state != "visible":
      continue
    rows = [[text(cell) for cell in row] for row in sheet.iter_rows()]
    records = table(rows)
    if records is None and any("МӘТІАМ-1" in cell for row in rows for cell in row):
      records = form(rows)
    kinds.setdefault(sheet.title, records or [])
  return [record for records in kinds.values() for record in records]
