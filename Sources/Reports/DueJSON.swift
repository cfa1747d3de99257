internal import Documents

/// What is due, in the schema `pmlint-due/1`: every key is there, null where a document says nothing.
struct DueJSON: Encodable {
  let schema = "pmlint-due/1"
  let version: String
  let asOf: String
  let withinDays: Int
  let items: [Item]
  let notices: [Notice]
  let summary: Summary

  enum CodingKeys: String, CodingKey {
    case schema, version, items, notices, summary
    case asOf = "as_of"
    case withinDays = "within_days"
  }

  init(_ report: DueReport) {
    (version, asOf, withinDays) = (report.version, report.asOf.rfc3339, report.days)
    items = report.items.map { Item($0, report.state(of: $0)) }
    notices = report.notices.map { Notice(code: $0.code, message: $0.message) }
    summary = Summary(
      overdue: report.count(.overdue), soon: report.count(.soon), later: report.count(.later),
      undated: report.count(.undated))
  }

  struct Item: Encodable {
    let kind: String
    let state: String
    let due: Nullable<String>
    let dueAt: Nullable<String>
    let owner: Nullable<String>
    let what: String
    let tracking: Nullable<String>
    let path: String
    let line: Int
    let id: String

    enum CodingKeys: String, CodingKey {
      case kind, state, due, owner, what, tracking, path, line, id
      case dueAt = "due_at"
    }

    init(_ item: DueItem, _ state: DueReport.State) {
      (kind, self.state) = (item.kind.rawValue, state.rawValue)
      due = Nullable(item.due?.date)
      dueAt = Nullable(item.due.map { Moment(seconds: $0.latest).rfc3339 })
      (owner, tracking) = (Nullable(item.owner), Nullable(item.tracking))
      (what, path, line, id) = (item.what, item.path, item.line, item.identity)
    }
  }

  struct Notice: Encodable {
    let code: String
    let message: String
  }

  struct Summary: Encodable {
    let overdue: Int
    let soon: Int
    let later: Int
    let undated: Int
  }
}
