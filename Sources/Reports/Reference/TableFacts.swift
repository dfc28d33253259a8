import SocialOrder

/// What stands in the reference data that a rule judges by, for its page: that of the run, not of the program.
enum TableFacts {
  typealias Fact = (name: Texts, text: Texts)

  static func facts(_ rule: RuleDeclaration, _ reference: ReferenceData) -> [Fact] {
    let phrases = reference.phrases
    return rule.tables.flatMap { table -> [Fact] in
      switch table {
      case .threshold:
        [
          (phrases["table.threshold"], thresholds(reference.monthlyIndex, phrases)),
          (phrases["table.index"], indices(reference.monthlyIndex, phrases)),
        ]
      case .dueDays(let kinds):
        [(phrases["table.dueDays"], dueDays(reference.dueDays, kinds, phrases))]
      case .workingDays:
        [(phrases["table.workingDays"], workingDays(reference.calendar, phrases))]
      }
    }
  }

  private static func thresholds(_ table: MonthlyIndexTable, _ phrases: Headings) -> Texts {
    joined(
      table.multiples.map { entry in
        texts("table.threshold.entry", phrases) {
          [
            "n": Decimals.grouped(units: entry.multiple, places: 0, $0),
            "date": entry.from.text($0),
          ]
        }
      })
  }

  private static func indices(_ table: MonthlyIndexTable, _ phrases: Headings) -> Texts {
    joined(
      table.entries.map { entry in
        texts("table.index.entry", phrases) {
          ["tenge": entry.index.tengeText($0), "date": entry.from.text($0)]
        }
      })
  }

  private static func dueDays(
    _ table: DueDayTable, _ kinds: [RecordKind], _ phrases: Headings
  ) -> Texts {
    joined(
      table.entries.filter { kinds.contains($0.kind) }.map { entry in
        let key = "table.dueDay" + (entry.half.map { ".half\($0)" } ?? "")
        let year = entry.yearsAfter > 0 ? phrases["table.dueDay.next"] : Texts(same: "")
        return texts(key, phrases) { language in
          [
            "kind": entry.kind.title[language], "from": "\(entry.from)",
            "day": day(entry, language), "year": year[language],
          ]
        }
      })
  }

  /// `05.07`, in English `07-05`.
  private static func day(_ entry: DueDayTable.Entry, _ language: Language) -> String {
    guard let date = CivilDate(year: 2001, month: entry.month, day: entry.day) else { return "" }
    let text = date.text(language)
    return String(language == .en ? text.dropFirst(5) : text.dropLast(5))
  }

  private static func workingDays(_ calendar: WorkingCalendar, _ phrases: Headings) -> Texts {
    let unsettled = calendar.years.filter(calendar.isProvisional).map(String.init)
    let key = "table.workingDays." + (unsettled.isEmpty ? "settled" : "unsettled")
    return texts(key, phrases) { _ in
      [
        "first": "\(calendar.years.lowerBound)", "last": "\(calendar.years.upperBound)",
        "unsettled": unsettled.joined(separator: ", "),
      ]
    }
  }

  private static func texts(
    _ key: String, _ phrases: Headings, _ values: (Language) -> [String: String]
  ) -> Texts {
    Texts(
      kk: phrases.text(key, .kk, values(.kk)), ru: phrases.text(key, .ru, values(.ru)),
      en: phrases.text(key, .en, values(.en)))
  }

  private static func joined(_ items: [Texts]) -> Texts {
    Texts(
      kk: items.map(\.kk).joined(separator: "; "), ru: items.map(\.ru).joined(separator: "; "),
      en: items.map(\.en).joined(separator: "; "))
  }
}
