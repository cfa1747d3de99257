/// A fact that a document states about itself, under any label.
package enum Field: Hashable, Sendable, CaseIterable {
  case type, id, title, status, severity
  case started, detected, detectedBySystem, detectedByPerson, contained, resolved, duration
  case warRoomClosed, reviewAt, reviewMinutes, usersAffected, services, authors
  case timeline, `class`, label, chainLevel, roles, inputs, structuralFix, actionItems, signOff
  case incidentCommander, onCall
  case owner, alerts, lastReviewed, reviewEvery, lastDrilled, escalation, adrs, postmortems

  /// The name that pmlint's own schema gives the field.
  package var key: String { Self.keys[self] ?? "" }

  /// The cases as the schema spells them; raw values as text would make every comparison of fields slow.
  private static let keys: [Field: String] = allCases.reduce(into: [:]) { $0[$1] = SnakeCase("\($1)").text }
}

extension Field {
  /// Whether the field's value is a point in time.
  package var isMoment: Bool {
    switch self {
    case .started, .detected, .detectedBySystem, .detectedByPerson, .contained, .resolved, .warRoomClosed, .reviewAt,
      .lastReviewed:
      true
    default: false
    }
  }

  /// The field that a key or a label means in a document of a kind; nil for the author's own key.
  package init?(label: String, in kind: Document.Kind) {
    // Fast path: front matter nearly always spells a key exactly like the schema or an alias.
    if let field = (kind == .runbook ? Self.spelledInRunbooks : Self.spelledInPostmortems)[label] {
      self = field
      return
    }
    let key = HeadingKey(label)
    guard let field = (kind == .runbook ? Self.ofRunbooks : Self.ofPostmortems)[key] else { return nil }
    self = field
  }

  private static let spelledInPostmortems = spelled(postmortemAliases)
  private static let spelledInRunbooks = spelled(runbookAliases)

  private static func spelled(_ aliases: [Field: [String]]) -> [String: Field] {
    var spelled: [String: Field] = [:]
    for (field, labels) in aliases {
      for label in labels + [field.key] {
        spelled[label] = field
        spelled[label.split(separator: " ").joined(separator: "_")] = field
      }
    }
    return spelled
  }

  private static let ofPostmortems = byKey(postmortemAliases)
  private static let ofRunbooks = byKey(runbookAliases)

  private static func byKey(_ aliases: [Field: [String]]) -> [HeadingKey: Field] {
    var byKey: [HeadingKey: Field] = [:]
    for (field, labels) in aliases {
      for label in labels + [field.key] { byKey[HeadingKey(label)] = field }
    }
    return byKey
  }

