/// A fact that a document states about itself, under any label.
package enum Field: Hashable, Sendable, CaseIterable {
  case type, id, title, status, severity
  case started, detected, detectedBySystem, detectedByPerson, contained, resolved, duration
  case warRoomClosed, reviewAt, reviewMinutes, usersAffected, services, authors
  case timeline, `class`, label, chainLevel, roles, inputs, structuralFix, actionItems, signOff
  case incidentCommander, onCall
  case owner, alerts, lastReviewed, reviewEvery, lastDrilled, escalation, adrs, postmortems
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
    self.init(HeadingKey(label), in: kind)
  }

  /// The same for a key.
  package init?(_ key: HeadingKey, in kind: Document.Kind) {
    guard let field = (kind == .runbook ? Self.ofRunbooks : Self.ofPostmortems)[key] else { return nil }
    self = field
  }

  static let ofPostmortems = LabelTable(allCases.map { ($0, $0.labels(in: .postmortem)) })
  static let ofRunbooks = LabelTable(allCases.map { ($0, $0.labels(in: .runbook)) })

  /// The field's own name and the others; empty if documents of the kind do not have the field.
  private func labels(in kind: Document.Kind) -> [String] {
    switch aliases {
    // An incident record has the fields of a postmortem.
    case .postmortems(let names): kind == .runbook ? [] : names + [key]
    case .runbooks(let names): kind == .runbook ? names + [key] : []
    case .both(let postmortems, let runbooks): (kind == .runbook ? runbooks : postmortems) + [key]
    }
  }

  /// The documents that have a field, and its other names in them.
  private enum Aliases {
    case postmortems([String])
    case runbooks([String])
    case both(postmortems: [String], runbooks: [String])
  }

  /// The other names of the field, from front matter, tables and lists of public repositories.
  private var aliases: Aliases {
    switch self {
    case .type: .both(postmortems: [], runbooks: [])
    case .id:
      .both(
        postmortems: ["incident id", "incident number", "run id", "uuid", "インシデントid", "postmortem id"],
        runbooks: ["runbook id"])
    case .title: .both(postmortems: ["name"], runbooks: ["name"])
    case .status:
      .both(
        postmortems: [
          "state", "tilstand", "statut", "stato", "document status", "postmortem status", "pir status",
          "incident status",
          "ステータス",
          "状态", "상태", "estado",
        ], runbooks: [])
    case .severity:
      .both(
        postmortems: [
          "sev level", "severity of incident", "severity classification", "incident priority", "incident level",
          "schweregrad", "severidad", "故障等级", "gravité", "gravedad", "重要度", "级别", "等級", "alvorlighet", "priority level",
          "sev", "priority",
          "impact level", "incident severity", "severity level", "severity rating", "sev rating", "criticality", "重大度",
          "严重程度", "심각도", "severidade", "alvorlighetsgrad",
        ], runbooks: ["severity max"])
    case .started:
      .postmortems([
        "start date", "故障时间", "starttime", "incident start at", "when did it start", "incident start time",
        "incident started", "incident started at", "impact start",
        "impact start time", "impact started at", "outage start", "outage start time", "start of incident",
        "start of impact", "start of outage", "time of incident", "time started", "date and time",
        "incident date and time", "event date", "occurrence date", "date occurred", "when", "datum", "beginn",
        "beginn der störung", "début", "date de l'incident", "fecha", "inicio", "fecha de inicio", "início", "発生時刻",
        "発生", "発生日", "开始时间", "发生时间", "starttidspunkt", "startet", "started on", "opened", "opened at", "incident since",
        "incident from", "begin", "beginning", "start of the incident", "date", "start", "start time", "started at",
        "occurred", "occurred at", "incident date", "incident start", "date of incident", "began", "発生日時", "日期", "날짜",
        "data", "dato", "incident began", "impact started", "impact began", "time of outage", "time of occurrence",
        "first impact", "onset", "issue start", "issue started", "problem start", "problem started", "failure time",
        "time of failure", "date started", "fault occurred", "disruption began", "disruption started", "outage began",
        "outage started", "startzeit", "window", "time window", "incident window", "outage window", "impact window",
        "impacted period", "impact period", "incident period", "outage period", "event start", "event started",
        "event start time", "impact from", "customer impact from", "outage from", "incident opened", "incident dates",
      ])
    case .detected:
      .postmortems([
        "time of detection", "first detected", "reported at", "reported", "identified at", "alerted", "discovered",
        "discovered at", "noticed at", "detection date", "oppdaget", "erkannt", "détecté", "detectado", "detecção",
        "entdeckt", "entdeckung", "検知時刻", "发现时间",
        "acknowledged at", "time detected", "detected at", "detection time", "detected on", "acknowledged", "検知日時",
        "paged at",
        "first report", "first reported", "first noticed", "noticed", "incident detected", "issue detected",
        "date detected", "date reported", "reported on", "reported on slack", "reported by user", "time reported",
      ])
    case .detectedBySystem: .postmortems(["system detected", "alerted at", "alert time", "first alert", "alert fired"])
    case .detectedByPerson: .postmortems(["person detected", "human detected"])
    case .contained:
      .postmortems([
        "mitigated on", "time of mitigation", "mitigation", "stabilized", "stabilised at", "contained at", "mitigated",
        "mitigated at", "mitigation time", "time mitigated", "impact mitigated", "impact mitigated at",
      ])
    case .resolved:
      .postmortems([
        "fixed at", "endtime", "when did it end", "fixed", "impact end", "impact end time", "impact ended at",
        "outage end", "outage end time",
        "end of incident", "end of impact", "end of outage", "time of resolution", "time resolved", "time ended",
        "end date", "incident end time", "incident ended", "incident until", "incident resolved",
        "incident resolved at", "until", "ende", "behoben", "fin", "résolu", "résolu le", "fecha de fin", "resuelto",
        "fim", "resolvido", "復旧時刻", "復旧", "解決日時", "结束时间", "恢复时间", "sluttidspunkt", "løst", "resolution date",
        "recovery time", "service restored", "restored", "restored at", "closed on", "completed",
        "mitigated and resolved", "resolved at", "end", "end time", "ended", "ended at", "resolution time", "closed",
        "closed at", "recovered", "recovered at", "incident end", "復旧日時", "impact ended", "service restored at",
        "date resolved",
        "issue resolved", "resolved on", "back to normal", "all clear", "outage ended", "outage resolved",
        "service recovered", "gelöst", "解决时间", "event end", "event ended", "event end time", "impact to",
        "customer impact to", "impact until", "outage until", "incident closed", "incident till", "till", "outage till",
        "solution completed",
        "resolved when", "resolvedwhen", "fix completed", "solved at", "solved on",
      ])
    case .duration:
      .postmortems([
        "incident length", "length", "outage length", "downtime", "total downtime", "total outage",
        "duration of incident", "duration of outage", "duration of impact", "impact duration", "total impact duration",
        "total incident duration", "total incident time", "time to recovery", "time to resolve", "time to resolution",
        "ttr", "mttr", "time in sev 1", "time in sev 2", "varighet", "dauer", "durée", "duración", "duração", "影響期間",
        "持续时间", "length of outage", "length of incident", "total duration", "incident duration", "outage duration",
        "影響時間",
      ])
    case .warRoomClosed: .postmortems(["war room closed at"])
    case .reviewAt: .postmortems(["review", "review date", "postmortem date", "postmortem meeting", "review meeting"])
    case .reviewMinutes: .postmortems(["review length"])
    case .usersAffected: .postmortems(["customers affected", "accounts affected", "affected users"])
    case .services:
      .both(
        postmortems: [
          "services affected", "affected services", "service", "systems", "components", "affected systems",
        ], runbooks: ["service", "system", "component"])
    case .authors:
      .both(
        postmortems: [
          "authored by", "report author", "document owner", "incident owner", "owners", "assignee",
          "assignees", "lead", "review lead", "review owner", "postmortem lead", "postmortem author", "dri",
          "skrevet av", "forfatter", "ansvarlig", "autor", "auteur", "verantwortlich", "responsable", "responsável",
          "文責", "负责人", "作者", "facilitator", "autora", "written", "author", "prepared by", "created by",
          "written by", "postmortem owner", "owner of postmortem", "owner of this document", "owner of this doc",
          "coe owner", "pir owner", "owner", "作成者", "担当者", "autor", "av",
        ], runbooks: ["author", "created by", "written by"])
    case .timeline: .postmortems([])
    case .class: .postmortems(["category", "incident type", "root cause category", "incident class"])
    case .label: .postmortems(["root cause label", "chain label"])
    case .chainLevel: .postmortems(["missing chain level", "level", "chain"])
    case .roles: .postmortems([])
    case .inputs: .postmortems([])
    case .structuralFix: .postmortems(["fix"])
    case .actionItems: .postmortems(["actions"])
    case .signOff: .postmortems(["signoff", "signatures", "approvals"])
    case .incidentCommander:
      .postmortems([
        "imoc", "incident commander", "hendelsesleder", "ic", "commander", "coordinator", "incident lead",
        "incident manager",
      ])
    case .onCall: .postmortems(["responders", "eoc", "people paged", "engineer on call", "responder"])
    case .owner:
      .runbooks([
        "owners", "service team", "dri", "contact", "point of contact", "maintainers", "maintained by", "ansvarlig",
        "owner slack", "owner agent", "team", "maintainer", "owned by", "owning team", "service owner", "担当", "负责人",
      ])
    case .alerts: .runbooks(["alert", "alert name"])
    case .lastReviewed:
      .runbooks([
        "last reviewed on", "last reviewed at", "last verified at", "last verified", "verified", "last updated",
        "last update", "reviewed", "reviewed on", "last tested", "last review",
      ])
    case .reviewEvery:
      .runbooks(["review in", "review interval", "expire by", "review cycle", "review period", "review frequency"])
    case .lastDrilled: .runbooks(["last drill", "drilled"])
    case .escalation: .runbooks(["escalate to"])
    case .adrs: .runbooks([])
    case .postmortems: .runbooks([])
    }
  }
}
