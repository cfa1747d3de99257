internal import Documents
internal import Linting

/// What is known of an incident before anybody has written about it.
struct Incident: Sendable {
  var title: String?
  var id: String?
  var severity: String?
  var level: SeverityScheme.Level?

  /// When what happened; a system that never knew has no time.
  var times: [Field: Moment] = [:]
  var isUnknownToSystem = false
  var usersAffected: String?
  var services: String?
  var roles: [Role: String] = [:]
  var runbooks: [String] = []
  var owner: String?

  /// The path of the incident record, and when its rows were written, as it says.
  var record: String?
  var recorded: String?

  /// The day that the document is named for.
  func day(else now: Moment) -> Moment {
    NewOptions.flags.lazy.compactMap { times[$0.field] }.first ?? now
  }

  /// The severity in the user's word, which may be an alias; a level's own name in its own spelling.
  var severityWord: String? {
    guard let severity, let level, level.name.lowercased() == severity.lowercased() else { return severity }
    return level.name
  }

  /// A time as metadata has it: RFC 3339, or the day if no more is known.
  func stamp(_ field: Field) -> String? { times[field].map { $0.isDateOnly ? $0.date : $0.rfc3339 } }

  /// By when the postmortem is to be filed.
  func deadline(in settings: Settings) -> Moment? {
    guard let resolved = times[.resolved], let severity else { return nil }
    // A minute is its first second here, so that the review is not a part of a minute too late.
    let end = resolved.isDateOnly ? resolved : Moment(seconds: resolved.earliest)
    return settings.due(after: end, severity: Located(severity, at: 0..<0))
  }
}

extension Incident {
  /// What the flags say, over what the record says.
  init(_ options: NewOptions, record: Document?, _ settings: Settings) throws(Failure) {
    if let record { take(record) }
    title = options.title?.inOneLine ?? title
    id = options.id?.inOneLine ?? id
    severity = options.severity?.inOneLine ?? severity
    usersAffected = options.usersAffected?.inOneLine ?? usersAffected
    owner = options.owner?.inOneLine
    services = options.service?.inOneLine ?? services
    if let severity {
      let levels = settings.severities.levels
      level = settings.severities.level(named: severity)
      guard level != nil || levels.isEmpty else {
        throw Failure(
          "\(options.severity == nil ? "the record's severity" : "--severity"): `\(severity)` is none of the severities",
          help: "write one of \(levels.map { "`\($0.name)`" }.joined(separator: ", ")), or add it under `severities:`")
      }
    }
    for (field, flag) in NewOptions.flags {
      if let text = options.times[field] { try take(text, as: field, flag) }
    }
    try checkOrder()
    for role in options.roles { try take(role: role) }
  }

  private mutating func take(_ record: Document) {
    let metadata = record.metadata
    self.record = record.source.path
    recorded = record.timelineRecorded?.value
    title = (metadata.text(.title)?.value ?? record.title?.value)?.inOneLine
    id = (metadata.text(.id)?.value ?? record.idInName)?.inOneLine
    severity = metadata.text(.severity)?.value.inOneLine
    usersAffected = metadata.text(.usersAffected)?.value.inOneLine
    services = metadata.text(.services)?.value.inOneLine
    for (field, _) in NewOptions.flags { times[field] = metadata.moment(field)?.value }
    times[.detectedByPerson] = times[.detectedByPerson] ?? metadata.moment(.detected)?.value
    isUnknownToSystem = metadata.text(.detectedBySystem)?.value.lowercased() == "never"
    for (role, holder) in record.roles where !holder.isPlaceholder { roles[role] = holder.value.inOneLine }
  }

  private mutating func take(_ text: String, as field: Field, _ flag: String) throws(Failure) {
    if field == .detectedBySystem, text.lowercased() == "never" {
      (isUnknownToSystem, times[field]) = (true, nil)
      return
    }
    guard text.first?.isNumber == true, let moment = Moment(text) else {
      throw Failure(
        "\(flag): `\(text)` is not a valid time",
        help: "write RFC 3339, or a date: 2026-11-16T09:12:00Z, 2026-11-16")
    }
    times[field] = moment
  }

  private func checkOrder() throws(Failure) {
    let known = NewOptions.flags.compactMap { field, flag in times[field].map { (flag, $0) } }
    for (earlier, later) in zip(known, known.dropFirst()) where later.1.latest < earlier.1.earliest {
      throw Failure(
        "\(later.0) \(later.1.description) is before \(earlier.0) \(earlier.1.description)",
        help: "correct one of them: an incident starts, is detected, contained and resolved, in this order")
    }
  }

  private mutating func take(role text: String) throws(Failure) {
    let parts = text.split(separator: "=", maxSplits: 1).map { String($0).inOneLine }
    guard parts.count == 2, !parts[1].isEmpty else {
      throw Failure("--role: `\(text)` does not say who has the role", help: "write ROLE=WHO: `on-call=@ada`")
    }
    guard let role = Role(label: parts[0]) else {
      let names = Role.allCases.map { $0.rawValue.replacing("_", with: "-") }
      throw Failure("--role: `\(parts[0])` is not a role", help: "write one of \(names.joined(separator: ", "))")
    }
    // Several people can investigate.
    roles[role] =
      role == .investigators ? [roles[role], parts[1]].compactMap(\.self).joined(separator: ", ") : parts[1]
  }
}

extension String {
  /// The text without line breaks and control characters, which would end a field.
  var inOneLine: String {
    split { $0.isWhitespace || $0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } }
      .joined(separator: " ")
  }

  /// The text as a scalar of YAML, quoted where it would mean something else.
  var yaml: String {
    let isPlain =
      first?.isLetter == true && allSatisfy { $0.isLetter || $0.isNumber || " -_./()'+".contains($0) }
      && !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(lowercased())
    if isPlain || (!isEmpty && allSatisfy(\.isNumber)) { return self }
    return "\"\(replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
