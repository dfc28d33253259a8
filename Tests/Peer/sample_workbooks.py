#!/usr/bin/env python3
"""Makes the workbooks of input-samples/ anew, with the same bytes each time: `sample_workbooks.py FOLDER`."""

import datetime
import os
import sys

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

import workbooks

PAVLODAR = "990940959405"
PAVLODAR_NAMES = ("Павлодар облысының ішкі саясат басқармасы",
                  "Управление внутренней политики Павлодарской области")


def day(text):
  return datetime.date.fromisoformat(text)


# Labels as a clerk writes them over a table: Kazakh, with the official names of the form.
PROJECTS = [
    "Бюджеттік бағдарлама әкімшісінің БСН", "Бюджеттік бағдарлама әкімшісінің атауы",
    "Бюджеттік бағдарлама әкімшісінің атауы (орысша)", "Есепті кезең", "Жобаның нөмірі", "Бағыт",
    "Өңір", "Әлеуметтік жобаның атауы", "Әлеуметтік жобаның атауы (орысша)",
    "Жоспарланған сома (мың теңге)", "Шарттың сомасы (мың теңге)", "Өнім берушінің атауы",
    "Өнім берушінің БСН", "Шарт күні", "Іске асырудың басталу күні", "Іске асырудың аяқталу күні",
    "Қызмет түрі", "Іске асыру процесі және іс-шаралар", "Іске асыру процесі және іс-шаралар (орысша)",
    "Нәтижелері", "Нәтижелері (орысша)", "Оң әлеуметтік әсері", "Оң әлеуметтік әсері (орысша)",
]
ROWS = [
    ("ПВЛ-2026-01", 4, "Екібастұз жастарының мамандық таңдау мектебі",
     "Школа выбора профессии для молодежи Экибастуза", 9450.5, 9300.25, "«Ауыл тынысы» ҚҚ",
     "050940925471", "2026-02-09", "2026-02-16", "2026-11-20", "consulting",
     "18 кездесу мен екі мамандықтар жәрмеңкесі өтті.", "Проведены 18 встреч и две ярмарки профессий.",
     "412 оқушы кеңес алды.", "Консультации получили 412 школьников.",
     "Колледжге құжат тапсырғандар көбейді.", "Больше выпускников подали документы в колледжи."),
    ("ПВЛ-2026-02", 3, "Ертіс жағалауы – таза жағалау", "Берег Иртыша – чистый берег", 6120, 5880.4,
     "ОФ «Чистый берег»", "041240906302", "2026-03-02", "2026-03-10", "2026-10-30", "other",
     "Жағалаудың 14 шақырымы тазартылды, экологиялық соқпақ салынды.",
     "Очищено 14 километров берега, проложена экологическая тропа.",
     "620 ерікті қатысты.", "Участвовали 620 волонтеров.",
     "Тұрғындар бастаманы өздері жалғастырып жатыр.", "Жители продолжают начатое сами."),
    ("ПВЛ-2026-03", 6, "Мүмкіндігі шектеулі жандарға арналған «Тең қадам» шеберханасы",
     "Мастерская «Равный шаг» для людей с инвалидностью", 1990, 1990, "ҚБ «Жас дарын»",
     "031040984580", "2026-02-20", "2026-03-01", "2026-09-30", "training",
     "Апта сайын қолөнер сабағы өтеді.", "Каждую неделю проходят занятия ремеслом.",
     "24 адам сабақ алып жүр.", "Занимаются 24 человека.",
     "Жеті адам бұйымдарын сата бастады.", "Семь человек начали продавать свои изделия."),
    ("ПВЛ-2026-04", 10, "Баянауыл ән-күй мектебі", "Баянаульская школа песни и кюя", 3400, None, None,
     None, None, "2026-09-01", "2026-12-10", None, None, None, None, None, None, None),
]
VISITS = ["Бюджеттік бағдарлама әкімшісінің БСН", "Есепті кезең", "Жобаның нөмірі", "Мониторинг күні"]


