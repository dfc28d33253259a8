"""Writes input-samples/formats/: one file per encoding, dialect and format, the same records each time.

`formats.py FOLDER`. The bytes are the same on every run; a test compares them with what is committed.
"""
import codecs
import csv
import datetime
import io
import pathlib
import sys
import zipfile

COLUMNS = [
    'administrator_bin', 'administrator_name_kk', 'administrator_name_ru', 'period', 'project_id',
    'direction', 'region', 'project_name_kk', 'project_name_ru', 'planned_sum', 'contract_sum',
    'supplier_name', 'supplier_bin', 'contract_date', 'start_date', 'end_date', 'activities_kk',
    'activities_ru', 'effect_kk', 'effect_ru',
]
BODY = [
    '050440002118', 'Жетісу облысының қоғамдық даму басқармасы',
    'Управление общественного развития области Жетісу', '2026-H1',
]
# All nine Kazakh letters stand here in both cases, and what CSV finds hard: quotes, delimiters, a line end.
ROWS = [
    BODY + [
        'ЖТС-2026-001', '4', '33', 'ГАУҺАР: Үлкен Өнер мен Ғылым апталығы; Ұландар сайысы',
        'Неделя большого искусства и науки «ГАУҺАР»; состязание юных', '9000.5', '8750.25',
        '«ЖАҢА ӨРІС» ҚБ', '140740001239', '2026-02-02', '2026-02-03', '2026-11-30',
        'Қаңтарда "Әлия" клубы ашылды,\n12 үйірме жұмыс істейді; һәм 3 көрме өтті.',
        'В январе открыт клуб "Әлия",\nработают 12 кружков; прошли 3 выставки.',
        'Жастардың белсенділігі артты', 'Активность молодежи выросла',
    ],
    BODY + [
        'ЖТС-2026-002', '12', '33', 'Іскер әйелдер мектебі', 'Школа деловых женщин', '4200', '4200',
        'ОФ «Забота»', '190440915056', '2026-03-02', '2026-03-10', '2026-10-30',
        'Төрт оқу курсы өткізілді № 1–4', 'Проведены четыре учебных курса № 1–4',
        'Отыз әйел кәсібін бастады', 'Тридцать женщин начали свое дело',
    ],
]
RU = [
    'БИН администратора бюджетной программы',
    'Наименование администратора бюджетной программы (на казахском)',
    'Наименование администратора бюджетной программы', 'Отчетный период', 'Номер проекта',
    'Направление', 'Регион', 'Наименование социального проекта (на казахском)',
    'Наименование социального проекта', 'Планируемая сумма (тысяч тенге)',
    'Сумма договора (тысяч тенге)', 'Наименование поставщика', 'БИН поставщика', 'Дата договора',
    'Дата начала реализации', 'Дата окончания реализации', 'Процесс и мероприятия (на казахском)',
    'Процесс и мероприятия', 'Положительный социальный эффект (на казахском)',
    'Положительный социальный эффект',
]
KK = [
    'Бюджеттік бағдарлама әкімшісінің БСН', 'Бюджеттік бағдарлама әкімшісінің атауы',
    'Бюджеттік бағдарлама әкімшісінің атауы (орысша)', 'Есепті кезең', 'Жобаның нөмірі', 'Бағыт',
    'Өңір', 'Әлеуметтік жобаның атауы', 'Әлеуметтік жобаның атауы (орысша)',
    'Жоспарланған сома (мың теңге)', 'Шарттың сомасы (мың теңге)', 'Өнім берушінің атауы',
    'Өнім берушінің БСН', 'Шарт күні', 'Іске асырудың басталу күні', 'Іске асырудың аяқталу күні',
    'Іске асыру процесі және іс-шаралар', 'Іске асыру процесі және іс-шаралар (орысша)',
    'Оң әлеуметтік әсері', 'Оң әлеуметтік әсері (орысша)',
]
# The headings of Annex 4 where it has the column.
FORM = KK[:16] + [
    'Әлеуметтік жобаны іске асыру процесі және нәтижелері',
    'Процесс и результаты реализации социального проекта', 'Оң әлеуметтік әсері',
    'Положительный социальный эффект',
]

