// Writes cells that `cells.py` took out of workbooks, with libxlsxwriter and nothing else: what a
// report cannot cost less than. Usage: cells CELLS FOLDER

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#define STYLES 256

static lxw_format *formats[STYLES];

// As many formats as the book had, boxed and wrapped as those of forms are.
static lxw_format *format(lxw_workbook *book, int style) {
  style %= STYLES;
  if (!formats[style]) {
    formats[style] = workbook_add_format(book);
    format_set_font_name(formats[style], "Times New Roman");
    format_set_text_wrap(formats[style]);
    format_set_border(formats[style], LXW_BORDER_THIN);
    format_set_indent(formats[style], style % 16);
    format_set_rotation(formats[style], style / 16);
  }
  return formats[style];
}

static void breakLines(char *text) {
  char *to = text;
  for (char *from = text; *from;) {
    if (!strncmp(from, "\xE2\x80\xA8", 3)) {
      *to++ = '\n';
      from += 3;
    } else {
      *to++ = *from++;
    }
  }
  *to = 0;
}

static void check(lxw_error error) {
  if (error) {
    fprintf(stderr, "cells: %s\n", lxw_strerror(error));
    exit(1);
  }
}

int main(int count, char **arguments) {
  if (count != 3) return 64;
  FILE *cells = fopen(arguments[1], "r");
  if (!cells) return 66;
  lxw_workbook *book = NULL;
  lxw_worksheet *sheet = NULL;
  char *line = NULL;
  size_t room = 0;
  ssize_t length;

  while ((length = getline(&line, &room, cells)) > 0) {
    if (line[length - 1] == '\n') line[length - 1] = 0;
    char *fields[8] = {0};
    char *rest = line;
    for (int i = 0; i < 8 && rest; i++) fields[i] = strsep(&rest, "\t");
#define NUMBER(i) (fields[i] ? atoi(fields[i]) : 0)
    switch (line[0]) {
      case 'B': {
        if (book) check(workbook_close(book));
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", arguments[2], fields[1]);
        book = workbook_new(path);
        memset(formats, 0, sizeof formats);
        break;
      }
      case 'S': sheet = workbook_add_worksheet(book, fields[1]); break;
      case 'W': check(worksheet_set_column(sheet, NUMBER(1), NUMBER(1), atof(fields[2]), NULL)); break;
      case 'H': check(worksheet_set_row(sheet, NUMBER(1), atof(fields[2]), NULL)); break;
      case 'E':
        check(worksheet_write_blank(sheet, NUMBER(1), NUMBER(2), format(book, NUMBER(3))));
        break;
      case 'N':
        check(worksheet_write_number(
          sheet, NUMBER(1), NUMBER(2), atof(fields[4]), format(book, NUMBER(3))));
        break;
      case 'T':
        breakLines(fields[4]);
        check(worksheet_write_string(
          sheet, NUMBER(1), NUMBER(2), fields[4], format(book, NUMBER(3))));
        break;
      case 'F': {
        char formula[65536];
        snprintf(formula, sizeof formula, "=%s", fields[5]);
        check(worksheet_write_formula_num(
          sheet, NUMBER(1), NUMBER(2), formula, format(book, NUMBER(3)), atof(fields[4])));
        break;
      }
      case 'M':
        if (fields[6]) breakLines(fields[6]);
        check(worksheet_merge_range(
          sheet, NUMBER(1), NUMBER(2), NUMBER(4), NUMBER(5), fields[6] ? fields[6] : "",
          format(book, NUMBER(3))));
        break;
    }
  }
  if (book) check(workbook_close(book));
  return 0;
}