def styled(sheet, line, widths=18):
  """A heading row as people draw it."""
  for cell in sheet[line]:
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="DDEBF7")
    cell.alignment = Alignment(wrap_text=True, vertical="center")
  for column in range(1, sheet.max_column + 1):
    sheet.column_dimensions[get_column_letter(column)].width = widths
  sheet.freeze_panes = f"A{line + 1}"


def save(book, path):
  book.properties.creator = "samples"
  book.save(path)
  workbooks.redated(path)


def pavlodar(path):
  """A submission as one workbook: a sheet a kind, a title above the first, notes on the last, some cells as Excel likes
  them best: a BIN as a number shown with twelve digits, days of its own, a share in per cent, a formula with no surprise."""
  book = openpyxl.Workbook()
  sheet = book.active
  sheet.title = "Жобалар"
  sheet.append(["Әлеуметтік жобалар, 2026 жылғы 1 жартыжылдық"])
  sheet["A1"].font = Font(bold=True, size=14)
  sheet.append([])
  sheet.append(PROJECTS)
  styled(sheet, 3)
  for (id_, direction, kk, ru, planned, contract, supplier, bin_, signed, start, end, service,
       *texts) in ROWS:
    sheet.append([int(PAVLODAR), *PAVLODAR_NAMES, "2026-H1", id_, direction, "Павлодар облысы", kk, ru,
                  planned, contract, supplier, bin_, signed and day(signed), day(start), day(end),
                  service, *texts])
    row = sheet[sheet.max_row]
    row[0].number_format = "000000000000"
    for cell in (row[13], row[14], row[15]):
      cell.number_format = "DD.MM.YYYY"
    for cell in (row[9], row[10]):
      cell.number_format = "#,##0.00"
  visits = book.create_sheet("Мониторинг")
  visits.append(["administrator_bin", "period", "project_id", "visit_date", "conducted_by", "experts",
                 "instruments", "plan_completion", "satisfaction", "coverage_people", "coverage_groups",
                 "standards_met", "note"])
  styled(visits, 1)
  for id_, date, by, experts, tools, share, liked, people, groups, standard, note in (
      ("ПВЛ-2026-01", "2026-05-14", "both", "Сейітқазина Л.М.", "interview|documents|survey", 0.55, 0.91,
       412, "мектеп оқушылары", "yes", None),
      ("ПВЛ-2026-02", "2026-06-03", "body", None, "observation|indicators", 0.4, 0.87, 620,
       "тұрғындар, еріктілер", "not_applicable", "Экологиялық соқпақ аяқталуға жақын."),
      ("ПВЛ-2026-03", "2026-06-10", "body", None, "documents|interview", 0.5, 0.95, 24,
       "мүмкіндігі шектеулі жандар", "yes", None)):
    visits.append([PAVLODAR, "2026-H1", id_, day(date), by, experts, tools, share, liked, people, groups,
                   standard, note])
    row = visits[visits.max_row]
    row[3].number_format = "DD.MM.YYYY"
    row[7].number_format = row[8].number_format = "0%"
  notices = book.create_sheet("Хабарламалар")
  notices.append(["administrator_bin", "period", "expert_name", "notice_date", "has_conflict",
                  "supplier_bin", "supplier_name", "ngo_member"])
  styled(notices, 1)
  notices.append([PAVLODAR, 2026, "Сейітқазина Ләззат Маратқызы", day("2026-04-28"), False,
                  "050940925471", "«Ауыл тынысы» ҚҚ", None])
  remarks = book.create_sheet("Ескертпе")
  remarks["A1"] = "Орындаушы: А. Жүнісова, тел. 8 (7182) 32-00-00"
  remarks["A2"] = "4-жобаның шарты тамызда жасалады."
  save(book, path)


ADILET = "050440002118"


