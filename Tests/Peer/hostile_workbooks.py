#!/usr/bin/env python3
"""Workbooks made to harm whoever reads them, given to the program one by one.

Usage: hostile_workbooks.py PROGRAM FOLDER [NAME…]. Writes them into the folder and prints, as JSON, what the program said of each
and what it cost: exit code, codes found, seconds of processor time, peak memory in KiB.
"""

import functools
import io
import json
import os
import random
import resource
import struct
import subprocess
import sys
import zipfile
import zlib

from workbooks import HEAD, MAIN, inline, letters, parts, row, sheet, zipped

COLUMNS = ["administrator_bin", "period", "direction", "remarks_received", "remarks_rejected"]
GOOD = [row(1, COLUMNS), row(2, ["050440002118", "2026", "4", "5", "2"])]
SHEET = "xl/worksheets/sheet1.xml"


def with_part(name, text):
  return zipped(parts({"A": sheet(GOOD)}) | {name: text})


def with_sheet(inside):
  return zipped(parts({"A": f'{HEAD}<worksheet xmlns="{MAIN}">{inside}</worksheet>'}))


def with_rows(*rows):
  return zipped(parts({"A": sheet(GOOD + list(rows))}))


def entry(name, packed, size, crc, offset, method=8):
  """A local header with its data, and the directory's entry for it."""
  name = name.encode()
  fields = struct.pack("<HHHHHIIIHH", 20, 0, method, 0, 33, crc, len(packed), size, len(name), 0)
  local = b"PK\3\4" + fields + name + packed
  central = (b"PK\1\2" + struct.pack("<H", 20) + fields + struct.pack("<HHHII", 0, 0, 0, 0, offset)
             + name)
  return local, central


def archive(locals_, centrals, count=None):
  body, directory = b"".join(locals_), b"".join(centrals)
  count = len(centrals) if count is None else count
  return body + directory + b"PK\5\6" + struct.pack(
      "<HHHHIIH", 0, 0, count, count, len(directory), len(body), 0)


def raw(text):
  packer = zlib.compressobj(9, zlib.DEFLATED, -15)
  data = text if isinstance(text, bytes) else text.encode()
  return packer.compress(data) + packer.flush(), len(data), zlib.crc32(data)


def lying_bomb(said):
  """A sheet of 300 MB that the directory calls small."""
  packer = zlib.compressobj(9, zlib.DEFLATED, -15)
  head = f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>'.encode()
  packed, crc = packer.compress(head), zlib.crc32(head)
  block = b" " * (1 << 20)
  for _ in range(300):
    packed += packer.compress(block)
    crc = zlib.crc32(block, crc)
  packed += packer.flush()
  locals_, centrals, offset = [], [], 0
  for name, text in parts({"A": ""}).items():
    data, size, sum_ = (packed, said, crc) if name == SHEET else raw(text)
    local, central = entry(name, data, size, sum_, offset)
    offset += len(local)
    locals_.append(local)
    centrals.append(central)
  return archive(locals_, centrals)


def overlapping():
  """Two parts of the directory that stand on the same packed bytes."""
  files = parts({"A": sheet(GOOD)})
  locals_, centrals, offset = [], [], 0
  for name, text in files.items():
    packed, size, crc = raw(random.Random(5).randbytes(4000) if name == "xl/styles.xml" else text)
    local, central = entry(name, packed, size, crc, offset)
    # The header of one that is not there, inside the data of another.
    if name == "xl/styles.xml":
      inner, crc_ = local, zlib.crc32(local)
      local, central = entry("xl/a.bin", inner, len(inner), crc_, offset, method=0)
      centrals.append(entry(name, packed, size, crc, offset + len(local) - len(inner))[1])
    offset += len(local)
    locals_.append(local)
    centrals.append(central)
  return archive(locals_, centrals)


