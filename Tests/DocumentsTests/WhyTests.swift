import Documents
import Testing

@Suite struct WhyTests {
  private func whys(_ text: String) throws -> [Why] {
    try #require(Document(SourceFile(path: "postmortems/x.md", bytes: Array(text.utf8)))).whys
  }

  @Test(arguments: [
    ("## Five whys\n1. Why a? b.\n2. Why b? c.\n3. Why c? d.\n", 3),
    ("## 5 Whys\n- a\n- b\n", 2),
    ("## Whys\n- Why a? b\n  - Why b? c\n    - Why c? d\n", 3),
    ("## Whys\n1. Why a?\n   - Because b\n   - and c\n2. Why b?\n   - Because d\n", 2),
    ("## Whys\n**Why a?** b\n\n**Why b?** c\n", 2),
    ("## Whys\nWhy so late? It is slow. Why is it slow? It is old.\n", 2),
    ("## Whys\n### Why 1\nb\n### Why 2\nc\n", 2),
    ("## Whys\n| # | Why | Answer |\n|---|---|---|\n| 1 | a? | b |\n| 2 | | |\n", 1),
    ("## Root cause (5 whys)\n1. a\n2. b\n", 2),
    ("## Root cause\n1. Why a? b\n2. Why b? c\n", 2),
    ("## Root cause\n- Why a? b\n", 0),
    ("## Root cause\n- Why nothing fired: b\n- Why it was late: c\n", 0),
    ("## Root cause\n- the flag\n- the notes\n", 0),
    ("## Whys\n> Why a? b\n", 0),
    ("## なぜなぜ分析\n1. なぜ遅れたか\n2. なぜ見えなかったか\n", 2),
  ])
  func `whys are counted in every form`(_ text: String, _ count: Int) throws {
    #expect(try whys(text).count == count)
  }

  @Test func `a why has its text, its answer and its chain`() throws {
    let whys = try whys("## Whys\n### EU\n1. Why a? It is b. `[Scope]`\n### US\n1. Why c? It is d.\n")
    #expect(whys.map(\.text) == ["Why a? It is b. [Scope]", "Why c? It is d."])
    #expect(
      whys.map { $0.answers.map { $0.text(of: $0.tokens.indices) } }.map(\.first) == ["It is b. [Scope]", "It is d."])
    #expect(Set(whys.map(\.chain)).count == 2)
  }
}
