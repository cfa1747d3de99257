import Foundation
import TestSupport

/// A repository of random commits on two branches: files are added, changed, moved, deleted and restored; and merges.
struct RandomRepository {
  let scratch: Scratch
  private var random: UInt64
  private var stream = ""
  private var heads: [String: Branch] = [:]
  private var former: [String] = []

  private struct Branch {
    var mark: Int
    var files: [String: String]
  }

  init(seed: UInt64, commits: Int = 120) throws {
    scratch = try Scratch()
    random = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    try scratch.git("init", "-q")
    for number in 1...commits { append(commit: number) }
    try scratch.write(stream, to: ".git/stream")
    // The shell redirects a file to standard input.
    let run = try Command(
      URL(filePath: "/bin/sh"), ["-c", "git fast-import --quiet < .git/stream && git reset -q --hard main"],
      in: scratch.url)
    if run.status != 0 { throw Failure(errors: run.errors) }
  }

  private struct Failure: Error {
    let errors: String
  }

  private mutating func next(below bound: Int) -> Int {
    random ^= random << 13
    random ^= random >> 7
    random ^= random << 17
    return Int(random % UInt64(bound))
  }

  private mutating func append(commit number: Int) {
    // Now and then the side branch starts again from the main branch.
    if number == 10 || (number > 10 && next(below: 20) == 0) { heads["side"] = heads["main"] }
    let name = number > 10 && next(below: 4) == 0 ? "side" : "main"
    let isMerge = name == "main" && number > 12 && next(below: 8) == 0
    var branch = heads[name] ?? Branch(mark: 0, files: [:])
    stream += "commit refs/heads/\(name)\nmark :\(number)\n"
    stream += "committer Maya \(number) <maya@example.com> \(1_700_000_000 + number * 3600) +0000\ndata 2\nc\n"
    if branch.mark > 0 { stream += "from :\(branch.mark)\n" }
    if isMerge, let side = heads["side"], side.mark != branch.mark {
      stream += "merge :\(side.mark)\n"
      for (path, text) in side.files.sorted(by: { $0.key < $1.key })
      where branch.files[path] == nil || next(below: 2) == 0 {
        write(text, to: path, in: &branch)
      }
      // Some merges contain what neither side has.
      if next(below: 4) == 0 { write("evil \(number)\n", to: "postmortems/2025/evil-\(number % 3).md", in: &branch) }
    } else {
      for _ in 0...next(below: 3) { change(&branch, in: number) }
    }
    branch.mark = number
    heads[name] = branch
  }

  private mutating func change(_ branch: inout Branch, in number: Int) {
    let folders = ["postmortems", "postmortems/2025", "postmortems/2026", "postmortems/2026/late", "services/a"]
    let fresh = "\(folders[next(below: folders.count)])/file-\(number)-\(next(below: 1000)).md"
    let paths = branch.files.keys.sorted()
    let path = paths.isEmpty ? fresh : paths[next(below: paths.count)]
    switch next(below: 10) {
    case 0...3: write("text of \(fresh)\n", to: fresh, in: &branch)
    case 4...6: write("changed in \(number), \(next(below: 1000))\n", to: path, in: &branch)
    case 7 where branch.files[path] != nil:
      stream += "D \(path)\n"
      branch.files[path] = nil
      former.append(path)
    case 8 where branch.files[path] != nil && branch.files[fresh] == nil:
      stream += "R \(path) \(fresh)\n"
      branch.files[fresh] = branch.files.removeValue(forKey: path)
    default:
      write("returned in \(number)\n", to: former.isEmpty ? fresh : former[next(below: former.count)], in: &branch)
    }
  }

  private mutating func write(_ text: String, to path: String, in branch: inout Branch) {
    stream += "M 100644 inline \(path)\ndata \(text.utf8.count)\n\(text)\n"
    branch.files[path] = text
  }
}
