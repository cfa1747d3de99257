internal import CLibGit2

/// Who made a commit and when.
package struct CommitDetails: Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let authored: Int

  /// The author, the committer, and the people in `Co-authored-by:` and `Signed-off-by:`, as `NAME <ADDRESS>`.
  package let people: [String]
}

extension Repository {
  /// The details of a commit; nil if it cannot be read.
  package func details(of commit: ObjectID) -> CommitDetails? {
    var raw = commit.raw
    guard
      let commit = try? unsafe Handle(
        freedBy: git_commit_free, { unsafe git_commit_lookup(&$0, handle.pointer, &raw) }),
      let author = unsafe git_commit_author(commit.pointer)
    else { return nil }
    var people = [unsafe Self.person(author)]
    if let committer = unsafe git_commit_committer(commit.pointer) { people.append(unsafe Self.person(committer)) }
    if let message = unsafe git_commit_message(commit.pointer) {
      for line in unsafe String(cString: message).split(separator: "\n") {
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, ["co-authored-by", "signed-off-by"].contains(parts[0].lowercased()) else { continue }
        people.append(String(parts[1].drop { $0 == " " }))
      }
    }
    return unsafe CommitDetails(authored: Int(author.pointee.when.time), people: people)
  }

  @unsafe
  private static func person(_ signature: UnsafePointer<git_signature>) -> String {
    let name = unsafe signature.pointee.name.map { unsafe String(cString: $0) } ?? ""
    let address = unsafe signature.pointee.email.map { unsafe String(cString: $0) } ?? ""
    return "\(name) <\(address)>"
  }
}
