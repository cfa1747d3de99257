import Documents
import Testing

/// What is the same in two headings or labels.
@Suite struct HeadingKeyTests {
  @Test(arguments: [
    ("## 4. Root Causes (5 Whys):", "root cause"), ("5 Whys", "5 why"), ("5 why (method)", "5 why"), ("4", "4"),
    ("100s of errors", "of error"), ("1st review", "1st review"), ("Patches, fixes & crashes", "patch fix crash"),
    ("Status of the analysis", "status of the analysis"), ("users' impact", "user impact"), ("issue(s)", "issue"),
    ("bus(es) [x]", "bus"), ("a (b", "a"), ("Time (UTC) / Zeit (UTC)", "time zeit"), ("", ""), ("(…)", ""),
    ("What's next?", "what next"), ("issue(s)x", "issuex"), ("影響 (impact)", "影響"), ("Größen", "größen"),
  ])
  func `the text of a key has no plurals, numbers and marks`(_ title: String, _ text: String) {
    #expect(HeadingKey(title).text == text)
  }

  @Test func `titles with the same words are one key`() {
    #expect(HeadingKey("Root causes") == HeadingKey("2) root-cause (all)"))
    #expect(HeadingKey("What’s next") == HeadingKey("whats next"))
    #expect(HeadingKey("Root cause") != HeadingKey("Root of the cause"))
    #expect(HeadingKey("Causa rai\u{301}z") == HeadingKey("Causa ra\u{ED}z"), "one letter and its mark are two scalars")
    #expect(HeadingKey("\u{212A}ey") == HeadingKey("key"), "the sign for kelvin")
    #expect(HeadingKey(" (none)").isEmpty && !HeadingKey("none").isEmpty)
    let keys: Set<HeadingKey> = ["Action item", "Owner"]
    #expect(keys.contains(HeadingKey("Action Items:")) && !keys.contains(HeadingKey("Actions")))
  }
}
