"""Workbooks put together by hand, part by part, with the same bytes each time: what no program of spreadsheets writes."""

import io
import re
import zipfile
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_DOC = "http://purl.oclc.org/ooxml/officeDocument/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# Style 0 plain, 1 a day, 2 per cent, 3 twelve digits, 4 a day of a format of its own.
STYLES = (
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="000000000000"/>'
    '<numFmt numFmtId="165" formatCode="[$-43F]d\\ mmmm\\ yyyy&quot; ж.&quot;;@"/></numFmts>'
    '<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/>'
    '<xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>')


def letters(column):
  """The letters of a column, from 0."""
  text = ""
  column += 1
  while column:
    column, rest = divmod(column - 1, 26)
    text = chr(65 + rest) + text
  return text


def inline(reference, text):
  return (f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>')


def row(number, cells):
  """A row of raw cells, or of texts by column."""
  inside = "".join(
      cell if cell.startswith("<") else inline(f"{letters(column)}{number}", cell)
      for column, cell in enumerate(cells) if cell)
  return f'<row r="{number}">{inside}</row>'


def sheet(rows, strict=False):
  main = STRICT_MAIN if strict else MAIN
  return f'{HEAD}<worksheet xmlns="{main}"><sheetData>{"".join(rows)}</sheetData></worksheet>'


def parts(sheets, shared=None, date1904=False, strict=False, hidden=()):
  """The parts of a workbook: sheets by name, each its whole XML."""
  main, doc = (STRICT_MAIN, STRICT_DOC) if strict else (MAIN, DOC)
  listed, links = "", ""
  files = {}
  for number, (name, xml) in enumerate(sheets.items(), 1):
    state = ' state="hidden"' if name in hidden else ""
    listed += f'<sheet name={quoteattr(name)} sheetId="{number}"{state} r:id="r{number}"/>'
    links += (f'<Relationship Id="r{number}" Type="{doc}/worksheet" '
              f'Target="worksheets/sheet{number}.xml"/>')
    files[f"xl/worksheets/sheet{number}.xml"] = xml
  links += f'<Relationship Id="s" Type="{doc}/styles" Target="styles.xml"/>'
  if shared is not None:
    links += f'<Relationship Id="t" Type="{doc}/sharedStrings" Target="sharedStrings.xml"/>'
    files["xl/sharedStrings.xml"] = f'{HEAD}<sst xmlns="{main}">{shared}</sst>'
  properties = '<workbookPr date1904="1"/>' if date1904 else "<workbookPr/>"
  return {
      "[Content_Types].xml":
          HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
          '<Default Extension="rels" '
          'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
          '<Default Extension="xml" ContentType="application/xml"/>'
          '<Override PartName="/xl/workbook.xml" ContentType="application/'
          'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
          + "".join(
              f'<Override PartName="/{name}" ContentType="application/'
              f'vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
              for name in files if "worksheets" in name)
          + ('<Override PartName="/xl/sharedStrings.xml" ContentType="application/'
             'vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
             if shared is not None else "")
          + '<Override PartName="/xl/styles.xml" ContentType="application/'
          'vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
      "_rels/.rels":
          f'{HEAD}<Relationships xmlns="{RELS}"><Relationship Id="r1" '
          f'Type="{doc}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      "xl/workbook.xml":
          f'{HEAD}<workbook xmlns="{main}" xmlns:r="{doc}">{properties}'
          f'<sheets>{listed}</sheets></workbook>',
      "xl/_rels/workbook.xml.rels":
          f'{HEAD}<Relationships xmlns="{RELS}">{links}</Relationships>',
      "xl/styles.xml": f'{HEAD}<styleSheet xmlns="{main}">{STYLES}</styleSheet>',
  } | files


def zipped(files, method=zipfile.ZIP_DEFLATED):
  """An archive of parts, dated 1980."""
  buffer = io.BytesIO()
  with zipfile.ZipFile(buffer, "w", method) as archive:
    for name, text in files.items():
      info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
      info.compress_type = method
      archive.writestr(info, text)
  return buffer.getvalue()


def redated(path):
  """Packs a workbook anew with the same dates each time, sheets and all else as they are."""
  with zipfile.ZipFile(path) as archive:
    files = {name: archive.read(name) for name in sorted(archive.namelist())}
  # The library writes the hour of saving, whatever it is told.
  core = "docProps/core.xml"
  files[core] = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-07-01T00:00:00Z", files[core])
  # The list of parts stands first, as programs expect.
  types = {"[Content_Types].xml": files.pop("[Content_Types].xml")}
  with open(path, "wb") as file:
    file.write(zipped(types | files))
