extension Field {
  /// Whether a list or a map in the field has no content.
  package var takesOneValue: Bool {
    switch self {
    case .type, .id, .title, .status, .severity, .reviewMinutes, .class, .lastReviewed: true
    default: isMoment
    }
  }

  /// Whether a text is meaningful in the field; any text is if the field takes one.
  package func canRead(_ text: String, isDayFirst: Bool? = nil) -> Bool {
    switch self {
    case _ where isMoment: Moment(text, isDayFirst: isDayFirst) != nil
    case .reviewMinutes, .usersAffected:
      text.contains(where: \.isNumber) || ["all", "everyone"].contains(text.lowercased())
    case .reviewEvery: Span(text) != nil || Moment(text) != nil
    default: true
    }
  }

  /// What the field takes, in words.
  package var shape: String {
    switch self {
    case _ where isMoment: "a time with a zone (RFC 3339)"
    case .reviewMinutes, .usersAffected: "a number"
    case .reviewEvery: "a number of days or months"
    default: "one value"
    }
  }

  /// A value as messages show it.
  package var exampleValue: String {
    switch self {
    case .id: "PM-2026-031"
    case .title: "Checkout charged the wrong tax"
    case .type: "postmortem"
    case .status: "signed"
    case .severity: "P1"
    case .reviewMinutes: "60"
    case .usersAffected: "1840"
    case .class: "config-discoverability"
    case .roles: "incident_commander: \"@maya\""
    case .inputs: "adrs: [docs/adr/0014-runtime-flags.md]"
    case .reviewEvery: "90d"
    case .lastReviewed: "2026-11-18"
    default: "2026-11-16T09:12:00Z"
    }
  }

  /// Whether template text in the field is reported as such, not by a rule about the empty field.
  package var mayHoldTemplateText: Bool {
    self == .id || self == .title || (isMoment && ![.started, .resolved, .lastReviewed].contains(self))
  }
}
