import Consolidation
import SocialOrder
import Testing

@testable import Reports

@Suite("Forms against their approved blanks")
struct FormGuardTests {
  let reference = try! ReferenceData()

  private func write(
    _ form: ApprovedForm, _ language: Language, _ reference: ReferenceData, to path: String
  ) throws {
    switch form {
    case .annex2: try Annex2Workbook.write(SampleForms.annex2, language, reference, to: path)
    case .annex31:
      try Annex31Workbook.write(
        SampleForms.annex31(hasConflict: true), language, reference, to: path)
    case .annex4: try Annex4Workbook.write(SampleForms.annex4, language, reference, to: path)
    case .annex41:
      try Annex41Workbook.write(SampleForms.annex41("Жоба"), language, reference, to: path)
    case .annex51: try Annex51Workbook.write(SampleForms.annex51, language, reference, to: path)
    case .annex8: try Annex8Workbook.write(SampleForms.annex8, language, reference, to: path)
    }
  }

  private func check(_ form: ApprovedForm, _ language: Language, _ path: String) throws {
    let period: Period = form == .annex4 ? .half(2026, 1) : .year(2026)
    try FormGuard(form, name: form.rawValue, period, language, reference).check(path)
  }

  @Test(arguments: ApprovedForm.allCases, [Language.kk, .ru])
  func `A form is as its blank`(form: ApprovedForm, language: Language) throws {
    let scratch = try Scratch()
    try write(form, language, reference, to: scratch.path)
    try check(form, language, scratch.path)
  }

  /// Each heading in turn is written otherwise: no blank lets it pass.
  @Test(arguments: ApprovedForm.allCases) func `Another heading is noticed`(form: ApprovedForm)
    throws
  {
    let blank = ApprovedBlank(form)
    let keys = (blank.cells.map(\.text) + blank.directions).compactMap { text in
      if case .heading(let key, _, _) = text { key } else { nil }
    }
    for key in Set(keys) {
      let scratch = try Scratch()
      try write(
        form, .kk, try replacing([key: reference.headings[key].kk + " өзге"]), to: scratch.path)
      #expect(throws: FormMismatch.self, "\(key)") { try check(form, .kk, scratch.path) }
    }
  }

  @Test func `Two columns that changed places are named with their cell`() throws {
    let (planned, contract) = ("annex4.column.4", "annex4.column.5")
    let headings = reference.headings
    let scratch = try Scratch()
    try write(
      .annex4, .kk, replacing([planned: headings[contract].kk, contract: headings[planned].kk]),
      to: scratch.path)
    #expect(
      throws: FormMismatch(
        form: "annex-4", sheet: "МӘТІАМ-1", cell: "D10", expected: headings[planned].kk,
        found: headings[contract].kk)
    ) { try check(.annex4, .kk, scratch.path) }
  }

  @Test func `A direction out of its order is noticed, and one that is missing`() throws {
    let whole = SampleForms.annex4
    for groups in [Array(whole.groups.reversed()), Array(whole.groups.dropLast())] {
      let scratch = try Scratch()
      try Annex4Workbook.write(
        Annex4(period: whole.period, groups: groups), .kk, reference, to: scratch.path)
      #expect(throws: FormMismatch.self) { try check(.annex4, .kk, scratch.path) }
    }
  }

  /// The blank of one form is no blank of another.
  @Test func `Cells merged otherwise are noticed`() throws {
    let scratch = try Scratch()
    var form = Annex8Workbook.form(SampleForms.annex8, .kk, reference)
    form.span = (columns: 2...4, key: "criteria")
    try form.write(to: scratch.path)
    #expect(throws: FormMismatch.self) { try check(.annex8, .kk, scratch.path) }
  }

  /// The blanks are the law's: their Kazakh is what the headings have, which is compared with the source letter for letter.
  @Test(arguments: ApprovedForm.allCases) func `A blank has the law's headings`(form: ApprovedForm)
  {
    let blank = ApprovedBlank(form)
    var texts = blank.cells.map(\.text)
    switch blank.body {
    case .directions(let subtotal): texts.append(subtotal.text)
    case .experts(let closing): texts += closing.map(\.text)
    case .bodies, .flow: break
    }
    for case .heading(let key, let kk, let ru) in texts {
      #expect(kk == reference.headings[key].kk && ru == reference.headings[key].ru, "\(key)")
    }
    for (direction, text) in zip(Direction.all, blank.directions) {
      let words = FormWords(form: "", period: .year(2026), language: .kk, reference: reference)
      guard case .heading(_, let kk, _) = text else { continue }
      #expect(kk == words.heading(direction))
    }
    let prefix = form.rawValue.replacing("annex-", with: "annex")
    let columns = texts.count {
      if case .heading(let key, _, _) = $0 { key.hasPrefix("\(prefix).column.") } else { false }
    }
    let all = reference.headings.keys.count { $0.hasPrefix("\(prefix).column.") }
    #expect(columns == all)
  }

  @Test func `Headings that the ministry replaced stand in place of the blank's`() throws {
    let key = "annex4.column.3"
    var replaced = try replacing([key: "Жобаның жаңа атауы"])
    replaced.sources = [ReferenceSource(path: "reference/headings.csv", sha256: "")]
    let scratch = try Scratch()
    try write(.annex4, .kk, replaced, to: scratch.path)
    try FormGuard(.annex4, name: "annex-4", .half(2026, 1), .kk, replaced).check(scratch.path)
  }

  /// The reference data with some Kazakh headings changed.
  private func replacing(_ texts: [String: String]) throws -> ReferenceData {
    let headings = try Headings.builtIn()
    func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }
    let lines = headings.keys.map { key in
      let heading = headings[key]
      return [key, texts[key] ?? heading.kk, heading.ru, heading.en].map(quoted)
        .joined(separator: ",")
    }
    let table = (["key,kk,ru,en"] + lines).map { $0 + "\n" }.joined()
    return try ReferenceData(replacing: ["headings.csv": Array(table.utf8)])
  }
}
