package import SocialOrder

extension FormRows {
  /// What the rows are made of, as bytes: the same bytes mean the same rows, whatever else was read and judged beside them.
  ///
  /// All that stands on a form comes from the records that count for it, from their order, and from what bodies are called.
  /// A record is known by its file's content, its place there, and which of its columns could be read: what day is plausible
  /// hangs on the day of the run. Reference data and settings are the caller's to add.
  /// - Parameter content: what the content of a file is known by, from its place in the batch.
  package func identity(_ content: @escaping (_ file: Int) -> String) -> [UInt8] {
    var identity = FormIdentity(texts: texts, content: content)
    identity.add(own.period.text)
    let bodies = Set(
      own.administrators.map(\.administrator) + own.notices.map(\.administrator)
        + own.discussions.map(\.administrator)
    ).sorted()
    for body in bodies {
      identity.add(body.number)
      identity.add(name(body).kk)
      identity.add(name(body).ru)
    }
    identity.add(UInt64(own.projects.count))
    for project in own.projects {
      identity.add(project.record)
      identity.add(project.isUnderThreshold.map { $0 ? 1 : 2 } ?? 0)
      identity.add(project.visits)
      identity.add(project.scores)
    }
    for body in own.administrators {
      identity.add(body.administrator.number)
      identity.add(body.total.sources.remarks)
    }
    identity.add(own.notices.map(\.id))
    identity.add(own.discussions.map(\.id))
    return identity.made.bytes
  }
}

extension FormRows {
  /// Every record that the rows are made of, and thus any that a figure on their forms can show: always in the same order
  /// where the identity is the same.
  package var records: [RecordID] {
    own.projects.flatMap { [$0.record] + $0.visits + $0.scores }
      + own.administrators.flatMap(\.total.sources.remarks) + own.notices.map(\.id)
      + own.discussions.map(\.id)
  }
}

/// Records by what they hold, and what stands beside them.
private struct FormIdentity {
  let texts: any RecordTexts
  let content: (_ file: Int) -> String
  private(set) var made = IdentityBytes()
  /// Files that were named already, by the order in which they were.
  private var files: [Int32: UInt64] = [:]

  init(texts: any RecordTexts, content: @escaping (_ file: Int) -> String) {
    self.texts = texts
    self.content = content
  }

  mutating func add(_ number: UInt64) { made.add(number) }

  mutating func add(_ text: String) { made.add(text) }

  mutating func add(_ records: [RecordID]) {
    add(UInt64(records.count))
    for record in records { add(record) }
  }

  mutating func add(_ record: RecordID) {
    if let file = files[record.file] {
      add(file)
    } else {
      let file = UInt64(files.count)
      files[record.file] = file
      add(file)
      add(content(Int(record.file)))
    }
    add(UInt64(record.kind.ordinal))
    add(UInt64(record.index))
    let columns = texts.columns(record)
    add(columns.filled)
    add(columns.wrong)
  }
}
