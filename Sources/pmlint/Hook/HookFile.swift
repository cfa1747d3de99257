import Foundation
import Git

/// The pre-commit hook on the disk, and beside it the one that was there before.
///
/// `install` and `uninstall` return what they did, for the user to read.
struct HookFile {
  let hook: String
  let earlier: String
  let origin: HooksFolder.Origin

  /// The root of the work tree.
  let root: String

  /// Whether the hook can be committed, so that others get it.
  let isInWorkTree: Bool

  private let folder: String

  /// Where pre-commit moves a hook that it finds.
  private var legacy: String { hook + ".legacy" }

  /// Where the user stands.
  private let directory: String

  init(in folder: HooksFolder, root: String, directory: String) {
    let path = URL(filePath: folder.path).standardized.path
    (hook, earlier) = ("\(path)/pre-commit", "\(path)/\(HookScript.earlier)")
    isInWorkTree = folder.origin != .standard && path.hasPrefix(root + "/") && !path.hasPrefix(root + "/.git/")
    (self.folder, origin, self.root, self.directory) = (path, folder.origin, root, directory)
  }

  /// What stands where git looks for the hook.
  private enum State {
    case nothing
    case pmlint(text: String)
    case changedSince
    case somebodyElse

    /// Somebody else's, which runs pmlint's from the path to which it has moved that.
    case wrapped
  }

  private func state() throws(Failure) -> State {
    switch Disk.kind(of: hook) {
    case nil: return .nothing
    case .folder, .other: throw Failure("\(shown(hook)) is no file", help: "see what it is, and move it away")
    case .regular, .symbolicLink: break
    }
    guard let text = try contents(of: hook) else { return .somebodyElse }
    switch HookScript.author(of: text) {
    case .pmlint: return .pmlint(text: text)
    case .somebodySince: return .changedSince
    case .somebodyElse:
      guard let legacy = try contents(of: legacy), HookScript.author(of: legacy) != .somebodyElse else {
        return .somebodyElse
      }
      return .wrapped
    }
  }

  /// The text of a hook; nil for what pmlint cannot have written: a link, or a program larger than any text.
  private func contents(of path: String) throws(Failure) -> String? {
    do throws(DiskError) {
      return String(decoding: try Disk.contents(of: path, limit: Workspace.limit), as: UTF8.self)
    } catch {
      switch error {
      case .notFound, .symbolicLink, .tooLarge, .notAFile: return nil
      case .missingObject, .system: throw failure("read \(shown(path))", error)
      }
    }
  }

  /// Writes the hook; one of somebody else is kept beside it, and runs first.
  func install(_ script: HookScript) throws(Failure) -> String {
    let told: String
    switch try state() {
    case .changedSince: throw changedSince
    // git leaves out a hook that may not be run.
    case .pmlint(script.text) where Disk.isExecutable(hook):
      return "pmlint runs before each commit already: \(shown(hook))\n"
    case .pmlint:
      try write(script)
      told = "the hook is written anew: \(shown(hook))"
    case .nothing:
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw Failure("cannot make the folder \(shown(folder)): \(error.systemReason)", help: whereItComesFrom)
      }
      try write(script)
      told = "pmlint runs before each commit now: \(shown(hook))"
    // To put it before itself would have it run in a circle.
    case .wrapped: return "pmlint runs before each commit already, where pre-commit keeps it: \(shown(legacy))\n"
    case .somebodyElse:
      guard Disk.kind(of: earlier) == nil else {
        throw Failure(
          "\(shown(hook)) cannot be kept as \(shown(earlier)), for that is there too",
          help: "see which of the two is needed, and move the other one away")
      }
      try move(hook, to: earlier)
      do throws(Failure) {
        try write(script)
      } catch {
        try move(earlier, to: hook)
        throw error
      }
      told = "pmlint runs before each commit now: \(shown(hook))"
    }
    return ([told] + notes(on: script)).joined(separator: "\n  ") + "\n"
  }

  /// Takes the hook away where it is pmlint's, and puts the earlier one back as it was.
  func uninstall() throws(Failure) -> String {
    let hasEarlier = Disk.kind(of: earlier) != nil
    switch try state() {
    case .nothing:
      let rest = hasEarlier ? "  an earlier one lies beside it: \(shown(earlier))\n" : ""
      return "there is no hook to take away: \(shown(hook))\n\(rest)"
    case .somebodyElse: return "the hook is not pmlint's, and stays as it is: \(shown(hook))\n"
    case .changedSince: throw changedSince
    case .wrapped:
      throw Failure(
        "pre-commit keeps the hook as \(shown(legacy)), and runs it from there",
        help: "`pre-commit uninstall` puts it back; uninstall it then")
    case .pmlint where hasEarlier:
      try move(earlier, to: hook)
      return "pmlint no longer runs before commits, and the earlier hook is back: \(shown(hook))\n"
    case .pmlint:
      do throws(DiskError) { try Disk.remove(hook) } catch { throw failure("take \(shown(hook)) away", error) }
      return "pmlint no longer runs before commits: \(shown(hook)) is gone\n"
    }
  }

  private func write(_ script: HookScript) throws(Failure) {
    do throws(DiskError) {
      try Disk.replaceProgram(hook, with: Array(script.text.utf8))
    } catch {
      throw failure("write \(shown(hook))", error)
    }
  }

  private func move(_ path: String, to target: String) throws(Failure) {
    do throws(DiskError) {
      try Disk.move(path, to: target)
    } catch {
      throw failure("move \(shown(path)) to \(shown(target))", error)
    }
  }

  private func failure(_ action: String, _ error: DiskError) -> Failure {
    Failure("cannot \(action): \(error.reason)", help: whereItComesFrom)
  }

  /// Nobody but its author knows what an added line is for.
  private var changedSince: Failure {
    Failure(
      "\(shown(hook)) was written by pmlint and has been changed since, so it stays as it is",
      help: "move what was added into \(shown(earlier)), which runs first; then delete the hook, and install it again")
  }

  private var whereItComesFrom: String? {
    origin == .standard ? nil : "`core.hooksPath` names the folder: `git config --show-origin core.hooksPath`"
  }

  /// A path as short as it can be written where the user stands.
  func shown(_ path: String) -> String {
    path.hasPrefix(directory + "/") ? String(path.dropFirst(directory.count + 1)) : path
  }
}

extension DiskError {
  fileprivate var reason: String {
    switch self {
    case .system(let reason): reason
    case .notFound: "the folder does not exist, or is none"
    case .symbolicLink, .notAFile, .missingObject, .tooLarge: "it is no file"
    }
  }
}
