internal import Consolidation
package import SocialOrder

extension LetterContent {
  /// What the letter and the page of findings that it encloses are made of, as bytes: the same bytes mean the same pages.
  /// Reference data, settings and the program, from which a rule's words come, are the caller's to add.
  /// - Parameter language: the one in which the enclosed page shows first.
  package func identity(_ outcome: CheckOutcome, _ found: FindingsByFile, _ language: Language)
    -> [UInt8]
  {
    var identity = IdentityBytes()
    identity.add(language.rawValue)
    // Both name the day on which the file was looked at.
    identity.add(outcome.asOf.iso)
    identity.add(file)
    identity.add(outcome.files[file])
    identity.add(addressees) { identity, body in
      identity.add(body.bin.number)
      identity.add(body.name.kk)
      identity.add(body.name.ru)
    }
    identity.add(parts) { identity, part in
      identity.add(part.kind.rawValue)
      identity.add(part.period.text)
    }
    identity.add(kept) { $0.add($1) }
    let places = found.findings(file)
    identity.add(places) { $0.add(outcome.findings[$1], outcome) }
    let first = places.first ?? 0
    identity.add(found.causes(file)) { $0.add($1, since: first) }
    // The page's foot counts what waivers excused in all files.
    identity.add(outcome.waivers) { identity, use in
      identity.add(use.waiver)
      identity.add(use.findings)
    }
    return identity.bytes
  }
}

extension IdentityBytes {
  fileprivate mutating func add(_ file: FileOutcome) {
    add(file.path)
    add(file.sha256)
    add(file.format?.rawValue)
    add(file.kinds) { $0.add($1.rawValue) }
    add(file.encoding)
    add(file.delimiter)
    add(file.sheets) { $0.add($1) }
    for count in [file.records, file.errors, file.breaches, file.warnings, file.notes] {
      add(count)
    }
    add(file.verdict.rawValue)
  }

  fileprivate mutating func add(_ kept: KeptRecords) {
    add(kept.kind.rawValue)
    add(kept.administrator.number)
    add(kept.period.text)
    add(kept.records)
    add(kept.examples) { identity, example in
      identity.add(example.path)
      identity.add(example.line)
      identity.add(example.sheet)
      identity.add(example.key)
    }
  }

  /// - Parameter outcome: knows the files and sheets that its places are in.
  fileprivate mutating func add(_ finding: Finding, _ outcome: CheckOutcome) {
    add(finding.rule.code)
    add(finding.severity.rawValue)
    add(finding.place, outcome)
    add(finding.column)
    add(finding.record) { $0.add($1) }
    add(finding.value)
    add(finding.expected.map { [$0] } ?? []) { $0.add($1) }
    add(finding.arguments.sorted { $0.key < $1.key }) { identity, argument in
      identity.add(argument.key)
      identity.add(argument.value)
    }
    add(finding.related) { $0.add($1, outcome) }
    add(finding.waiver.map { [$0] } ?? []) { $0.add($1) }
  }

  private mutating func add(_ place: Place, _ outcome: CheckOutcome) {
    add(outcome.path(place))
    add(place.file)
    add(outcome.sheet(place))
    add(place.line.map { [$0] } ?? []) { $0.add($1) }
  }

  private mutating func add(_ part: KeyPart) {
    add(part.column)
    add(part.value)
    add(part.canonical)
  }

  fileprivate mutating func add(_ waiver: Waiver) {
    add(waiver.rule)
    add(waiver.administrator.number)
    add(waiver.period.text)
    add(waiver.key) { $0.add($1) }
    add(waiver.reason)
    add(waiver.approvedBy)
    add(waiver.decision)
    add(waiver.from.iso)
    add(waiver.until.iso)
    add(waiver.line)
  }

  /// - Parameter first: the place of the file's first finding: what is found in other files moves all of them.
  fileprivate mutating func add(_ cause: Cause, since first: Int) {
    add("\(cause.kind)")
    add(cause.file)
    add(cause.columns) { $0.add($1) }
    add(cause.others) { $0.add($1) }
    add(cause.records)
    add(cause.outOf)
    add(cause.findings) { $0.add($1 - first) }
    add(cause.spokesman.map { [$0 - first] } ?? []) { $0.add($1) }
    add(cause.examples) { identity, example in
      identity.add(example.line)
      identity.add(example.column)
      identity.add(example.value)
    }
  }

  private mutating func add(_ column: Column) {
    add(column.name)
    add(column.labels)
  }

  private mutating func add(_ texts: Texts) {
    for language in Language.allCases { add(texts[language]) }
  }

  private mutating func add(_ argument: Argument) {
    switch argument {
    case .text(let text):
      add("text")
      add(text)
    case .phrase(let texts):
      add("phrase")
      add(texts)
    case .money(let money):
      add("money")
      add(Int(money.tiyn))
    case .tenge(let money):
      add("tenge")
      add(Int(money.tiyn))
    case .date(let date):
      add("date")
      add(date.iso)
    case .number(let number):
      add("number")
      add(number)
    case .hundredths(let number):
      add("hundredths")
      add(number)
    case .list(let items):
      add("list")
      add(items) { $0.add($1) }
    case .told(let told, let canonical):
      add("told")
      add(told)
      add(canonical)
    }
  }
}
