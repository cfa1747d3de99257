/// A person in a signature: `@lee`, `Lee Wong`, `lee@example.com`.
struct Signatory {
  private let names: Set<String>
  private let handle: String

  init(_ text: String) {
    let lowered = text.lowercased().drop { $0 == "@" }
    handle = String(lowered.prefix { $0 != "@" })
    names = Set(handle.split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  /// Whether this is the name or the address of the same person, or both: `Lee Wong <12+lee@users.noreply.github.com>`.
  func isIn(_ person: String) -> Bool {
    let lowered = person.lowercased()
    if names.isEmpty { return false }
    let address = lowered.split { "<> ".contains($0) }.first { $0.contains("@") } ?? ""
    // In GitHub's own addresses, the account's number comes before its handle.
    let local = address.prefix { $0 != "@" }.split(separator: "+").last.map(String.init) ?? ""
    if local == handle { return true }
    let words = lowered.prefix { $0 != "<" }.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let isName = !lowered.prefix { $0 != "<" }.contains("@")
    if isName, names.isSubset(of: words) || words.joined() == handle { return true }
    return names == Set(local.split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
