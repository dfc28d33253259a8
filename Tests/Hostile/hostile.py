"""Files that nobody sends by accident, each put through the program beside a good one.

`hostile.py PROGRAM FOLDER [NAME…]` prints a JSON list of all or of the named: what was expected of each file, what
came, CPU seconds and MiB.
"""
import json
import os
import pathlib
import sys

HEADER = b'administrator_bin;period;expert_name;notice_date;has_conflict;other\n'
ROW = '050440002118;2026;Әбенова Гүл;2026-04-10;no;x\n'.encode()
OPEN = b'<submission xmlns="urn:kz:social-order:submission:1"><conflict_notices>'
CLOSE = b'</conflict_notices></submission>'
MIB = 1 << 20
GIB = 1 << 30


def xml(inside):
    return OPEN + inside + CLOSE


def cell(text):
    return xml(b'<row><other>' + text + b'</other></row>')


def attributes(count):
    return b' '.join(b'a%d="x"' % number for number in range(count))


LAUGHS = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + b''.join(
    b'<!ENTITY %c "%s">' % (98 + n, b'&%c;' % (97 + n) * 10) for n in range(9)) + b']>'
QUADRATIC = b'<!DOCTYPE a [<!ENTITY a "' + b'x' * 50000 + b'">]>'
UTF16 = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a SYSTEM "http://127.0.0.1:9/a">'
DECLARED = '<?xml version="1.0" encoding="%s"?>'

