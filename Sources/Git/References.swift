internal import CLibGit2

extension Repository {
  /// Whether a name is a branch that has no commit yet.
  package func isUnborn(_ name: String) -> Bool {
    let status = unsafe git_repository_head_unborn(handle.pointer)
    return name == "HEAD" && status == 1
  }

  /// Whether a name is a branch, a tag or another reference, even if its target cannot be read.
  package func hasReference(_ name: String) -> Bool {
    (try? unsafe Handle(freedBy: git_reference_free) { unsafe git_reference_dwim(&$0, handle.pointer, name) }) != nil
  }

  /// Calls `visit` with the name and the target of each reference whose name begins with `prefix`, except symbolic ones
  /// and those that cannot be read.
  func forEachReference(under prefix: String, _ visit: (_ name: String, _ target: ObjectID) -> Void) {
    guard
      let iterator = try? unsafe Handle(
        freedBy: git_reference_iterator_free,
        { unsafe git_reference_iterator_glob_new(&$0, handle.pointer, prefix + "*") })
    else { return }
    while let reference = try? unsafe Handle(
      freedBy: git_reference_free, { unsafe git_reference_next(&$0, iterator.pointer) })
    {
      guard let name = unsafe git_reference_name(reference.pointer),
        let target = unsafe git_reference_target(reference.pointer)
      else { continue }
      unsafe visit(String(cString: name), ObjectID(raw: target.pointee))
    }
  }

  /// The tags, each with its commit and its time: its own, else the commit's.
  package func tags() -> [(name: String, seconds: Int)] {
    var tags: [(String, Int)] = []
    forEachReference(under: "refs/tags/") { name, target in
      guard let seconds = tagTime(of: target) else { return }
      tags.append((String(name.dropFirst("refs/tags/".count)), seconds))
    }
    return tags
  }

  private func tagTime(of target: ObjectID) -> Int? {
    var raw = target.raw
    if let tag = try? unsafe Handle(freedBy: git_tag_free, { unsafe git_tag_lookup(&$0, handle.pointer, &raw) }),
      let tagger = unsafe git_tag_tagger(tag.pointer)
    {
      return unsafe Int(tagger.pointee.when.time)
    }
    guard
      let object = try? unsafe Handle(
        freedBy: git_object_free, { unsafe git_object_lookup(&$0, handle.pointer, &raw, GIT_OBJECT_ANY) }),
      let commit = try? unsafe Handle(
        freedBy: git_object_free, { unsafe git_object_peel(&$0, object.pointer, GIT_OBJECT_COMMIT) })
    else { return nil }
    return unsafe Int(git_commit_time(commit.pointer))
  }
}
