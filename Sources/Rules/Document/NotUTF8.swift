import Documents
import Linting

extension Rule {
  /// Every tool shows invalid bytes differently, so nobody knows what the author wrote.
  static let notUTF8 = Rule(
    "not-utf8", .document, .error, scope: .line, in: [.postmortem, .runbook, .incident],
    summary: "the file contains bytes that are not UTF-8 text",
    why: """
      Git, editors and browsers read Markdown as UTF-8. Any other encoding looks right on the machine where it was \
      written and broken on every other, often when somebody is in a hurry.
      """,
    example: Example(
      bad: """
        ---
        type: runbook
        owner: "Ren\u{0}e"
        ---
        # Restart the queue
        """,
      good: """
        ---
        type: runbook
        owner: "Renée"
        ---
        # Restart the queue
        """),
    check: .document { document, _ in
      guard let damage = document.source.damage else { return [] }
      switch damage.value {
      case .utf16:
        return [
          Problem(
            at: damage.range, "the file is UTF-16, so nothing in it can be read",
            help: "save it as UTF-8: `iconv -f UTF-16 -t UTF-8`")
        ]
      case .nul:
        return [
          Problem(
            at: damage.range, "the text contains a NUL byte, so tools treat the file as binary",
            help: "remove the byte: git shows no diff of a binary file")
        ]
      case .invalidByte(let byte):
        return [
          Problem(
            at: damage.range, "byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8 text",
            help: "save the file as UTF-8; if it is Latin-1: `iconv -f ISO-8859-1 -t UTF-8`")
        ]
      }
    })
}
