import Linting
import Testing

@Suite struct BoundedExpressionTests {
  private func settings(_ pattern: String) throws -> Settings {
    var settings = Settings()
    settings.tracking = IssuePattern(try #require(BoundedExpression(pattern)))
    return settings
  }

  @Test func `the documented patterns match`() throws {
    let settings = try settings(#"^[A-Z]+-\d+$|^#\d+$|^https://"#)
    for issue in ["SHOP-471", "#12", "https://example.com/1", "see SHOP-471, please", "(#12)"] {
      #expect(settings.isTracking(issue), "\(issue)")
    }
    for text in ["", "SHOP", "shop-471", "# 12", "http://example.com"] {
      #expect(!settings.isTracking(text), "\(text)")
    }
    #expect(settings.tracking?.expression.isOverdrawn == false)
  }

  @Test func `letters and digits of all scripts count`() throws {
    #expect(try settings(#"^\w+-\d+$"#).isTracking("課題-٣"))
    #expect(try settings("(?i)^ticket [0-9]{2,}").isTracking("Ticket 42"))
    #expect(try settings(#"^(?<key>[A-Z]+)-\d+(?= done|$)"#).isTracking("OPS-1 done"))
    #expect(try settings("").isTracking("anything"))
  }

  @Test func `an invalid expression is nil`() {
    for text in ["(", "[a", "*", "(?<a", #"\"#] { #expect(BoundedExpression(text) == nil, "\(text)") }
  }

  // None needs a letter that the text lacks: pcre2 would notice that at once.
  @Test(arguments: [
    "^(a+)+$", "(a|aa)+$", "(?=(a+)+$)", "^(?:a+){2,}[^!a]", "(?R)?a(?R)?b|a", "^((a{1,30}){1,30}){1,30}$",
  ])
  func `an expression that never ends is stopped, for one document at a time`(_ pattern: String) throws {
    let settings = try settings(pattern)
    let text = String(repeating: "a", count: 60) + "!"
    #expect(!settings.isTracking(text))
    #expect(settings.tracking?.expression.isOverdrawn == true)
    #expect(!settings.isTracking("a"))
    // The cost of one document is not charged to the next.
    var other = settings
    other.tracking = settings.tracking?.renewed
    #expect(other.isTracking("a") == (try self.settings(pattern).isTracking("a")))
  }

  @Test func `a thousand ordinary issues in one document are matched`() throws {
    let settings = try settings(#"^[A-Z]+-\d+$|^#\d+$|^https://\S+/issues/\d+$"#)
    for number in 1...1000 {
      #expect(settings.isTracking("see https://example.com/shop/issues/\(number) and others"))
    }
  }
}
