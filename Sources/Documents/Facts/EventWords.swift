/// What a row of a timeline says where the incident begins, is known and ends.
extension FactReader {
  static let starts = WordSearch([
    "outage start", "incident start", "incident begin", "incident began", "outage begin", "outage began",
    "issue start", "issue began", "problem start", "problem began", "impact start", "impact began", "impact begins",
    "start of incident", "start of the incident", "start of outage", "start of the outage", "start of impact",
    "begins experiencing", "began experiencing", "start failing", "starts failing", "started failing", "begin failing",
    "began failing",
    "start to fail", "starts to fail", "started to fail", "begin to fail", "begins to fail", "began to fail",
    "first error", "errors begin", "errors start", "became unavailable", "became unreachable",
    "første innslag", "første feil", "feil introdusert", "feilen startet",
    "degradert", "begynte å feile", "störung beginnt", "beginn der störung", "début de l'incident",
    "inicio del incidente",
    "início do incidente", "障害発生", "故障发生",
  ])

  /// States in which something fails, for rows before anybody knew.
  static let failures = WordSearch([
    "stops ", "stopped ", "crashloop", "crash loop", "is down", "hard down", "fully down", "goes down", "went down",
    "go down",
    "fails", "failing", "failed", "unreachable", "unavailable", "unresponsive", "notready", "compromis",
    "unauthorized access", "reaches 0", "with compatibility issue", "degraded", "errors", "exhausted", "oom", "5xx",
    "503",
    "timeout", "halts", "halted", "was not", "introduced", "saturation", "feilet", "feiler",
  ])

  static let detections = WordSearch([
    "alert", "paged", "pagerduty", "noticed", "notices", "notice that", "is reported", "was reported",
    "reported by", "are reported",
    "users report",
    "user report", "students report", "customers report", "first report", "reports of", "reports that", "report of",
    "reported that",
    "reported on", "reported in", "reported unavailable", "outage is reported", "outage reported", "reports an",
    "reports a ",
    "detected", "detects", "ticket", "notified", "informed of", "witnessed", "disclosed to", "problem is identified",
    "bug report", "meldt inn", "sier ifra", "contacted by",
    "complain", "pinged", "raised a", "user seeing", "users seeing", "were informed", "became aware", "becomes aware",
    "alert discovered", "is discovered", "was discovered", "accidentally discovered", "discovered the", "discovers the",
    "discovered an", "discovered a problem", "henvendelse i ",
    "henvendelse fra", "første henvendelse", "varsle", "varsl", "oppdag", "alarm", "melding om", "gemeldet",
    "bemerkt", "détecté", "signalé", "detectado", "reportado", "検知", "アラート", "通知", "告警", "发现",
  ])

  static let declarations = WordSearch(["incident declared", "declared an incident", "declares an incident"])

  static let ends = WordSearch([
    "outage end", "incident end", "impact end", "full recovery", "incident resolved", "incident is resolved",
    "incident was resolved",
    "fully restored",
    "fully recovered", "issue mitigated", "issue resolved", "issue is resolved", "outage resolved", "end of incident",
    "end of the incident", "end of outage", "all clear", "all-clear", "back to normal", "return to normal",
    "returned to normal", "returns to normal", "outage to an end", "incident to an end", "outage is over",
    "incident is over", "incident over", "outage over", "problem solved", "resolution is confirmed",
    "everything is back", "confirmed resolved",
    "service restored", "services restored", "systems operational",
    "service operational", "services operational", "operational again",
    "healthy again",
    "works again", "working again", "up again", "chain resumes", "chain resumed", "is back.", "service resumes",
    "service resumed", "logs again", "reports back that it works", "fungerer igjen", "normalisert",
    "normaliserte",
    "verified operational", "goes away", "went away", "friskmeld", "feil rettet", "produksjonssatt",
    "kom opp igjen",
    "störung behoben", "incident résolu", "incidente resuelto", "incidente resolvido", "復旧", "解決", "恢复",
  ])

  static let recoveries = WordSearch([
    "resolved", "restored", "recovered", "recovers", "recovery of", "fixed", "back up", "back online", "mitigated",
    "verified operational",
    "back again", "back to operation", "back in operation", "back operation", "back to 100", "self-heal",
    "is online", "are online", "online again", "fix deployed", "fix is deployed", "fix was deployed",
    "fix released",
    "includes the fix", "included the fix", "deploys a fixed", "successfully deploys", "confirmed fixed", "reverted",
    "revert deployed", "løst", "fikset", "alt ok", "oppe igjen",
    "ingen feil",
    "behoben", "résolu", "resuelto", "resolvido",
  ])

  static let closings = WordSearch([
    "incident closed", "marked as resolved", "closed the incident", "closes the incident",
  ])

  /// Words of sentences about the incident itself.
  static let incidentWords = WordSearch([
    "outage", "incident", "downtime", "went down", "go down", "goes down", "unavailable", "was down", "were down",
    "unable", "failed", "failing", "errors",
    "unreachable", "not accessible", "inaccessible", "not available", "degraded", "interruption", "stuck",
    "experienced",
    "affected", "503", "500", "nede", "utilgjengelig",
  ])
}
