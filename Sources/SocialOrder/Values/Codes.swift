/// The instruments of monitoring, of which two or more are used on each project (para 9).
public enum Instrument: Int, CaseIterable, Sendable {
  case indicators, mysteryShopper, survey, interview, observation, documents, socialMedia
}

/// Who made a monitoring visit (para 9).
public enum ConductedBy: Int, CaseIterable, Sendable {
  case body, experts, both

  /// Whether independent experts took part.
  public var hasExperts: Bool { self != .body }
}

/// How far a project has come.
public enum ProjectStatus: Int, CaseIterable, Sendable {
  case planned, running, completed, cancelled
}

/// The services named in para 9, indicator 4, whose conformity with the standards is monitored; and all others.
public enum ServiceType: Int, CaseIterable, Sendable {
  case training, consulting, information, research, civicCentre, other
}

/// Indicator 4 of para 9: conformity with the state social order standards.
public enum StandardsMet: Int, CaseIterable, Sendable {
  case yes, no, notApplicable
}

/// What became of a remark on a theme under public discussion (para 7(2)).
public enum Decision: Int, CaseIterable, Sendable {
  case accepted, rejected
  /// It came after the discussion had ended, and was not examined.
  case late
}

/// The sources of information from which themes are formed (para 7(1)), in the Order's own order.
public enum InformationSource: Int, CaseIterable, Sendable {
  case needsAssessment, projectEvaluation, statePriorities, projectMonitoring, officialStatistics
  case programmeReports, socialResearch, proposals, mediaContent, expertConclusions, openDialogue
}
