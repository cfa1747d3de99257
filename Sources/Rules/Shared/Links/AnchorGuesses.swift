import Linting

/// What was probably meant by anchors that are not there, within what guesses may cost a document.
struct AnchorGuesses {
  /// How many more anchors are compared.
  private var rest = 20_000

  mutating func nearest(to wanted: String, among anchors: Set<String>) -> String? {
    // Past some hundred headings a guess costs more than it tells.
    guard anchors.count <= 500, anchors.count <= rest else { return nil }
    rest -= anchors.count
    return EditDistance.nearest(to: wanted, among: anchors.sorted(), ignoringCase: false)
  }
}
