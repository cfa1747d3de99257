/// The change that a postmortem ends in: what, by whom, until when, tracked where.
package struct StructuralFix: Hashable, Sendable {
  /// The smallest place for findings about the fix.
  package let range: ByteRange
  package internal(set) var change: Located<String>?
  package internal(set) var fields: [Part: Located<String>] = [:]

  package enum Part: String, Hashable, Sendable, CaseIterable {
    case owner, due, tracking, status

    /// The part that a key or a label means.
    package init?(label: String) {
      self.init(HeadingKey(label))
    }

    /// The same for a key.
    init?(_ key: HeadingKey) {
      guard let part = Self.labels[key] else { return nil }
      self = part
    }

    private static let labels = LabelTable<Part>([
      (
        .owner,
        [
          "owner", "owners", "owned by", "owning team", "team", "lead", "assign", "assigned", "by", "eier", "zuständig",
          "verantwortlich", "responsable", "assignee", "assigned to", "who", "dri", "responsible", "担当", "担当者", "负责人",
          "담당자",
          "ansvarlig", "responsável", "action owner", "task owner", "responsible party",
        ]
      ),
      (
        .due,
        [
          "due", "due date", "due by", "by when", "completion date", "expected by", "fällig", "échéance",
          "fecha límite", "deadline", "target", "target date", "eta", "期限", "截止", "截止日期", "기한",
          "frist", "prazo",
        ]
      ),
      (
        .tracking,
        [
          "tracking", "tracking issue", "tracking ticket", "issues", "github issue", "jira ticket", "pr", "ref",
          "reference",
          "referanse", "tracked", "tracked in", "tracked by", "issue", "issue/pr", "bug", "bug #", "ticket", "jira",
          "work item", "tracker", "link",
        ]
      ),
      (
        .status,
        ["status", "state", "progress", "done", "completed", "rag", "tilstand", "ステータス", "状态", "状態", "estado"]
      ),
    ])
  }

  package subscript(part: Part) -> Located<String>? { fields[part] }

  /// Whether the document says that the change is done.
  package var isDone: Bool {
    guard let status = fields[.status] else { return false }
    let words = ["done", "closed", "complete", "completed", "finished", "resolved", "merged", "shipped", "fixed", "✅"]
    return words.contains { status.value.lowercased().hasPrefix($0) }
  }
}

extension Document {
  /// Gathers the fixes from the front matter and from the body.
  func readStructuralFixes(in vocabulary: Vocabulary) -> [StructuralFix] {
    let declared = declaredFixes(in: vocabulary)
    let listed = StructuralFixReader.fixes(in: self, vocabulary)
    guard let first = declared.first else { return listed }
    if declared.count == 1, listed.count == 1 {
      // The same fix twice: the body adds what the front matter lacks.
      var merged = first
      merged.fields.merge(listed[0].fields) { declared, _ in declared }
      merged.change = merged.change ?? listed[0].change
      return [merged]
    }
    return declared.count >= listed.count ? declared : listed
  }

  private func declaredFixes(in vocabulary: Vocabulary) -> [StructuralFix] {
    metadata.entries.filter { $0.form == .frontMatter }.flatMap { entry -> [StructuralFix] in
      switch (entry.field, entry.value.value) {
      case (.structuralFix, .list(let items)): items.map { StructuralFix(declared: $0, at: $0.range, vocabulary) }
      case (.structuralFix, .mapping): [StructuralFix(declared: entry.value, at: entry.label.range, vocabulary)]
      case (.structuralFix, .scalar) where entry.value.value.text != nil:
        [StructuralFix(declared: entry.value, at: entry.value.range, vocabulary)]
      case (.actionItems, .list(let items)):
        items.filter(\.isMarkedStructural).map { StructuralFix(declared: $0, at: $0.range, vocabulary) }
      default: []
      }
    }
  }
}

extension Located<FrontMatter.Value> {
  fileprivate var isMarkedStructural: Bool {
    value.entries.contains { $0.key.value == "structural" && $0.value.value.text == "true" }
  }
}

extension StructuralFix {
  fileprivate init(declared value: Located<FrontMatter.Value>, at range: ByteRange, _ vocabulary: Vocabulary) {
    self.range = range
    if let text = value.value.text { change = Located<String>(text, at: value.range) }
    for entry in value.value.entries {
      guard let text = entry.value.value.joinedText else { continue }
      if let part = vocabulary.part(entry.key.value) {
        fields[part] = Located<String>(text, at: entry.value.range)
      } else if ["change", "what", "action", "title", "description", "fix"].contains(entry.key.value) {
        change = Located<String>(text, at: entry.value.range)
      }
    }
  }
}

extension FrontMatter.Value {
  /// The text of a scalar, or of a list of scalars with commas between them.
  fileprivate var joinedText: String? {
    if let text { return text }
    let texts = (list ?? []).compactMap(\.value.text)
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }
}
