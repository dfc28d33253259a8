import SocialOrder
import Testing

@testable import Reports

/// The same for the forms that came with the amending Order: each heading stands between two places of its annex.
@Suite("Headings of Annexes 2, 3-1, 4-1 and 5-1 against the Order")
struct LawFormTests {
  let reference = try! ReferenceData()

  struct Place: Sendable, CustomTestStringConvertible {
    let key: String
    let from: String
    var before: String?
    var testDescription: String { key }
  }

  private static let rules = "Мемлекеттік әлеуметтік тапсырысты қалыптастыру"

  static let places: [Place] = [
    Place(key: "annex2.appendix", from: rules, before: "Нысан"),
    Place(
      key: "annex2.title", from: "Мемлекеттік әлеуметтік тапсырыс тақырыптарын", before: "№"),
    Place(key: "annex2.column.1", from: "№", before: "Мемлекеттік"),
    Place(
      key: "annex2.column.2", from: "Мемлекеттік әлеуметтік тапсырыстың жоспарланған",
      before: "Авторын"),
    Place(key: "annex2.column.3", from: "Авторын", before: "Ескертулердің"),
    Place(key: "annex2.column.4", from: "Ескертулердің", before: "1 2"),

    Place(key: "annex3-1.appendix", from: rules, before: "Нысан"),
    Place(key: "annex3-1.to", from: "Кімге:", before: "___"),
    Place(key: "annex3-1.toCaption", from: "(мемлекеттік органның", before: "Кімнен"),
    Place(key: "annex3-1.from", from: "Кімнен:", before: "___"),
    Place(key: "annex3-1.expertCaption", from: "(сарапшының тегі", before: "Мемлекеттік"),
    Place(
      key: "annex3-1.title", from: "Мемлекеттік әлеуметтік тапсырысты іске асыратын",
      before: "Мен ___"),
    Place(key: "annex3-1.me", from: "Мен", before: "___"),
    Place(
      key: "annex3-1.none", from: "мемлекеттік әлеуметтік тапсырыс саласындағы",
      before: "мемлекеттік әлеуметтік тапсырыс саласындағы мемлекеттік органдармен және әлеуметтік"),
    Place(
      key: "annex3-1.present",
      from: "мемлекеттік әлеуметтік тапсырыс саласындағы мемлекеттік органдармен және әлеуметтік",
      before: "Сіз үкіметтік"),
    Place(key: "annex3-1.question.1", from: "Сіз үкіметтік", before: "___"),
    Place(key: "annex3-1.question.2", from: "Сіз басқару", before: "___"),
    Place(key: "annex3-1.question.3", from: "Сіз соңғы", before: "___"),
    Place(key: "annex3-1.question.4", from: "Сізде үкіметтік", before: "___"),
    Place(key: "annex3-1.question.5", from: "Сізде өзге", before: "___"),
    Place(key: "annex3-1.closing", from: "Мен мүдделер", before: "20___"),
    Place(key: "annex3-1.date", from: "20___", before: "Қолы"),
    Place(key: "annex3-1.signature", from: "Қолы", before: "___"),

    Place(key: "annex4-1.appendix", from: rules, before: "Интернет"),
    Place(key: "annex4-1.title", from: "Интернет", before: "Әлеуметтік жобаның"),
    Place(key: "annex4-1.column.1", from: "Әлеуметтік жобаның", before: "Өнім"),
    Place(key: "annex4-1.column.2", from: "Өнім", before: "Шарт"),
    Place(key: "annex4-1.column.3", from: "Шарт", before: "Мақсаттары"),
    Place(key: "annex4-1.column.4", from: "Мақсаттары", before: "Жобаны іске"),
    Place(key: "annex4-1.column.5", from: "Жобаны іске", before: "Әлеуметтік жобаны орындау"),
    Place(
      key: "annex4-1.column.6", from: "Әлеуметтік жобаны орындау", before: "Нәтижелері"),
    Place(key: "annex4-1.column.7", from: "Нәтижелері", before: "Жобаның бағалау"),
    Place(key: "annex4-1.column.8", from: "Жобаның бағалау", before: "Бұйрыққа"),

    Place(key: "annex5-1.appendix", from: rules, before: "Әлеуметтік жобаларды бағалау"),
    Place(key: "annex5-1.title", from: "Әлеуметтік жобаларды бағалау", before: "Өңір"),
    Place(key: "annex5-1.region", from: "Өңір", before: "Кеңес"),
    Place(key: "annex5-1.council", from: "Кеңес", before: "Жобаның"),
    Place(key: "annex5-1.project", from: "Жобаның", before: "ЖОБАНЫ"),
    Place(key: "annex5-1.results", from: "ЖОБАНЫ", before: "Сарапшылардың"),
    Place(
      key: "annex5-1.column.1", from: "Сарапшылардың", before: "Әлеуметтік жобаларды орындау"),
    Place(
      key: "annex5-1.column.2", from: "Әлеуметтік жобаларды орындау", before: "Коммент"),
    Place(key: "annex5-1.column.3", from: "Коммент", before: "Әлеуметтік жобалардың"),
    Place(key: "annex5-1.column.4", from: "Әлеуметтік жобалардың", before: "Коммент"),
    Place(key: "annex5-1.column.6", from: "Жалғастыру", before: "Коммент"),
    Place(key: "annex5-1.column.8", from: "Ұзақ", before: "Коммент"),
    Place(key: "annex5-1.column.10", from: "Балл", before: "Ең"),
    Place(key: "annex5-1.column.11", from: "Ең", before: "Жиынында"),
    Place(key: "annex5-1.total", from: "Жиынында", before: "0"),
    Place(key: "annex5-1.mean", from: "Орташа", before: "0"),
  ]

