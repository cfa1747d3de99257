import Bytes
import Documents
import Linting

extension Rule {
  /// An empty section does not show whether there was nothing to write or nobody wrote it.
  static let emptySection = Rule(
    "empty-section", .document, .warning, scope: .section, in: [.postmortem, .runbook],
    summary: "a heading has nothing under it",
    why: """
      A reader cannot know whether there was nothing to say or whether somebody forgot to write it. In a runbook, \
      readers find the gap when they need the section.
      """,
    method: "The postmortem document (template) — filed in the repo alongside runbooks.",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Restatement
        1,840 EU orders carried the US tax rate.

        ## Impact

        ## Root cause
        The amigos template had no prompt for configuration discoverability.
        """,
      good: """
        # Checkout charged the wrong tax

        ## Restatement
        1,840 EU orders carried the US tax rate.

        ## Impact
        None beyond the orders: all were mended the same day.
        """),
    check: .document { document, _ in
      guard document.kind == .runbook || document.isAtLeast(.inReview) else { return [] }
      let isFilled = document.filledSections
      return document.sections.indices.compactMap { index in
        let section = document.sections[index]
        guard let title = section.title, !isFilled[index], section.level > 1 || index > 1 else { return nil }
        // Of an empty section with empty subsections, only the outer one is reported.
        if let parent = section.parent, !isFilled[parent], parent > 1 || document.sections[parent].level > 1 {
          return nil
        }
        return Problem(
          at: title.range,
          "`\(title.value)` is empty, so readers do not know whether there was nothing to say",
          help: "fill in the section, write `None` with the reason, or remove the heading")
      }
    })
}

extension Document {
  /// For each section, whether it or one of its subsections has any content.
  fileprivate var filledSections: [Bool] {
    var isFilled = sections.map { section in
      blocks[section.blocks].contains { says($0) } || section.title.map { $0.value.isStatement } ?? false
    }
    for index in sections.indices.reversed() where isFilled[index] {
      if let parent = sections[index].parent { isFilled[parent] = true }
    }
    return isFilled
  }

  private func says(_ block: Block) -> Bool {
    switch block.kind {
    case .paragraph, .code: true
    // A table with only a header is empty.
    case .cell(_, let row, _): row > 0 && block.prose?.isEmpty == false
    case .html: !source.text(in: block.range).isComment
    case .heading: block.listDepth > 0 || block.isQuoted
    case .item, .thematicBreak: false
    }
  }
}

extension String {
  /// Whether the heading itself is the content: `13:06 The queue is drained`, `Add an alert for a full disk (#12)`.
  fileprivate var isStatement: Bool {
    let mayBe =
      parts(at: " ").count >= 6 || (first?.isNumber == true && utf8.contains(UInt8(ascii: ":")))
      || utf8.contains(UInt8(ascii: "#")) || hasPrefix("~")
    return mayBe && Section.Name(heading: self) == nil
  }

  fileprivate var isComment: Bool {
    let text = trimmingPrefix { $0.isWhitespace }
    return text.hasPrefix("<!--")
  }
}
