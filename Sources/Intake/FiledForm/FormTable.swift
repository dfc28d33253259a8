internal import SocialOrder

/// Reads the rows of a filed Annex 4 as projects (formats.md, The filed Annex 4 itself).
final class FormTable {
  private let header: FormHeader
  private let block: FormBlock
  private let words: FormWords
  private let sheet: Int
  private let binder: RowBinder
  private let bodies: FormBodies
  private let damage = DamageWatch()
  /// The columns of the row that were spoilt before they came here.
  private var spoilt: Set<FormHeader.Column> = []
  private var ids = FormProjectID()
  private var findings: [IntakeFinding]
  private var line = 0
  private var cells: [Int: (kind: CellKind, bytes: [UInt8])] = [:]
  private var direction: Int?
  /// Whether the direction that stands above was one of the seventeen.
  private var hasBadDirection = false
  private var isInGroup = false

  init(
    _ header: FormHeader, _ block: FormBlock, texts: TextArena, sheet: Int,
    options: ReadingOptions, sink: any RecordSink
  ) {
    self.header = header
    self.block = block
    self.sheet = sheet
    words = FormWords(options.reference)
    bodies = FormBodies(options.reference.administrators, header.language, block.administrator)
    binder = RowBinder(
      .projects, texts: texts, strict: false, sheet: sheet, options: options, sink: sink)
    let present = header.places.keys.map { $0.column(header.language) }
    var own: [ProjectColumn] = [.administratorBIN, .projectID, .direction]
    if block.period != nil { own.append(.period) }
    let required = [FormHeader.Column.administrator, .project, .planned]
      .filter { header.places[$0] != nil }.map { $0.column(header.language) }
    binder.setFiledForm(
      present: (present + own).map(\.rawValue),
      required: (required + [.direction]).map(\.rawValue))
    findings = header.findings(sheet: sheet)
    if block.period == nil { findings.append(noPeriod) }
  }

  var records: Int { binder.count }

  var sentHeader: SentHeader {
    let width = (header.places.values.max() ?? -1) + 1
    var columns = [Int?](repeating: nil, count: width)
    for (column, place) in header.places {
      columns[place] = column.column(header.language).rawValue
    }
    return SentHeader(kind: .projects, columns: columns, ours: header.ours, isForm: true)
  }

  func takeFindings() -> [IntakeFinding] {
    (findings + damage.findings + binder.takeNotes())
      .map { $0.onSheet(sheet) }
  }

  // MARK: Rows

  func beginRow(_ number: Int) {
    line = number
    cells.removeAll(keepingCapacity: true)
  }

  func cell(_ column: Int, _ kind: CellKind, _ bytes: UnsafeBufferPointer<UInt8>) {
    let bytes = trimmed(bytes)
    if bytes.isEmpty { return }
    cells[column] = (kind, Array(bytes))
  }

  func endRow() {
    guard let first = cells.keys.min(), !isColumnNumbers else { return }
    if isProject { return bind() }
    switch FormLine(text(at: first), words) {
    case .direction(let number, let named): open(number, named, text(at: first))
    case .total, .signature: isInGroup = false
    // Inside a group nothing is left out: a row without its sums says so itself.
    case .other:
      if cells.keys.contains(where: isOfForm) {
        if isInGroup { bind() }
      } else {
        takeSpoilt(first)
      }
    }
  }

  /// A line whose letters were lost may have named the direction: the rows below it are not of the one before.
  private func takeSpoilt(_ place: Int) {
    binder.begin(line: line)
    guard isSpoilt(place, .direction) else { return }
    isInGroup = true
    hasBadDirection = true
  }

  /// Whether a cell was spoilt before it came here, which is said once a column.
  private func isSpoilt(_ place: Int, _ column: ProjectColumn) -> Bool {
    guard let cell = cells[place] else { return false }
    return cell.bytes.withUnsafeBufferPointer {
      damage.take($0, column.rawValue, of: binder.row)
    }
  }

  func finish() {
    guard records > 0 else { return }
    findings.append(
      IntakeFinding(
        .notChecked,
        arguments: [
          "checks": .phrase(Self.unchecked), "needed": .phrase(Self.needed),
        ]))
  }

  /// The row that numbers the form's columns.
  private var isColumnNumbers: Bool {
    header.places.allSatisfy { column, place in text(at: place) == "\(column.rawValue)" }
  }

  /// A row with a number before it, or a project's name and a sum.
  private var isProject: Bool {
    let isNumbered = header.numberPlace.map { Int(text(at: $0)) != nil } ?? false
    let hasSum = [FormHeader.Column.planned, .contract].contains { column in
      header.places[column].flatMap { cells[$0] }?.kind == .number
    }
    return (isNumbered && cells.keys.contains(where: isOfForm))
      || (hasSum && header.places[.project].map { cells[$0] != nil } ?? false)
  }

