package import SocialOrder

/// What was found out of a file when it was judged: by the edition and program that judged it, and never again.
package struct Judgement: Codable, Sendable, Equatable {
  /// The Order's edition and the program's version.
  package var edition: String
  package var version: String
  /// The day by which it was judged: `2026-07-06`.
  package var asOf: String
  /// `csv`, `xml`, `xlsx`; nil where unknown.
  package var format: String?
  package var encoding: String?
  package var records: Int
  package var errors: Int
  package var breaches: Int
  package var warnings: Int
  package var notes: Int
  package var holdings: [Holding]
  /// By code, sorted.
  package var findings: [FindingCount]
  package var waivers: [WaiverUsed]
  /// The most useful thing to say first of a file that was rejected, or shows a breach.
  package var firstCause: Spoken?
  /// What earlier files held and this one lacks: it is kept, and said.
  package var kept: [Kept]

  package init(
    edition: String, version: String, asOf: String, format: String? = nil, encoding: String? = nil,
    records: Int, errors: Int, breaches: Int, warnings: Int, notes: Int, holdings: [Holding],
    findings: [FindingCount], waivers: [WaiverUsed], firstCause: Spoken? = nil, kept: [Kept]
  ) {
    self.edition = edition
    self.version = version
    self.asOf = asOf
    self.format = format
    self.encoding = encoding
    self.records = records
    self.errors = errors
    self.breaches = breaches
    self.warnings = warnings
    self.notes = notes
    self.holdings = holdings
    self.findings = findings
    self.waivers = waivers
    self.firstCause = firstCause
    self.kept = kept
  }
}

/// What a file holds of one kind, body and period.
package struct Holding: Codable, Sendable, Equatable {
  /// `projects` and so on.
  package var kind: String
  /// The administrator's BIN; nil where it could not be read.
  package var administrator: String?
  /// `2026-H1`, `2026`; nil where it could not be read.
  package var period: String?
  package var records: Int
  /// Of project records, in tiyn, as far as it could be read.
  package var contractSum: Int64
  /// What the first of its project records calls the body; nil where it says nothing, and of other kinds.
  package var nameInKazakh: String?
  package var nameInRussian: String?

  package init(
    kind: String, administrator: String? = nil, period: String? = nil, records: Int,
    contractSum: Int64, nameInKazakh: String? = nil, nameInRussian: String? = nil
  ) {
    self.nameInKazakh = nameInKazakh
    self.nameInRussian = nameInRussian
    self.kind = kind
    self.administrator = administrator
    self.period = period
    self.records = records
    self.contractSum = contractSum
  }
}

/// How often a code was found in a file, by severity.
package struct FindingCount: Codable, Sendable, Equatable {
  package var code: String
  package var severity: String
  package var count: Int

  package init(code: String, severity: String, count: Int) {
    self.code = code
    self.severity = severity
    self.count = count
  }
}

/// A waiver that excused findings of a file.
package struct WaiverUsed: Codable, Sendable, Equatable {
  /// The code that it excuses, and the decision that it names.
  package var code: String
  package var decision: String
  package var count: Int

  package init(code: String, decision: String, count: Int) {
    self.code = code
    self.decision = decision
    self.count = count
  }
}

/// Records that an earlier file of the same kind, body and period held and a later one lacks.
package struct Kept: Codable, Sendable, Equatable {
  package var kind: String
  package var administrator: String
  package var period: String
  package var records: Int
  /// The first of them, at most ten.
  package var examples: [KeptRecord]

  package init(
    kind: String, administrator: String, period: String, records: Int, examples: [KeptRecord]
  ) {
    self.kind = kind
    self.administrator = administrator
    self.period = period
    self.records = records
    self.examples = examples
  }
}

/// One record that is kept: where it stands, so that it can be withdrawn.
package struct KeptRecord: Codable, Sendable, Equatable {
  /// The accepted file, relative to the workspace.
  package var place: String
  package var line: Int
  package var sheet: String?
  /// Its key as given, for people: `Ж-7`.
  package var key: String

  package init(place: String, line: Int, sheet: String? = nil, key: String) {
    self.place = place
    self.line = line
    self.sheet = sheet
    self.key = key
  }
}

/// A sentence in the three languages of the program.
package struct Spoken: Codable, Sendable, Equatable {
  package var kk: String
  package var ru: String
  package var en: String

  package init(_ texts: Texts) {
    kk = texts.kk
    ru = texts.ru
    en = texts.en
  }

  package subscript(language: Language) -> String {
    switch language {
    case .kk: kk
    case .ru: ru
    case .en: en
    }
  }
}