NOTICES = [
    ['administrator_bin', 'period', 'expert_name', 'notice_date', 'has_conflict', 'supplier_name'],
    ['050440002118', '2026', 'Сергеева Юлия Андреевна', '2026-01-20', 'нет', 'ОФ «Забота»'],
    ['050440002118', '2026', 'Ким Виктор Олегович', '2026-01-21', 'да', 'ОО «Надежда» № 2'],
]

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def text(rows, delimiter=';', end='\n', quoting=csv.QUOTE_MINIMAL):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(rows)
    return out.getvalue()


def escaped(value):
    return value.replace('&', '&amp;').replace('<', '&lt;')


def xml(encoding):
    rows = ''.join(
        '    <row>\n' + ''.join(
            f'      <{name}>{escaped(value)}</{name}>\n' for name, value in zip(COLUMNS, row)
        ) + '    </row>\n' for row in ROWS)
    return (
        f'<?xml version="1.0" encoding="{encoding}"?>\n'
        '<submission xmlns="urn:kz:social-order:submission:1">\n  <projects>\n'
        f'{rows}  </projects>\n</submission>\n')


def workbook():
    """As Excel lays it out: texts shared, numbers as numbers, dates as days with a format."""
    sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    package = 'http://schemas.openxmlformats.org/package/2006/'
    strings = {}

    def shared(value):
        return f't="s"><v>{strings.setdefault(value, len(strings))}</v>'

    def value(name, text):
        if name in ('planned_sum', 'contract_sum', 'direction'):
            return f'><v>{text}</v>'
        if name.endswith('_date'):
            day = datetime.date.fromisoformat(text) - datetime.date(1899, 12, 30)
            return f's="1"><v>{day.days}</v>'
        return shared(text)

    rows = [[shared(name) for name in COLUMNS]]
    rows += [[value(*cell) for cell in zip(COLUMNS, row)] for row in ROWS]
    data = ''.join(
        f'<row r="{number}">' + ''.join(
            f'<c r="{chr(65 + column)}{number}" {cell}</c>' for column, cell in enumerate(row)
        ) + '</row>' for number, row in enumerate(rows, 1))
    items = ''.join(
        f'<si><t xml:space="preserve">{escaped(text)}</t></si>' for text in strings)

    def relationships(*targets):
        inside = ''.join(
            f'<Relationship Id="r{number}" Type="{links}/{sort}" Target="{part}"/>'
            for number, (sort, part) in enumerate(targets, 1))
        return f'<Relationships xmlns="{package}relationships">{inside}</Relationships>'

    kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
    parts = {
        '[Content_Types].xml': (
            f'<Types xmlns="{package}content-types">'
            f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/>'
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}.sharedStrings+xml"/></Types>'),
        '_rels/.rels': relationships(('officeDocument', 'xl/workbook.xml')),
        'xl/workbook.xml': (
            f'<workbook xmlns="{sheets}" xmlns:r="{links}"><sheets>'
            '<sheet name="Жобалар" sheetId="1" r:id="r1"/></sheets></workbook>'),
        'xl/_rels/workbook.xml.rels': relationships(
            ('worksheet', 'worksheets/sheet1.xml'), ('styles', 'styles.xml'),
            ('sharedStrings', 'sharedStrings.xml')),
        'xl/styles.xml': (
            f'<styleSheet xmlns="{sheets}"><fonts count="1"><font/></fonts>'
            '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
            '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
            '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>'),
        'xl/sharedStrings.xml': f'<sst xmlns="{sheets}" uniqueCount="{len(strings)}">{items}</sst>',
        'xl/worksheets/sheet1.xml': f'<worksheet xmlns="{sheets}"><sheetData>{data}</sheetData></worksheet>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w') as archive:
        for name, text in parts.items():
            # The day is fixed and nothing is packed: each Python and each zlib writes the same bytes.
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), DECLARATION + text)
    return out.getvalue()


