internal import Bytes
import Documents
import Linting

/// Suggestions for missing anchors, with a limit on their cost per document.
struct AnchorGuesses {
  /// The number of anchors that may still be compared.
  private var rest = Limits.comparedAnchors

  mutating func nearest(to wanted: String, among anchors: Set<String>) -> String? {
    guard anchors.count <= Limits.guessedAnchors, anchors.count <= rest else { return nil }
    rest -= anchors.count
    return EditDistance.nearest(to: wanted, among: anchors.sorted(), ignoringCase: false)
  }
}

extension Document {
  /// Whether the text defines Sphinx labels: `(when-to-page)=`.
  var hasLabels: Bool {
    blocks.contains { block in
      guard case .paragraph = block.kind, let bytes = block.prose?.bytes, bytes.first == UInt8(ascii: "(") else {
        return false
      }
      return bytes.firstRange(of: Array(")=".utf8)) != nil
    }
  }
}