def adilet(path):
  """Annex 4 as a ministry drew it by itself, in Russian, with its BIN above the table."""
  book = openpyxl.Workbook()
  sheet = book.active
  sheet.title = "Прил 4"
  name = "Министерство юстиции Республики Казахстан"
  for line in (
      ["Отчет по мониторингу реализуемых и (или) реализованных социальных проектов и (или) социальных "
       "программ в рамках государственного социального заказа на 2026 год"],
      ["Отчетный период: I полугодие 2026 года"], ["Индекс: МӘТІАМ-1"], [f"БИН: {ADILET}"], [],
      ["№ п/п", "Наименование администратора бюджетной программы", "Наименование социального проекта",
       "Планируемая сумма, тыс. тенге", "Сумма договора, тыс. тенге", "Наименование поставщика",
       "Процесс и результаты реализации социального проекта", "Положительный социальный эффект"],
      [1, 2, 3, 4, 5, 6, 7, 8],
      ["Направление 9. Защита прав, законных интересов граждан и организаций"],
      [1, name, "Правовой навигатор: бесплатные консультации в сельских округах", 14200.75, 14150,
       "ОФ «Правовая опора»", "Проведены выезды в 36 сельских округов, дано 1 940 консультаций.",
       "Жители сел знают, куда обращаться за защитой своих прав."],
      [2, name, "Школа медиаторов", 5600, 5600, "ОЮЛ «Союз медиаторов»",
       "Обучены 60 медиаторов, открыты 8 кабинетов.", "Часть споров решается без суда."],
      ["Итого", None, None, 19800.75, 19750],
      ["Направление 13. Содействие службе пробации при оказании социально-правовой помощи лицам, "
       "состоящим на ее учете"],
      [1, name, "Второй шанс: сопровождение состоящих на учете пробации", 7300.5, "–", None,
       "Конкурс объявлен, договор не заключен.", "Будет оценен по завершении."],
      ["Итого", None, None, 7300.5, None], [],
      ["Руководитель или лицо, исполняющее его обязанности", None, None, "_________", None, "А. Сеитов"]):
    sheet.append(line)
  for line in (1, 2, 3, 4, 8, 12):
    sheet.merge_cells(start_row=line, start_column=1, end_row=line, end_column=8)
  styled(sheet, 6, 26)
  save(book, path)


def adilet_visits(path):
  """Visits whose coverage is a sum that nothing has calculated: the workbook was made by a program without Excel."""
  book = openpyxl.Workbook()
  sheet = book.active
  sheet.title = "Мониторинг"
  sheet.append(["administrator_bin", "period", "project_id", "visit_date", "conducted_by", "instruments",
                "plan_completion", "satisfaction", "coverage_people", "coverage_groups"])
  styled(sheet, 1)
  sheet.append([ADILET, "2026-H1", "ӘМ-1", day("2026-05-20"), "body", "documents|interview", 60, 88,
                "=1120+820", "жители сел"])
  sheet.append([ADILET, "2026-H1", "ӘМ-2", day("2026-06-04"), "body", "documents|survey", 50, 90, 60,
                "медиаторы"])
  save(book, path)


def cut(path):
  """The first two thirds of a workbook, as a broken line left it."""
  with open(path, "rb") as file:
    data = file.read()
  with open(path.replace("pavlodar-2026", "pavlodar-uzilgen-2026"), "wb") as file:
    file.write(data[:len(data) * 2 // 3])


def main():
  folder = sys.argv[1]
  pavlodar(os.path.join(folder, "2026-H1/pavlodar-2026-h1.xlsx"))
  cut(os.path.join(folder, "2026-H1/pavlodar-2026-h1.xlsx"))
  adilet_visits(os.path.join(folder, "2026-H1/adilet-monitoring-2026-h1.xlsx"))
  adilet(os.path.join(folder, "2026-H1/adilet-4-qosymsha-2026-h1.xlsx"))


main()