def cases():
    """Name, expected code, bytes, and the size to which the file is stretched with zeros that no disk holds.

    One after another: what this program holds would be counted as memory of the one that it starts.
    """
    yield ('unclosed-quote.csv', 'quote-unclosed', HEADER + ROW + b'"' + ROW * 100, None)
    yield ('unclosed-quote-long.csv', 'field-too-long', HEADER + b'"' + ROW * 100_000, None)
    yield ('a-million-columns.csv', 'too-many-columns', b';' * 1_000_000 + b'\n' + ROW, None)
    yield ('a-million-cells.csv', 'too-many-columns', HEADER + b'x;' * 1_000_000 + b'\n', None)
    yield ('field-of-a-gigabyte.csv', 'field-too-long', HEADER + b'"' + b'a' * 2 * MIB, GIB)
    yield ('first-field-of-a-gigabyte.csv', 'field-too-long', b'a' * 2 * MIB, GIB)
    yield ('line-of-a-gigabyte.csv', 'record-too-long', HEADER + b'ab;' * (6 * MIB), GIB)
    yield ('zeros.csv', 'control-character', b'', GIB)
    yield ('zero-bytes.csv', 'control-character', HEADER + b'a\0b;' * 100_000 + b'\n', None)
    yield ('control-bytes.csv', 'control-character', HEADER + b'\1\2\x7f;\x1b' * 10 + b'\n' + ROW, None)
    yield ('blank-lines.csv', 'file-empty', HEADER + b'\n' * 2_000_000, None)
    yield ('not-utf8.csv', 'encoding-invalid', HEADER + ROW + b'\xff' * 5_000_000, None)
    yield ('question-marks.csv', 'field-too-long', HEADER + b'?' * 20_000_000, None)
    yield ('doubled.csv', 'encoding-doubled',
     HEADER + (b'1;2;' + 'Р°'.encode() * 300 + b';4;5;6\n') * 2000, None)
    yield ('utf-7.csv', 'encoding-invalid', 'a;Қала;Жыл;Ауыл;Көше\n'.encode('utf-7'), None)
    yield ('utf-32.csv', 'encoding-invalid', (HEADER + ROW).decode().encode('utf-32'), None)
    yield ('utf-32-no-mark.csv', 'encoding-invalid', (HEADER + ROW).decode().encode('utf-32-be'), None)
    yield ('ebcdic.csv', 'encoding-invalid', HEADER.decode().encode('cp037') * 9, None)
    yield ('five-gibibytes.csv', 'file-too-large', HEADER, 5 * GIB)
    yield ('empty.csv', 'file-empty', b'', None)
    yield ('mark-only.csv', 'file-empty', b'\xef\xbb\xbf', None)
    yield ('mark-only-16.csv', 'file-empty', b'\xff\xfe', None)
    yield ('header-only.csv', 'file-empty', HEADER, None)
    yield ('laughs.xml', 'xml-doctype', LAUGHS + cell(b'&j;'), None)
    yield ('quadratic.xml', 'xml-doctype', QUADRATIC + cell(b'&a;' * 50000), None)
    yield ('external-file.xml', 'xml-doctype',
     b'<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + cell(b'&a;'), None)
    yield ('network.xml', 'xml-doctype', b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a">' + xml(b''), None)
    yield ('doctype-16.xml', 'xml-doctype', UTF16.encode('utf-16') + xml(b'').decode().encode('utf-16-le'), None)
    yield ('doctype-16-be.xml', 'xml-doctype', (UTF16 + xml(b'').decode()).encode('utf-16-be'), None)
    yield ('doctype-kz.xml', 'xml-doctype',
     (DECLARED % 'KZ-1048').encode() + b'<!DOCTYPE \xca\xe8>' + xml(b''), None)
    yield ('doctype-utf-7.xml', 'encoding-invalid',
     ((DECLARED % 'UTF-7') + '<!DOCTYPE a>').encode('utf-7') + xml(b''), None)
    yield ('doctype-ebcdic.xml', 'encoding-invalid', (DECLARED % 'IBM037').encode('cp037'), None)
    yield ('doctype-ucs-4.xml', 'encoding-invalid', (DECLARED % 'UCS-4').encode('utf-32-le'), None)
    yield ('doctype-latin.xml', 'encoding-invalid', (DECLARED % 'ISO-8859-1').encode() + xml(b''), None)
    yield ('doctype-long.xml', 'xml-doctype', b'<!DOCTYPE a [' + b'<!-- x -->' * 1_000_000 + b']>', None)
    yield ('doctype-wide.xml', 'xml-too-wide', b'<!DOCTYPE a ' + b' ' * 12_000_000 + b'>', None)
    yield ('xinclude.xml', 'xml-unexpected-element', xml(
        b'<row xmlns:xi="http://www.w3.org/2001/XInclude"><other>'
        b'<xi:include href="/etc/passwd" parse="text"/></other></row>'), None)
    yield ('a-million-levels.xml', 'xml-too-deep', OPEN + b'<a>' * 1_000_000, None)
    yield ('attributes.xml', 'xml-too-wide', xml(b'<row ' + attributes(100_000) + b'/>'), None)
    yield ('start-tag.xml', 'xml-too-wide', xml(b'<row a="' + b'x' * 12_000_000 + b'"/>'), None)
    yield ('name.xml', 'xml-too-wide', xml(b'<' + b'x' * 12_000_000 + b'/>'), None)
    yield ('text.xml', 'field-too-long', cell(b'x' * 50_000_000), None)
    yield ('stray-text.xml', 'xml-unexpected-element', xml(b'x' * 50_000_000), None)
    yield ('cdata.xml', 'xml-malformed', cell(b'<![CDATA[' + b'x' * 50_000_000 + b']]>'), None)
    yield ('comment.xml', 'xml-malformed', b'<!--' + b'x' * 50_000_000 + b'-->' + xml(b''), None)
    yield ('references.xml', 'field-too-long', cell(b'&lt;' * 2_000_000), None)
    yield ('entity-name.xml', 'xml-malformed', cell(b'&' + b'x' * 20_000_000 + b';'), None)
    yield ('two-roots.xml', 'xml-malformed', xml(b'') + xml(b''), None)
    yield ('tail.xml', 'xml-malformed', xml(b'<row/>') + b'tail', None)
    yield ('cut.xml', 'xml-truncated', OPEN + b'<row>', None)


def run(program, folder, names):
    """Exit code, what was said, CPU seconds and MiB of one run."""
    out = folder / 'out.json'
    pid = os.fork()
    if pid == 0:
        os.chdir(folder)
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        os.execv(program, [
            program, 'check', *names, '--format', 'json', '--as-of', '2026-07-06', '--out', str(out)])
    _, status, usage = os.wait4(pid, 0)
    said = json.loads(out.read_text()) if out.exists() else {'files': [], 'findings': []}
    out.unlink(missing_ok=True)
    return (
        os.waitstatus_to_exitcode(status), said, usage.ru_utime + usage.ru_stime,
        usage.ru_maxrss / 1024)


def write(path, data, size):
    with open(path, 'wb') as file:
        file.write(data)
        if size:
            file.truncate(size)


def main():
    program, folder, wanted = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
    good = folder / 'good.csv'
    good.write_bytes(HEADER + ROW.replace(b'04-10', b'05-20'))
    answers = []
    for name, expected, data, size in cases():
        if wanted and name not in wanted:
            continue
        path = folder / name
        write(path, data, size)
        del data
        code, said, cpu, mib = run(program, folder, [name, 'good.csv'])
        path.unlink()
        verdicts = {file['path']: file['verdict'] for file in said['files']}
        answers.append({
            'name': name, 'expected': expected, 'code': code, 'cpu': cpu, 'mib': mib,
            'codes': sorted({finding['code'] for finding in said['findings']}),
            'rejected': verdicts.get(name) == 'rejected',
            'othersGoOn': verdicts.get('good.csv') == 'accepted'})
    json.dump(answers, sys.stdout)


main()
