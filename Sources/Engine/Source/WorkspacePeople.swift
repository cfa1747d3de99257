internal import Bytes
internal import Documents
internal import Git
internal import Linting
internal import Reports

extension Workspace {
  /// The people in the repository: authors and committers, `.mailmap` and the owners of files.
  func people(inCommits readsCommits: Bool) -> People {
    var people = People()
    if isIdle { return people }
    if readsCommits {
      // A nickname of one lowercase word could be any word.
      for name in authors(ofNewest: Limits.authorCommits) where name.contains(" ") || name.first?.isUppercase == true {
        people.add(name)
      }
    }
    for line in lines(at: ".mailmap") { people.add(String(line.prefix { $0 != "<" })) }
    for path in Ownership.codeOwnersPaths {
      for word in lines(at: path).flatMap({ $0.prefix { $0 != "#" }.split(separator: " ").dropFirst() }) {
        // `@org/team` is a team.
        if word.contains("@"), !word.contains("/") { people.add(String(word)) }
      }
    }
    // Kubernetes keeps approvers and reviewers as lists of handles.
    for line in lines(at: "OWNERS") {
      let item = line.drop { $0 == " " }
      if item.hasPrefix("- ") { people.add(String(item.dropFirst(2))) }
    }
    return people
  }

  private func lines(at path: String) -> [Substring] {
    peopleFile(at: path).map { String(decoding: $0, as: UTF8.self).split(whereSeparator: \.isNewline) } ?? []
  }

  /// The bytes of a file that lists people or owners; one that cannot be read gets a notice.
  func peopleFile(at path: String) -> [UInt8]? {
    do throws(DiskError) {
      return try source.contents(named: path, limit: Limits.document)
    } catch {
      unreadPeople[path] = error
      return nil
    }
  }

  /// The notices for such files that were not read.
  var peopleNotices: [Report.Notice] {
    unreadPeople.sorted { $0.key < $1.key }.map { path, error in
      let remedy = error.remedy.map { ": \($0)" } ?? ""
      return Report.Notice(
        code: "people-unread", message: "\(path) \(error.complaint), so the people it names are unknown\(remedy)")
    }
  }
}
