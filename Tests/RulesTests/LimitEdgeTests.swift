import Bytes
import Testing

@testable import Rules

/// How many anchors a missing one is compared with.
@Suite struct LimitEdgeTests {
  private func anchors(_ count: Int) -> Set<String> { Set((1...count).map { "step-\($0)-of-many" }) }

  @Test func `five hundred anchors are compared, and no more`() {
    var guesses = AnchorGuesses()
    #expect(guesses.nearest(to: "step-7-of-manny", among: anchors(Limits.guessedAnchors)) == "step-7-of-many")
    #expect(guesses.nearest(to: "step-7-of-manny", among: anchors(Limits.guessedAnchors + 1)) == nil)
  }

  @Test func `a document has twenty thousand comparisons`() {
    let (anchors, wanted) = (anchors(Limits.guessedAnchors), "step-7-of-manny")
    var guesses = AnchorGuesses()
    for _ in 0..<Limits.comparedAnchors / Limits.guessedAnchors {
      #expect(guesses.nearest(to: wanted, among: anchors) == "step-7-of-many")
    }
    #expect(guesses.nearest(to: wanted, among: anchors) == nil)
  }
}
