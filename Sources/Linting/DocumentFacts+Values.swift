package import Documents

extension DocumentFacts {
  /// The structural fix of a postmortem, as far as commits can show it.
  package struct Fix: Hashable, Sendable {
    package let range: ByteRange
    package let due: Located<String>?
    package let tracking: Located<String>?

    /// Whether the document says that the change has been made.
    package let isDone: Bool
    package let artefactKind: Located<String>?
    package let artefact: Located<String>?

    /// The possible paths of the artefact, relative to the root.
    package let artefactPaths: [String]

    init(_ fix: StructuralFix, _ artefact: Document.Artefact?, in document: Document) {
      range = fix.range
      due = fix[.due]
      tracking = fix[.tracking]
      isDone = fix.isDone
      artefactKind = artefact?.kind
      self.artefact = artefact?.path
      artefactPaths = artefact?.path.map { document.paths(namedBy: $0.value) } ?? []
    }
  }

  /// A follow-up with a date that is not marked done.
  package struct OpenAction: Hashable, Sendable {
    package let due: Located<Moment>
  }

  /// What shows that times were not read from a clock.
  package enum Estimate: Hashable, Sendable, CaseIterable {
    /// All are marked as approximate.
    case approximate
    /// All are multiples of five minutes.
    case rounded

    init?(_ clocks: [TimelineClock]) {
      guard !clocks.isEmpty else { return nil }
      if clocks.allSatisfy(\.isApproximate) {
        self = .approximate
      } else if clocks.allSatisfy({ $0.seconds.map { $0 % 300 == 0 } ?? false }) {
        self = .rounded
      } else {
        return nil
      }
    }
  }

  /// A file that a postmortem names.
  package struct NamedFile: Hashable, Sendable {
    package let path: Located<String>

    /// The possible paths, relative to the root.
    package let paths: [String]
  }

  /// A runbook that a postmortem names.
  package struct RunbookUse: Hashable, Sendable {
    package let path: Located<String>

    /// The possible paths, relative to the root.
    package let paths: [String]

    /// Nil if the document does not say.
    package let isAdequate: Bool?

    /// Whether no file of the tree has the path.
    package let isMissing: Bool
  }
}