  /// Labels of postmortems and incident records, from front matter, tables and lists of public repositories.
  private static let postmortemAliases: [Field: [String]] = [
    .type: [],
    .id: ["incident id", "incident number", "run id", "uuid", "インシデントid", "postmortem id"],
    .title: ["name"],
    .status: [
      "state", "tilstand", "statut", "stato",
      "document status", "postmortem status", "incident status", "ステータス", "状态", "상태", "estado",
    ],
    .severity: [
      "sev level", "severity of incident", "severity classification", "incident priority", "incident level",
      "schweregrad", "gravité", "gravedad", "重要度", "级别", "等級", "alvorlighet", "priority level",
      "sev", "priority", "impact level", "incident severity", "severity level", "重大度", "严重程度", "심각도",
      "severidade", "alvorlighetsgrad",
    ],
    .started: [
      "start date", "incident start time", "incident started", "incident started at", "impact start",
      "impact start time", "impact started at", "outage start", "outage start time", "start of incident",
      "start of impact", "start of outage", "time of incident", "time started", "date and time",
      "incident date and time", "event date", "occurrence date", "date occurred", "when", "datum", "beginn",
      "beginn der störung", "début", "date de l'incident", "fecha", "inicio", "fecha de inicio", "início", "発生時刻", "発生",
      "発生日", "开始时间", "发生时间", "starttidspunkt", "startet", "started on", "opened", "opened at", "incident since",
      "incident from", "begin", "beginning", "start of the incident",
      "date", "start", "start time", "started at", "occurred", "occurred at", "incident date", "incident start",
      "date of incident", "began", "発生日時", "日期", "날짜", "data", "dato",
    ],
    .detected: [
      "time of detection", "first detected", "reported at", "reported", "identified at", "alerted", "discovered",
      "discovered at", "noticed at", "detection date", "oppdaget", "erkannt", "détecté", "detectado", "検知時刻", "发现时间",
      "acknowledged at", "time detected", "detected at", "detection time", "detected on", "acknowledged", "検知日時",
    ],
    .detectedBySystem: ["system detected", "alerted at", "alert time", "first alert"],
    .detectedByPerson: ["person detected", "human detected"],
    .contained: [
      "mitigated on", "time of mitigation", "mitigation", "stabilized", "stabilised at", "contained at", "mitigated",
      "mitigated at", "mitigation time",
    ],
    .resolved: [
      "fixed at", "fixed", "impact end", "impact end time", "impact ended at", "outage end", "outage end time",
      "end of incident", "end of impact", "end of outage", "time of resolution", "time resolved", "time ended",
      "end date", "incident end time", "incident ended", "incident until", "incident resolved", "incident resolved at",
      "until", "ende", "behoben", "fin", "résolu", "résolu le", "fecha de fin", "resuelto", "fim", "resolvido", "復旧時刻",
      "復旧", "解決日時", "结束时间", "恢复时间", "sluttidspunkt", "løst", "resolution date", "recovery time", "service restored",
      "restored", "restored at", "closed on", "completed", "mitigated and resolved",
      "resolved at", "end", "end time", "ended", "ended at", "resolution time", "closed", "closed at", "recovered",
      "recovered at", "incident end", "復旧日時",
    ],
    .duration: [
      "incident length", "length", "outage length", "downtime", "total downtime", "total outage",
      "duration of incident", "duration of outage", "duration of impact", "impact duration", "total impact duration",
      "total incident duration", "total incident time", "time to recovery", "time to resolve", "time to resolution",
      "ttr", "mttr", "time in sev 1", "time in sev 2", "varighet", "dauer", "durée", "duración", "duração", "影響期間",
      "持续时间", "length of outage", "length of incident", "total duration", "incident duration", "outage duration",
      "影響時間",
    ],
    .warRoomClosed: ["war room closed at"],
    .reviewAt: ["review", "review date", "postmortem date", "postmortem meeting", "review meeting"],
    .reviewMinutes: ["review length"],
    .usersAffected: ["customers affected", "accounts affected", "affected users"],
    .services: ["services affected", "affected services", "service", "systems", "components", "affected systems"],
    .authors: [
      "authored by", "report author", "reporter", "document owner", "incident owner", "owners", "assignee", "assignees",
      "lead", "review lead", "review owner", "postmortem lead", "postmortem author", "dri", "skrevet av", "forfatter",
      "ansvarlig", "autor", "auteur", "verantwortlich", "responsable", "responsável", "文責", "负责人", "作者", "facilitator",
      "written", "reported by",
      "author", "prepared by", "created by", "written by", "postmortem owner", "owner", "作成者", "autor", "av",
    ],
    .timeline: [],
    .class: ["category", "incident type", "root cause category", "incident class"],
    .label: ["root cause label", "chain label"],
    .chainLevel: ["missing chain level", "level", "chain"],
    .roles: [],
    .incidentCommander: [
      "imoc", "incident commander", "hendelsesleder", "ic", "commander", "coordinator", "incident lead",
      "incident manager",
    ],
    .onCall: ["responders", "eoc", "people paged", "engineer on call", "responder"],
    .inputs: [],
    .structuralFix: ["fix"],
    .actionItems: ["actions"],
    .signOff: ["signoff", "signatures", "approvals"],
  ]

  private static let runbookAliases: [Field: [String]] = [
    .type: [],
    .id: ["runbook id"],
    .title: ["name"],
    .status: [],
    .owner: [
      "owners", "service team", "dri", "contact", "point of contact", "maintainers", "maintained by", "ansvarlig",
      "owner slack", "owner agent", "team", "maintainer", "owned by", "owning team", "service owner", "担当", "负责人",
    ],
    .services: ["service", "system", "component"],
    .alerts: ["alert", "alert name"],
    .lastReviewed: [
      "last reviewed on", "last reviewed at", "last verified at", "last verified", "verified", "last updated",
      "last update", "reviewed", "reviewed on", "last tested", "last review",
    ],
    .reviewEvery: ["review in", "review interval", "expire by", "review cycle", "review period", "review frequency"],
    .lastDrilled: ["last drill", "drilled"],
    .escalation: ["escalate to"],
    .severity: ["severity max"],
    .authors: ["author", "created by", "written by"],
    .adrs: [],
    .postmortems: [],
  ]
}