  @Test(arguments: places) func `A heading is the law's`(place: Place) throws {
    let form = try #require(place.key.split(separator: ".").first.map(String.init))
    let law = try #require(LawText.annexes[form]).get()
    let text = try #require(law.text(from: place.from, before: place.before))
    let heading = FormWords.fill(
      reference.headings[place.key].kk,
      ["year": "20___", "day": "____", "month": "_____________"])
    // The source sets no space after the blank for the year.
    #expect(heading == text.replacing("_ж", with: "_ ж"))
  }

  @Test func `Each comment column of Annex 5-1 has the one heading`() throws {
    let law = try #require(LawText.annexes["annex5-1"]).get()
    let comment = reference.headings["annex5-1.column.3"].kk
    #expect(law.paragraphs.count { $0 == comment } == 4)
    for column in [5, 7, 9] {
      #expect(reference.headings["annex5-1.column.\(column)"].kk == comment)
    }
    let order = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map {
      reference.headings["annex5-1.column.\($0)"].kk
    }
    let head = law.paragraphs.drop { $0 != order[0] }.prefix(order.count)
    #expect(Array(head) == order)
  }

  @Test(arguments: ["annex2", "annex3-1"]) func `The form is called so`(form: String) throws {
    let law = try #require(LawText.annexes[form]).get()
    let word = reference.headings["form.form"].kk
    #expect(law.paragraphs.contains { $0 == word || $0.hasPrefix(word + " ") })
  }

  /// What of a form is ours and not the Order's: a heading that is added has to be named here, or compared.
  static let ours: Set = [
    "form.signatory", "form.signature", "form.name", "form.date", "annex2.period",
    "annex2.noRemarks", "annex2.noThemes", "annex3-1.no", "annex3-1.suppliers", "annex4-1.period",
    "annex4-1.none",
  ]

  @Test func `No heading goes uncompared`() {
    let compared = Set(Self.places.map(\.key))
      .union(LawHeadingTests.lines.map(\.key).filter { $0.hasPrefix("form.") })
      .union([5, 7, 9].map { "annex5-1.column.\($0)" })
      .union(["form.form", "form.direction", "form.subtotal"])
    for key in reference.headings.keys where !compared.contains(key) && !Self.ours.contains(key) {
      let isElsewhere =
        key.hasPrefix("annex4.") || key.hasPrefix("annex8.") || key.hasPrefix("month.")
        || key.hasSuffix(".sheet") || key.hasPrefix("annex3-1.title")
      #expect(isElsewhere, "\(key)")
    }
  }

  /// The words that are underlined stand in the title, each once.
  @Test(arguments: [Language.kk, .ru]) func `The title has both words to choose from`(
    language: Language
  ) {
    let title = reference.headings["annex3-1.title"][language]
    for key in ["annex3-1.titlePresent", "annex3-1.titleAbsent"] {
      #expect(title.ranges(of: reference.headings[key][language]).count == 1, "\(key)")
    }
  }
}
