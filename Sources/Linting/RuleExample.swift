extension Rule.Example {
  /// The two documents as pages show them: the beginning is enough if the rule is about length.
  package var shown: (bad: String, good: String) { (bad.beginning, good.beginning) }
}

extension String {
  /// In lines: a limit for pages; nearly every example is shorter.
  private static let longest = 100

  fileprivate var beginning: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > Self.longest else { return self }
    return lines.prefix(8).joined(separator: "\n") + "\n… (\(lines.count - 8) lines more)"
  }
}
