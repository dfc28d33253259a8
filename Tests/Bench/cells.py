#!/usr/bin/env python3
"""Takes the cells out of workbooks, for `cells.c` to write again with the library alone.

Usage: cells.py CELLS WORKBOOK…. A line each, its fields parted by tabs: B book, S sheet, W width,
H height, T text, N number, F formula, E empty cell, M merged cells. Line ends in texts are U+2028.
"""

import html
import pathlib
import re
import sys
import zipfile

CELL = re.compile(r'<c r="([A-Z]+)(\d+)"( s="(\d+)")?( t="\w+")?(?:/>|>(.*?)</c>)', re.S)
TEXT = re.compile(r"<t[^>]*>(.*?)</t>", re.S)


def column(letters):
  number = 0
  for letter in letters:
    number = number * 26 + ord(letter) - 64
  return number - 1


def plain(text):
  return html.unescape(text).replace("\n", "\u2028").replace("\t", " ")


def strings(book):
  if "xl/sharedStrings.xml" not in book.namelist():
    return []
  xml = book.read("xl/sharedStrings.xml").decode()
  return [plain("".join(TEXT.findall(item))) for item in xml.split("<si>")[1:]]


def corner(name):
  letters, digits = re.match(r"([A-Z]+)(\d+)", name).groups()
  return int(digits) - 1, column(letters)


def sheet(xml, texts):
  for first, width in re.findall(r'<col min="(\d+)" max="\d+" width="([\d.]+)"', xml):
    yield "W", int(first) - 1, width
  merged = {}
  for cells in re.findall(r'<mergeCell ref="([^"]+)"', xml):
    first, last = cells.split(":")
    merged[corner(first)] = corner(last)
  covered = {
    (row, place) for (top, left), (bottom, right) in merged.items()
    for row in range(top, bottom + 1) for place in range(left, right + 1)} - set(merged)
  for attributes, cells in re.findall(r"<row ([^>]*?)(?:/>|>(.*?)</row>)", xml, re.S):
    row = int(re.search(r'r="(\d+)"', attributes)[1]) - 1
    if height := re.search(r'ht="([\d.]+)"', attributes):
      yield "H", row, height[1]
    for letters, _, _, style, kind, inner in CELL.findall(cells):
      place = column(letters)
      if (row, place) in covered:
        continue
      value = re.search(r"<v>(.*?)</v>", inner, re.S)
      style = int(style or 0)
      formula = re.search(r"<f>(.*?)</f>", inner, re.S)
      text = texts[int(value[1])] if value and kind == ' t="s"' else ""
      if (row, place) in merged:
        yield "M", row, place, style, *merged[row, place], text
      if formula:
        yield "F", row, place, style, value[1] if value else 0, plain(formula[1])
      elif value and kind == ' t="s"':
        if (row, place) not in merged:
          yield "T", row, place, style, text
      elif value:
        yield "N", row, place, style, value[1]
      elif (row, place) not in merged:
        yield "E", row, place, style


def main():
  with open(sys.argv[1], "w", encoding="utf-8", newline="") as out:
    for number, path in enumerate(sys.argv[2:]):
      book = zipfile.ZipFile(path)
      texts = strings(book)
      print("B", f"{number}-{pathlib.Path(path).name}", sep="\t", file=out)
      names = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
      for index, name in enumerate(names, 1):
        print("S", plain(name), sep="\t", file=out)
        for line in sheet(book.read(f"xl/worksheets/sheet{index}.xml").decode(), texts):
          print(*line, sep="\t", file=out)


if __name__ == "__main__":
  main()
