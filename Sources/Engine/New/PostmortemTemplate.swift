internal import Documents
internal import Linting

/// The built-in template of a postmortem: what is known is filled in, and each blank is a line with `{{…}}`.
///
/// The blanks are in the body, where they stand with the words around them; what is not known is in no field.
struct PostmortemTemplate {
  let incident: Incident
  let id: String
  let profile: Profile
  let settings: Settings
  let window: IncidentWindow?

  private var title: String { incident.title ?? "" }

  var text: String {
    let body =
      switch profile {
      case .method, .audit: method
      case .contributingFactors: factors
      case .minimal: minimal
      }
    return frontMatter + "\n# \(id) \(title)\n\n" + body
  }

  private var frontMatter: String {
    var lines = ["schema: pmlint/1", "type: postmortem", "id: \(id.yaml)", "title: \(title.yaml)"]
    lines.append("severity: \(incident.severityWord?.yaml ?? "")")
    lines.append("status: draft  # draft, in-review, signed, closed")
    for (field, _) in NewOptions.flags {
      let stamp = field == .detectedBySystem && incident.isUnknownToSystem ? "never" : incident.stamp(field)
      if let stamp { lines.append("\(field.key): \(stamp)") } else if isAsked(field) { lines.append(blank(field)) }
    }
    if let deadline = incident.deadline(in: settings) {
      lines.append("review_at: \(deadline.rfc3339)  # the deadline: set the hour of the review")
    } else if let deadline = incident.level?.deadline {
      lines.append("# review_at: within \(deadline) of the resolution")
    }
    if !isWhole, let author = incident.roles[.incidentCommander] { lines.append("authors: \(author.yaml)") }
    if let users = incident.usersAffected { lines.append("users_affected: \(users.yaml)") }
    if let services = incident.services { lines.append("services: \(services.yaml)") }
    if let record = incident.record {
      let recorded = incident.recorded.map { ", recorded: \($0.yaml)" } ?? ""
      lines.append("timeline: {source: \(record.yaml)\(recorded)}")
    }
    if !incident.runbooks.isEmpty, profile != .minimal {
      lines += ["inputs:", "  runbooks:  # at the review, add `adequate: true` or `false`, and `why:`"]
      lines += incident.runbooks.map { "    - {path: \($0.yaml), used: true}" }
    }
    if isWhole {
      lines.append("# class: a key that the next incident of this kind will share, such as config-discoverability")
      lines.append("# sign_off: at the review, a list of {role: tl, by: \"@handle\", at: 2026-11-17T15:00:00Z}")
    }
    return "---\n\(lines.joined(separator: "\n"))\n---\n"
  }

  /// Whether the profile needs a time that nobody has stated.
  private func isAsked(_ field: Field) -> Bool {
    switch field {
    case .started, .resolved: true
    case .warRoomClosed: false
    default: profile != .minimal
    }
  }

  var isWhole: Bool { profile == .method || profile == .audit }

  /// A field without its value; each differs from the others, so that each is a finding of its own.
  private func blank(_ field: Field) -> String {
    let form = "YYYY-MM-DDTHH:MM:SSZ"
    return switch field {
    case .detectedBySystem: "\(field.key): \(form), or never"
    case .detectedByPerson: "\(field.key): \(form), when a person knew"
    case .contained: "\(field.key): \(form), when the damage stopped growing"
    default: "\(field.key):"
    }
  }

  var owner: String { incident.owner ?? "{{one person}}" }

  /// What the flags say, and what happened to users.
  var restatement: String {
    var facts: [String] = []
    if let severity = incident.severityWord { facts.append("\(severity).") }
    if let start = incident.times[.started], let end = incident.times[.resolved], !start.isDateOnly, !end.isDateOnly {
      let day = start.date == end.date ? end.description.dropFirst(11) : end.description[...]
      let length = Span(seconds: end.earliest - start.earliest)
      facts.append("\(start.description.dropLast(4)) to \(day), \(length).")
    }
    facts.append("{{what users noticed}}")
    let users = incident.usersAffected == nil ? "\n\nUsers affected: {{how many}}" : ""
    return facts.joined(separator: " ") + users
  }

  var roles: String {
    let asked: [(Role, String)] = [
      (.incidentCommander, "who leads"), (.onCall, "who responded"), (.investigators, "who traces the causes"),
      (.po, "who follows the fix through"), (.tl, "who signs for the team"),
      (.leadership, "who signs for leadership"),
    ]
    let isHighest = incident.level.map { $0.name == settings.severities.levels.first?.name } ?? false
    return asked.compactMap { role, blank in
      if role == .leadership, !isHighest, incident.roles[role] == nil { return nil }
      return "- \(role.heading): \(incident.roles[role] ?? "{{\(blank)}}")"
    }.joined(separator: "\n")
  }

  var timeline: String {
    let events: [(Field, String)] = [
      (.started, "The incident begins."), (.detectedBySystem, "An alert fires."),
      (.detectedByPerson, "A person knows."),
      (.contained, "The damage is contained."), (.resolved, "The incident is resolved."),
      (.warRoomClosed, "The war room closes."),
    ]
    func rows(_ events: some Sequence<(Field, String)>) -> [String] {
      events.compactMap { field, event in
        incident.times[field].flatMap { $0.isDateOnly ? nil : "| \($0.description.dropLast(4)) | \(event) | |" }
      }
    }
    // What is filled in happened before the end, and rows are in the order of their times.
    let end = events.firstIndex { $0.0 == .resolved } ?? events.count
    let blank = "| {{time}} | {{what happened}} | {{who or what recorded it}} |"
    let head = ["| Time (UTC) | Event | Source |", "| --- | --- | --- |"]
    let table = head + rows(events[..<end]) + [blank] + rows(events[end...])
    return table.joined(separator: "\n") + (window.map { "\n\n\($0.comment)" } ?? "")
  }
}

extension Role {
  fileprivate var heading: String {
    switch self {
    case .incidentCommander: "Incident commander"
    case .onCall: "On-call"
    case .investigators: "Investigators"
    case .po: "PO"
    case .tl: "TL"
    case .leadership: "Leadership"
    }
  }
}