  private func isOfForm(_ place: Int) -> Bool {
    header.places.contains { $0.key != .administrator && $0.value == place }
  }

  private func text(at place: Int) -> String {
    cells[place].map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  private func text(_ column: FormHeader.Column) -> String {
    header.places[column].map { text(at: $0) } ?? ""
  }

  private func open(_ number: Int?, _ named: Int?, _ text: String) {
    isInGroup = true
    direction = named ?? number
    hasBadDirection = false
    if let number, !Direction.range.contains(number) {
      hasBadDirection = true
      findings.append(wrongDirection(.directionRange, text, .text("1..17")))
    } else if let number, let named, number != named {
      hasBadDirection = true
      findings.append(wrongDirection(.unknownCode, text, .text("\(named)")))
    }
  }

  // MARK: Records

  private func bind() {
    binder.begin(line: line)
    spoilt = []
    for column in FormHeader.Column.allCases { bind(column) }
    bindAdministrator()
    if let period = block.period { field(.period, Array(period.text.utf8)) }
    if let direction, !hasBadDirection {
      field(.direction, Array("\(direction)".utf8))
    } else if hasBadDirection {
      binder.row.markWrong(ProjectColumn.direction.rawValue)
    }
    let name = text(.project)
    if name.isEmpty || spoilt.contains(.project) || spoilt.contains(.supplier) {
      binder.row.markWrong(ProjectColumn.projectID.rawValue)
    } else {
      let row = FormHeader.Column.allCases.map { text($0) }.joined(separator: "\u{1F}")
      binder.take(
        ProjectColumn.projectID.rawValue,
        ids.make(direction: direction, name: name, supplier: text(.supplier), row: row))
    }
    binder.end()
  }

  private func bind(_ column: FormHeader.Column) {
    guard let place = header.places[column], let cell = cells[place] else { return }
    let target = column.column(header.language)
    switch cell.kind {
    case .formula, .error:
      if cell.kind == .error, column.isSum { return field(target, cell.bytes) }
      cell.bytes.withUnsafeBufferPointer { binder.valueless(target.rawValue, $0) }
    default:
      // A dash stands for nothing.
      if ["-", "–", "—"].contains(text(at: place)) { return }
      if isSpoilt(place, target) {
        spoilt.insert(column)
      } else {
        field(target, cell.bytes)
      }
    }
  }

  private func bindAdministrator() {
    let name = text(.administrator)
    if let bin = bodies.bin(of: name) { return field(.administratorBIN, Array(bin.text.utf8)) }
    binder.row.markWrong(ProjectColumn.administratorBIN.rawValue)
    guard !name.isEmpty, !spoilt.contains(.administrator) else { return }
    binder.refuse(
      FormHeader.Column.administrator.column(header.language).rawValue, .unknownCode, value: name,
      expected: .phrase(FormBodies.expected),
      arguments: [
        "allowed": .phrase(FormBodies.expected),
        "suggestion": .phrase(bodies.suggestion(for: name)),
      ])
  }

  private func field(_ column: ProjectColumn, _ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { binder.field(column.rawValue, $0) }
  }
}

extension FormTable {
  private var noPeriod: IntakeFinding {
    let column = ProjectColumn.period.declaration
    return IntakeFinding(
      .periodInvalid, line: header.line, column: column.name, value: block.periodText ?? "",
      expected: .phrase(
        Texts(
          kk: "кестенің үстінде «Есепті кезең: 2026 жылғы 1 жартыжылдық»",
          ru: "над таблицей «Отчетный период: 1 полугодие 2026 года»",
          en: "“Отчетный период: 1 полугодие 2026 года” above the table")),
      arguments: ["label": .phrase(column.labels)])
  }

  private func wrongDirection(_ code: IntakeCode, _ text: String, _ expected: Argument)
    -> IntakeFinding
  {
    let column = ProjectColumn.direction.declaration
    return IntakeFinding(
      code, line: line, column: column.name, value: text, expected: expected,
      arguments: [
        "label": .phrase(column.labels), "allowed": expected,
        "suggestion": .phrase(Texts(same: "")),
      ])
  }

  private static let unchecked = Texts(
    kk:
      "жобалардың мерзімдері, шарттардың күндері мен сомасының шегі, өнім берушілер (4-қосымша нысанында бұл мәліметтер жоқ)",
    ru:
      "сроки проектов, даты договоров и порог их суммы, поставщики (в форме приложения 4 этих сведений нет)",
    en:
      "the projects' terms, the contracts' dates and threshold, the suppliers (the form of Annex 4 does not have them)"
  )
  private static let needed = Texts(
    kk: "нысанның орнына күндері мен БСН-дері бар жобалар кестесі",
    ru: "таблицы проектов с датами и БИН вместо формы",
    en: "a table of projects with dates and BINs instead of the form")
}
