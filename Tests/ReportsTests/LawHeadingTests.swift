import SocialOrder
import Testing

@testable import Reports

/// The Kazakh headings are the law's: each is drawn from the Order's text and compared letter for letter.
@Suite("Headings of Annexes 4 and 8 against the Order")
struct LawHeadingTests {
  let reference = try! ReferenceData()
  let annexes = LawText.annexes.compactMapValues { try? $0.get() }
  /// The paragraph that ends the block above the table, and the row of numbers that ends the table's head.
  let blockStart = "Есепті кезең:"
  let numbers = "1 2 3 4 5 6 7 8"

  /// Where each line above the table begins in the source, and what follows it.
  static let lines: [(key: String, start: String, end: String)] = [
    ("appendix", "Мемлекеттік әлеуметтік тапсырысты қалыптастыру", "Әкімшілік деректерді"),
    ("form.kind", "Әкімшілік деректерді жинауға", "Ұсынылады"),
    ("form.addressee", "Ұсынылады", "Әкімшілік деректердің"),
    ("form.published", "Әкімшілік деректердің", "20__"),
    ("title", "20__ жылға", "Есепті кезең"), ("period", "Есепті кезең", "Индекс"),
    ("index", "Индекс", "Мерзімділігі"), ("periodicity", "Мерзімділігі", "Ақпаратты ұсынатын"),
    ("form.submitters", "Ақпаратты ұсынатын", "Ұсыну мерзімі"),
  ]

  @Test(arguments: ["annex4", "annex8"], lines)
  func `A line above the table is the law's`(
    form: String, line: (key: String, start: String, end: String)
  ) throws {
    let law = try #require(annexes[form]?.text(from: line.start, before: line.end))
    #expect(heading(form, line.key) == blanksApart(law))
  }

  @Test(arguments: ["annex4", "annex8"])
  func `The due days are the law's`(form: String) throws {
    let law = try #require(annexes[form])
    let block = try #require(law.paragraphs.first { $0.hasPrefix(blockStart) })
    #expect(block.hasSuffix(" " + heading(form, "due")))
  }

  @Test func `The columns of Annex 4 are the law's`() throws {
    let head = try tableHead("annex4")
    #expect(head == (1...8).map { heading("annex4", "column.\($0)") })
  }

  /// The text drawn from the PDF cuts each long heading in two, and sets the halves apart; the explanatory note of
  /// the form has the columns in order.
  @Test func `The columns of Annex 8 are the law's`() throws {
    let head = try tableHead("annex8")
    try #require(head.count == 12)
    let criteria = "Өлшемшарттар атауы"
    #expect(heading("annex8", "criteria") == criteria)
    #expect(head[0].hasPrefix(criteria + " "))
    let upper = head[0].dropFirst(criteria.count + 1)
    let columns = [
      head[4], head[5], head[8], head[9], head[2] + head[10], head[3] + " " + head[11],
      upper + " " + head[6], head[1] + " " + head[7],
    ]
    #expect(columns == (1...8).map { heading("annex8", "column.\($0)") })
  }

  @Test(arguments: ["annex4", "annex8"])
  func `The directions are the law's, in its order`(form: String) throws {
    let law = try #require(annexes[form]).paragraphs.filter { $0.contains("-бағыт. ") }
    let words = FormWords(
      form: form, period: .year(2026), language: .kk, reference: reference)
    #expect(law == Direction.all.map { words.heading($0) })
  }

  @Test(arguments: [("annex4", []), ("annex8", ["Барлығы"])])
  func `A direction closes with the law's word`(form: String, slips: [String]) throws {
    let law = try #require(annexes[form]).paragraphs
    let subtotal = heading(form, "form.subtotal")
    #expect(law.count { $0.hasPrefix(subtotal) } == 17 - slips.count)
    // Direction 15 of Annex 8 closes with another word, a slip that we do not follow.
    #expect(law.filter { $0 == "Барлығы" } == slips)
  }

  @Test func `No Kazakh or Russian word of a heading has a Latin letter`() {
    for key in reference.headings.keys {
      for text in [reference.headings[key].kk, reference.headings[key].ru] {
        for word in text.split(whereSeparator: { !$0.isLetter }) {
          let latin = word.unicodeScalars.filter { $0.isASCII }.count
          #expect(latin == 0 || latin == word.unicodeScalars.count, "\(key): \(word)")
        }
      }
    }
  }

  private func tableHead(_ form: String) throws -> [String] {
    let paragraphs = try #require(annexes[form]).paragraphs
    let start = try #require(paragraphs.firstIndex { $0.hasPrefix(blockStart) })
    let rest = paragraphs[(start + 1)...]
    return Array(rest.prefix { $0 != numbers })
  }

  /// A heading with its places left blank, as in the source.
  private func heading(_ form: String, _ key: String) -> String {
    let key = key.hasPrefix("form.") ? key : "\(form).\(key)"
    return FormWords.fill(reference.headings[key].kk, ["year": "20__", "half": "__"])
  }

  /// The source sets no space after the blank of «20__жылғы»; a year does not stick to its word.
  private func blanksApart(_ text: String) -> String {
    text.replacing("20__ж", with: "20__ ж")
  }
}
