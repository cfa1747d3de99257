import Documents
import Foundation
import Linting
import Rules
import TestSupport
import Testing

/// Damaged documents say the same with other line ends and in another normal form.
///
/// `PMLINT_MUTATIONS=20000` tries more than CI does.
@Suite struct MutatedFormTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["PMLINT_MUTATIONS"].flatMap { Int($0) } ?? 200
  private static let first = environment["PMLINT_MUTATION_SEED"].flatMap { Int($0) } ?? 1
  private static let shards = 2

  private static let files = Fixture.all.flatMap(\.files).filter { $0.path.hasSuffix(".md") }
  private static let texts = files.map(\.bytes)

  /// A damaged document whose lines all end with a line feed; nil if its bytes are no text.
  private func document(_ seed: Int) -> (path: String, text: String)? {
    let file = Self.files[seed &* 7919 % Self.files.count]
    let bytes = MutatedDocument(seed: seed, of: file.bytes, among: Self.texts).bytes.filter { $0 != 13 }
    return String(validating: bytes, as: UTF8.self).map { (file.path, $0) }
  }

  /// The findings by rule, line and message, which no form changes.
  private func outline(_ path: String, _ text: some Sequence<UInt8>) -> [String] {
    Fixture.lint([(path, Array(text))], with: Rule.all.map(\.optedIn)).findings.map {
      "\($0.start.line)-\($0.end.line) \($0.rule): \($0.message)"
    }
  }

  @Test(arguments: 0..<shards) func `line ends change no finding`(shard: Int) throws {
    for seed in stride(from: Self.first + shard, to: Self.first + Self.count, by: Self.shards) {
      guard let (path, text) = document(seed) else { continue }
      let expected = outline(path, text.utf8)
      let windows = text.utf8.flatMap { $0 == 10 ? [13, 10] : [$0] }
      #expect(outline(path, windows) == expected, "seed \(seed)")
      let mixed = text.utf8.enumerated().flatMap { $1 == 10 && $0 % 3 > 0 ? [13, 10] : [$1] }
      #expect(outline(path, mixed) == expected, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<shards) func `the normal form of Unicode changes no finding`(shard: Int) throws {
    for seed in stride(from: Self.first + shard, to: Self.first + Self.count, by: Self.shards) {
      guard let (path, text) = document(seed) else { continue }
      let forms = [text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping]
      let outlines = forms.map { form in
        outline(path, form.utf8).map(\.precomposedStringWithCanonicalMapping)
      }
      #expect(outlines[0] == outlines[1], "seed \(seed)")
    }
  }
}
