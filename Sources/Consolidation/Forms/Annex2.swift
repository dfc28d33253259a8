package import SocialOrder

/// The rows of Annex 2 (para 7(2)): the themes put to public discussion for a year, and the remarks on each.
package struct Annex2: Sendable {
  /// A financial year.
  package let period: Period
  /// Bodies that held discussions, by BIN.
  package let bodies: [Body]

  package init(period: Period, bodies: [Body]) {
    self.period = period
    self.bodies = bodies
  }

  package struct Body: Sendable {
    package let name: BilingualText
    /// By theme number, bytewise.
    package let themes: [Theme]

    package init(name: BilingualText, themes: [Theme]) {
      self.name = name
      self.themes = themes
    }
  }

  package struct Theme: Sendable {
    package let title: BilingualText
    /// By remark number, bytewise; empty where nobody remarked.
    package let remarks: [Remark]

    package init(title: BilingualText, remarks: [Remark]) {
      self.title = title
      self.remarks = remarks
    }
  }

  package struct Remark: Sendable {
    package let author: String?
    package let text: String?
    /// Nil where none was taken.
    package let decision: Decision?
    package let reason: String?
    package let record: RecordID

    package init(
      author: String?, text: String?, decision: Decision?, reason: String?, record: RecordID
    ) {
      self.author = author
      self.text = text
      self.decision = decision
      self.reason = reason
      self.record = record
    }
  }
}

extension FormRows {
  /// The rows of Annex 2.
  package var annex2: Annex2 {
    Annex2(
      period: own.period,
      bodies: byBody(own.discussions, \.administrator).map { body, discussions in
        Annex2.Body(name: name(body), themes: themes(discussions))
      })
  }

  private func themes(_ facts: [DiscussionFact]) -> [Annex2.Theme] {
    let records = facts.map { ($0.id, Discussion(texts.row($0.id))) }.sorted {
      ($0.1.order(.themeID), $0.1.order(.remarkID)) < ($1.1.order(.themeID), $1.1.order(.remarkID))
    }
    return records.chunked { $0.1.text(.themeID) == $1.1.text(.themeID) }.map { theme in
      let title = theme.first { $0.1.isFilled(.themeKK) }?.1
      return Annex2.Theme(
        title: BilingualText(kk: title?.text(.themeKK), ru: title?.text(.themeRU)),
        remarks: theme.filter { $0.1.hasRemark }.map { id, record in
          Annex2.Remark(
            author: record.text(.remarkAuthor), text: record.text(.remarkText),
            decision: record.decision, reason: record.text(.decisionReason), record: id)
        })
    }
  }
}

extension Discussion {
  /// A theme without remarks has one row, which says nothing of any.
  fileprivate var hasRemark: Bool {
    [.remarkID, .remarkAuthor, .remarkText].contains { isFilled($0) } || decision != nil
  }

  fileprivate func order(_ column: DiscussionColumn) -> ByteOrder {
    ByteOrder(text(column) ?? "")
  }
}
