import Documents
import Linting

extension Rule {
  /// Template text that nobody replaced looks like an answer until somebody needs one.
  static let placeholderText = Rule(
    "placeholder-text", .document, .warning, scope: .section, in: [.postmortem, .runbook],
    summary: "template text is left where a fact belongs",
    why: """
      A row of `HH:MM` or a section of `TBD` makes a postmortem look complete. A year later nobody knows whether the \
      fact was unknown or only never written.
      """,
    method: "The postmortem document (template) — filed in the repo alongside runbooks.",
    example: Example(
      bad: """
        # Checkout charged the wrong tax

        ## Timeline
        - 09:12 Release 2026.11 reaches production.
        - HH:MM Something else happens.

        ## Root cause
        TBD
        """,
      good: """
        # Checkout charged the wrong tax

        ## Timeline
        - 09:12 Release 2026.11 reaches production.
        - 11:05 Totals match.

        ## Root cause
        The amigos template had no prompt for configuration discoverability.
        """),
    check: .document { document, _ in
      Dictionary(grouping: document.leftFromTemplate, by: \.key).values.compactMap { places in
        guard let first = places.first else { return nil }
        let others = places.count > 1 ? " (and \(places.count - 1) more in this section)" : ""
        return Problem(
          at: first.range, "`\(first.text)` is left from the template\(others), so the fact is missing",
          help: "write the fact, write why it is unknown, or remove the line",
          severity: document.isDraft ? .note : nil)
      }
    })
}

/// A piece of template text in a document.
private struct Left {
  let text: String
  let range: ByteRange
  let key: Key

  /// Several unfilled rows are one finding for their section.
  struct Key: Hashable {
    let section: Int
    let text: String?
  }

  init(_ text: String, at range: ByteRange, in section: Int, isCell: Bool = false) {
    (self.text, self.range) = (text, range)
    key = Key(section: section, text: isCell ? nil : text)
  }
}

extension Document {
  fileprivate var leftFromTemplate: [Left] {
    guard !tags.isEmpty || signs.contains(.templateText) else { return [] }
    var left: [Left] = []
    for block in blocks {
      guard !block.isQuoted, let prose = block.prose else { continue }
      // The header of a column may describe a format, and a heading is a title.
      var isCell = false
      switch block.kind {
      case .cell(_, 0, _), .heading: continue
      case .cell(let table, _, let column) where isStateColumn(column, of: tables[table]): continue
      case .cell: isCell = true
      default: break
      }
      for range in TemplateText(prose, in: kind).ranges {
        left.append(Left(prose.text(in: range), at: prose.source(of: range), in: block.section, isCell: isCell))
      }
    }
    for tag in kind == .postmortem ? tags : [] where TemplateText.isBlank(tag: tag.value) {
      left.append(Left(tag.value.filter { !$0.isNewline }, at: tag.range, in: sectionIndex(at: tag.range.lowerBound)))
    }
    for entry in metadata.entries where entry.form == .frontMatter && entry.field.mayHoldTemplateText {
      guard let text = entry.value.value.text, TemplateText.isLeftOpen(text) || text.contains("YYYY") else { continue }
      left.append(Left(text, at: entry.value.range, in: 0))
    }
    let others = left.filter { [reported = reportedElsewhere] in !reported.overlaps($0.range) }
    return others.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The fields that another rule reports as empty; the parts of a fix only once it is owed.
  private var reportedElsewhere: ByteRanges {
    let parts = isDraft ? [] : structuralFixes.prefix(1).flatMap { $0.fields.values.map(\.range) }
    let fields = metadata.entries.filter { [.severity, .started, .resolved, .owner, .lastReviewed].contains($0.field) }
    return ByteRanges(parts + fields.map(\.value.range))
  }
}
