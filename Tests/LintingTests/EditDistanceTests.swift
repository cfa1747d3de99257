import Linting
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [("", "", 0), ("a", "", 1), ("scope", "scope", 0), ("discovry", "discovery", 1), ("ab", "ba", 2)])
  func `letters that change are counted`(_ left: String, _ right: String, _ distance: Int) {
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

  @Test func `only a near word is asked for`() {
    #expect(EditDistance.nearest(to: "Excution", among: ["Scope", "Execution"]) == "Execution")
    #expect(EditDistance.nearest(to: "Testing", among: ["Scope", "Execution"]) == nil)
    #expect(EditDistance.nearest(to: "Scope", among: []) == nil)
  }
}
