internal import Linting
internal import Reports

extension LintRun {
  /// A clean look must not deceive: one line for documents in languages that the rules do not read.
  static func languageNotices(of linted: Linted) -> [Report.Notice] {
    let count = linted.entries.count { !$0.value.isLanguageRead }
    guard count > 0 else { return [] }
    let subject = count == 1 ? "1 document is" : "\(count) documents are"
    let object = count == 1 ? "it" : "them"
    return [
      Report.Notice(
        code: "language-unread",
        message: "\(subject) not in English, so the rules about blame did not read \(object): see `language`")
    ]
  }
}