def by_hand(row):
    """Numbers and dates as people write them."""
    cells = dict(zip(COLUMNS, row))
    for name in ('contract_date', 'start_date', 'end_date'):
        cells[name] = '.'.join(reversed(cells[name].split('-')))
    cells['planned_sum'] = {'9000.5': '9 000,50', '4200': '4 200'}[cells['planned_sum']]
    cells['contract_sum'] = cells['contract_sum'].replace('.', ',')
    return [cells[name] for name in COLUMNS]


def line_ends_in_turn(table):
    """LF, CR LF and CR one after another, outside quotes."""
    ends = ['\n', '\r\n', '\r']
    return ''.join(text([row], end=ends[index % 3]) for index, row in enumerate(table))


def files():
    table = [COLUMNS] + ROWS
    plain = text(table)
    order = [COLUMNS.index(name) for name in sorted(COLUMNS)]
    blank = ';' * (len(COLUMNS) - 1) + '\n'
    yield 'utf-8.csv', plain.encode()
    yield 'utf-8-mark.csv', codecs.BOM_UTF8 + text(table, end='\r\n').encode()
    yield 'utf-16le-tab.csv', codecs.BOM_UTF16_LE + text(table, '\t', '\r\n').encode('utf-16le')
    yield 'utf-16be.csv', codecs.BOM_UTF16_BE + plain.encode('utf-16be')
    yield 'utf-16le-no-mark.csv', plain.encode('utf-16le')
    yield 'kz-1048.csv', plain.encode('kz1048')
    yield 'comma.csv', text(table, ',').encode()
    yield 'tab.csv', text(table, '\t').encode()
    yield 'bar.csv', text(table, '|').encode()
    yield 'sep-line.csv', codecs.BOM_UTF8 + ('sep=,\r\n' + text(table, ',', '\r\n')).encode()
    yield 'cr.csv', text(table, end='\r').encode()
    yield 'line-ends.csv', line_ends_in_turn(table).encode()
    yield 'quotes.csv', text(table, quoting=csv.QUOTE_ALL).encode()
    yield 'header-kk.csv', text([KK] + ROWS).encode()
    yield 'header-ru.csv', text([RU] + ROWS).encode()
    yield 'header-form.csv', text([FORM] + ROWS).encode()
    yield 'header-lines.csv', text([[name.replace(' ', '\n') for name in RU]] + ROWS).encode()
    yield 'columns.csv', text([[row[index] for index in order] for row in table]).encode()
    yield 'blank-rows.csv', (
        '\n' + text(table[:2]) + blank + '\n' + text(table[2:]) + blank * 3).encode()
    yield 'title.csv', (
        'Жобалар туралы мәлімет' + blank + '2026 жыл, 1-жартыжылдық' + blank + '\n' + plain).encode()
    yield 'header-again.csv', text(table[:2] + [COLUMNS] + table[2:]).encode()
    yield 'by-hand.csv', text([COLUMNS] + [by_hand(row) for row in ROWS]).encode()
    yield 'utf-8.xml', xml('UTF-8').encode()
    yield 'utf-16.xml', codecs.BOM_UTF16_LE + xml('UTF-16').encode('utf-16le')
    yield 'kz-1048.xml', xml('KZ-1048').encode('kz1048')
    yield 'workbook.xlsx', workbook()
    yield 'windows-1251.xml', xml('windows-1251').encode('cp1251', 'xmlcharrefreplace')
    # Windows-1251 lacks eight of the Kazakh letters: these records need none.
    yield 'notices-utf-8.csv', text(NOTICES).encode()
    yield 'notices-windows-1251.csv', text(NOTICES).encode('cp1251')


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files():
        (folder / name).write_bytes(data)


main()
