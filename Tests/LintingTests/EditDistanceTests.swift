import Linting
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [("", "", 0), ("a", "", 1), ("scope", "scope", 0), ("discovry", "discovery", 1), ("ab", "ba", 2)])
  func `changed letters are counted`(_ left: String, _ right: String, _ distance: Int) {
    #expect(EditDistance(left, right).value == distance)
    #expect(EditDistance(right, left).value == distance)
  }

  @Test(arguments: 0...4) func `a limit changes no distance within it`(limit: Int) {
    let words = ["", "a", "ab", "ba", "owner", "owners", "onwer", "root cause", "cause root", "severity", "serverity"]
    for left in words {
      for right in words {
        let (whole, limited) = (EditDistance(left, right).value, EditDistance(left, right, limit: limit).value)
        #expect(whole <= limit ? limited == whole : limited > limit, "\(left), \(right)")
      }
    }
  }

  @Test func `only a near word is suggested`() {
    #expect(EditDistance.nearest(to: "Excution", among: ["Scope", "Execution"]) == "Execution")
    #expect(EditDistance.nearest(to: "Testing", among: ["Scope", "Execution"]) == nil)
    #expect(EditDistance.nearest(to: "Scope", among: []) == nil)
  }
}

@Suite struct RespellingTests {
  private let levels = ["P0", "P1", "SEV-1", "Critical"]

  @Test(arguments: [("P-1", "P1"), ("p 1", "P1"), ("~P_0~", "P0"), ("sev1", "SEV-1"), ("CRITICAL!", "Critical")])
  func `case, spaces and hyphens do not make another word`(text: String, word: String) throws {
    let respelling = try #require(Respelling(text, among: levels))
    #expect(respelling.word == word)
    #expect(respelling.isCertain)
  }

  @Test func `another letter makes the word uncertain`() throws {
    let respelling = try #require(Respelling("Critcal", among: levels))
    #expect(respelling.word == "Critical")
    #expect(!respelling.isCertain)
  }

  @Test(arguments: ["P4", "P10", "SEV-2", "SV1-2", "high", "", "--", "P1", "P"])
  func `another number, another word and the word itself are not misspellings`(text: String) {
    #expect(Respelling(text, among: levels) == nil)
  }
}