def overlapping_bomb():
  """Many parts that all end in the same packed bytes, each quoting the headers of those behind it."""
  packed, size, crc = raw(b"<worksheet/>" + b" " * (1 << 20))
  kernel, central = entry("xl/k.xml", packed, size, crc, 0)
  blob, entries = kernel, [("xl/k.xml", packed, size, crc, 0)]
  for number in range(400):
    quoted = blob
    data = b"\x00" + struct.pack("<HH", min(len(quoted), 65535) & 0xFFFF, ~len(quoted) & 0xFFFF)
    data += quoted
    local, central = entry(f"xl/p{number}.xml", data, size + number, crc, 0)
    blob = local
    entries.append((f"xl/p{number}.xml", data, size + number, crc, 0))
    if len(blob) > 60_000:
      break
  positions, whole = [], blob
  for name, data, size_, crc_, _ in entries:
    local, _ = entry(name, data, size_, crc_, 0)
    positions.append(entry(name, data, size_, crc_, len(whole) - len(local))[1])
  return archive([whole], positions)


def lying_texts(name, text):
  packed, size, crc = raw(text)
  locals_, centrals, offset = [], [], 0
  for part, body in parts({"A": sheet(GOOD)}).items():
    data, said, sum_ = (packed, size // 2, crc) if part == name else raw(body)
    local, central = entry(part, data, said, sum_, offset)
    offset += len(local)
    locals_.append(local)
    centrals.append(central)
  return archive(locals_, centrals)


def flipped():
  """A byte of the packed sheet changed."""
  files = parts({"A": sheet(GOOD)})
  data = bytearray(zipped(files, zipfile.ZIP_STORED))
  place = data.index(b"050440002118")
  data[place + 1] ^= 2
  return bytes(data)


def twice():
  buffer = io.BytesIO()
  with zipfile.ZipFile(buffer, "w") as archive_:
    for name, text in parts({"A": sheet(GOOD)}).items():
      archive_.writestr(name, text)
    archive_.writestr(SHEET.upper(), sheet(GOOD[:1]))
  return buffer.getvalue()


def compound(stream):
  """The container of old Office, with a stream of some name."""
  return (bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + b"\0" * (3 << 20)
          + stream.encode("utf-16-le") + b"\0" * 4096)


def locked_zip():
  data = bytearray(zipped(parts({"A": sheet(GOOD)})))
  for magic, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
    at = data.find(magic)
    while at >= 0:
      data[at + place] |= 1
      at = data.find(magic, at + 1)
  return bytes(data)


@functools.cache
def words(count):
  """Text that does not pack too well."""
  rng = random.Random(303)
  return "".join(rng.choice("абвгдежзиклмноп") for _ in range(min(count, 200_000))) * (
      -(-count // 200_000))


def cell(reference):
  return f'<c r="{reference}"><v>1</v></c>'


XXE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
LAUGHS = ('<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{"&" + chr(97 + n) + ";" + "&" + chr(97 + n) + ";"}">'
    for n in range(20)) + "]>")


def cases(limits):
  """Each by its name, with what makes it: some hundred megabytes are packed only where they are wanted."""
  yield "deflate-bomb", lambda: with_part(SHEET, sheet(GOOD).replace("</sheetData>",
                                                             " " * (200 << 20) + "</sheetData>"))
  yield "bomb-in-a-part-that-is-not-read", lambda: with_part("xl/media/x.bin", b"\0" * (90 << 20))
  yield "many-small-bombs", lambda: zipped(
      parts({"A": sheet(GOOD)}) | {f"xl/m{n}.bin": b"\0" * (1 << 20) for n in range(600)})
  yield "size-said-too-small", lambda: lying_bomb(1000)
  yield "size-said-too-small-but-large", lambda: lying_bomb(30 << 20)
  yield "size-said-half", lambda: lying_texts(SHEET, sheet(GOOD))
  yield "overlapping-parts", lambda: overlapping()
  yield "overlapping-bomb", lambda: overlapping_bomb()
  yield "too-many-parts", lambda: zipped(
      parts({"A": sheet(GOOD)}) | {f"xl/p{n}": "" for n in range(1001)}, zipfile.ZIP_STORED)
  yield "directory-announces-65535", lambda: archive([], [], 65535).replace(b"PK\5\6", b"PK\5\6", 1)
  yield "name-leads-out", lambda: with_part("../../etc/passwd", "x")
  yield "name-leads-out-backwards", lambda: with_part("xl\\..\\..\\x", "x")
  yield "part-twice", lambda: twice()
  yield "byte-changed", lambda: flipped()
  yield "row-of-a-thousand-million", lambda: with_rows('<row r="1000000000"/>')
  yield "row-beyond-the-last", lambda: with_rows('<row r="1048577"/>')
  yield "row-zero", lambda: with_rows('<row r="0"/>')
  yield "row-negative", lambda: with_rows('<row r="-1"/>')
  yield "rows-backwards", lambda: with_rows(row(9, ["x"]), row(8, ["x"]))
  yield "row-twice", lambda: with_rows(row(2, ["050440002118", "2026", "4", "5", "2"]))
  yield "column-ZZZZZ", lambda: with_rows(f'<row r="3">{cell("ZZZZZ3")}</row>')
  yield "column-beyond-the-last", lambda: with_rows(f'<row r="3">{cell("XFE3")}</row>')
  yield "columns-backwards", lambda: with_rows(f'<row r="3">{cell("B3")}{cell("A3")}</row>')
  yield "cell-twice", lambda: with_rows(f'<row r="3">{cell("A3")}{cell("A3")}</row>')
  yield "cell-of-another-row", lambda: with_rows(f'<row r="3">{cell("A4")}</row>')
  yield "cell-reference-huge", lambda: with_rows(f'<row r="3">{cell("A" + "9" * 400)}</row>')
  yield "far-column", lambda: with_rows(f'<row r="3">{cell("XFD3")}</row>')
  yield "text-number-beyond-the-texts", lambda: with_rows('<row r="3"><c r="A3" t="s"><v>7</v></c></row>')
  yield "text-number-negative", lambda: with_rows('<row r="3"><c r="A3" t="s"><v>-1</v></c></row>')
  yield "cell-of-unknown-type", lambda: with_rows('<row r="3"><c r="A3" t="zz"><v>1</v></c></row>')
  yield "doctype-in-sheet", lambda: with_part(SHEET, XXE + sheet(GOOD).split("\n", 1)[1])
  yield "doctype-in-workbook", lambda: with_part("xl/workbook.xml", XXE + '<workbook/>')
  yield "doctype-in-relationships", lambda: with_part("_rels/.rels", XXE + "<Relationships/>")
  yield "billion-laughs", lambda: with_part("xl/styles.xml", LAUGHS + "<styleSheet>&u;</styleSheet>")
  yield "part-in-utf-16", lambda: with_part(SHEET, sheet(GOOD).replace("UTF-8", "UTF-16").encode("utf-16"))
  yield "part-in-windows-1251", lambda: with_part(
      SHEET, sheet(GOOD + [row(3, ["Ж"])]).encode("utf-8").replace("Ж".encode(), b"\xC6"))
  yield "part-breaks-off", lambda: with_part(SHEET, sheet(GOOD)[:-30])
  yield "part-empty", lambda: with_part(SHEET, "")
  yield "part-of-another-kind", lambda: with_part(SHEET, "<html/>")
  yield "trash-after-the-root", lambda: with_part(SHEET, sheet(GOOD) + "<x/>")
  yield "deep", lambda: with_sheet("<a>" * 100_000 + "</a>" * 100_000)
  yield "attributes", lambda: with_sheet(
      "<a " + " ".join(f'a{n}="{(n * 7919) % 10007}"' for n in range(100_000)) + "/>")
  yield "start-tag", lambda: with_sheet(
      '<a b="' + "".join(str((n * 7919) % 10007) for n in range(700_000)) + '"/>')
  yield "cell-of-two-million-letters", lambda: with_rows(row(3, ["", "", "", "", words(2 << 20)]))
  yield "row-of-many-long-cells", lambda: with_rows(row(3, [""] * 5 + [words(400_000)] * (limits["record"] * 3)))
  yield "many-texts", lambda: zipped(
      parts({"A": sheet(GOOD)}, shared="".join(
          f"<si><t>{words(8_000)}{random.Random(n).randbytes(400).hex()}</t></si>"
          for n in range(limits["strings"] * 128))))
  yield "sheet-missing", lambda: zipped(
      {k: v for k, v in parts({"A": sheet(GOOD)}).items() if k != SHEET})
  yield "styles-missing", lambda: zipped(
      {k: v for k, v in parts({"A": sheet(GOOD)}).items() if "styles" not in k})
  yield "sheet-outside", lambda: with_part(
      "xl/_rels/workbook.xml.rels",
      parts({"A": ""})["xl/_rels/workbook.xml.rels"].replace(
          'Target="worksheets/sheet1.xml"',
          'Target="http://localhost:9/sheet.xml" TargetMode="External"'))
  yield "no-sheets", lambda: with_part("xl/workbook.xml", f'<workbook xmlns="{MAIN}"><sheets/></workbook>')
  yield "not-a-workbook", lambda: zipped({"a.csv": "x;y\n"})
  yield "empty-archive", lambda: archive([], [])
  yield "word", lambda: zipped({
      "_rels/.rels": parts({})["_rels/.rels"].replace("xl/workbook", "word/document"),
      "word/document.xml": "<w/>"})
  yield "xlsb", lambda: zipped({"xl/workbook.bin": "x"})
  yield "ods", lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                       "content.xml": "<x/>"})
  yield "locked", lambda: compound("EncryptedPackage")
  yield "old-excel", lambda: compound("Workbook")
  yield "locked-zip", lambda: locked_zip()
  yield "xml-2003", lambda: (b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
                     b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>\n')
  yield "good", lambda: zipped(parts({"A": sheet(GOOD)}))


def measured(program, path, config):
  """Runs the program on a file, and measures it alone."""
  reader, writer = os.pipe()
  child = os.fork()
  if child == 0:
    os.close(reader)
    run = subprocess.run(
        [program, "check", path, "--format", "json", "--as-of", "2026-07-06", "--jobs", "1",
         "--config", config],
        capture_output=True, timeout=60)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    found = json.loads(run.stdout or b"{}").get("findings", [])
    report = {
        "code": run.returncode,
        "codes": sorted({f["code"] for f in found if f["severity"] == "error"}),
        "messages": [f["message"] for f in found],
        "seconds": used.ru_utime + used.ru_stime, "kib": used.ru_maxrss}
    with os.fdopen(writer, "w") as pipe:
      json.dump(report, pipe)
    os._exit(0)
  os.close(writer)
  with os.fdopen(reader) as pipe:
    text = pipe.read()
  os.waitpid(child, 0)
  return json.loads(text)


def main():
  program, folder, *wanted = sys.argv[1:]
  reports = {}
  config = os.path.join(folder, "tapsyrys.yaml")
  # A few go through a program built for debugging, which is slow: with less text than by default. In MiB.
  limits = {"strings": 4, "record": 4} if wanted else {"strings": 64, "record": 16}
  with open(config, "w") as file:
    file.write("limits:\n  xlsx_strings: {strings} MiB\n  record: {record} MiB\n".format(**limits))
  for name, make in cases(limits):
    if wanted and name not in wanted:
      continue
    path = os.path.join(folder, name + ".xlsx")
    with open(path, "wb") as file:
      file.write(make())
    reports[name] = measured(program, path, config) | {"bytes": os.path.getsize(path)}
    os.remove(path)
  json.dump(reports, sys.stdout, ensure_ascii=False)


main()
