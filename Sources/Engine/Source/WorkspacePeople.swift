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
    if let text = text(at: ".mailmap") { people.add(mailmap: text) }
    for path in Ownership.codeOwnersPaths {
      if let text = text(at: path) { people.add(codeOwners: text) }
    }
    if let text = text(at: "OWNERS") { people.add(owners: text) }
    return people
  }

  private func text(at path: String) -> String? { peopleFile(at: path).map { String(decoding: $0, as: UTF8.self) } }

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

extension People {
  /// Takes the right names of a `.mailmap`.
  mutating func add(mailmap text: String) {
    for line in text.split(whereSeparator: \.isNewline) { add(String(line.prefix { $0 != "<" })) }
  }

  /// Takes the owners of a `CODEOWNERS` file, except teams: `@org/team`.
  mutating func add(codeOwners text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      for word in line.prefix(while: { $0 != "#" }).split(separator: " ").dropFirst()
      where word.contains("@") && !word.contains("/") {
        add(String(word))
      }
    }
  }

  /// Takes the approvers and reviewers of an `OWNERS` file, which Kubernetes keeps as lists of handles.
  mutating func add(owners text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let item = line.drop { $0 == " " }
      if item.hasPrefix("- ") { add(String(item.dropFirst(2))) }
    }
  }
}
