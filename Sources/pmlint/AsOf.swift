import Documents
import Foundation

/// The clock of a run, which nothing but this reads.
struct AsOf {
  let moment: Moment

  init(option: String?, environment: [String: String]) throws(Failure) {
    let given = option.map { ("--as-of", $0) } ?? environment["PMLINT_AS_OF"].map { ("PMLINT_AS_OF", $0) }
    guard let (name, text) = given, !text.isEmpty else {
      moment = Moment(seconds: Int(Date().timeIntervalSince1970))
      return
    }
    guard text.first?.isNumber == true, let read = Moment(text) else {
      throw Failure("\(name) `\(text)` is no time", help: "write RFC 3339 or a date: 2026-11-23T12:00:00Z, 2026-11-23")
    }
    moment = Moment(seconds: read.isDateOnly ? read.latest : read.earliest)
  }
}
