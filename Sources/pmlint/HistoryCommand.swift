import ArgumentParser
import Engine
import Git

/// `pmlint history`: the dates that history rules use, for tests, benchmarks and debugging.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", _superCommandName: "pmlint",
    abstract: "Print when each file in some folders was first committed.",
    discussion: """
      Each line is the time in seconds since 1970-01-01T00:00:00Z, a tab and the path, sorted by path. The times \
      equal those of `git log --full-history --no-renames --diff-filter=A --format=%ct`.
      """, shouldDisplay: false)

  @Argument(help: ArgumentHelp("Folders, relative to the root of the repository.", valueName: "folder"))
  var folders: [String]

  @Option(help: ArgumentHelp("The commit to start at.", valueName: "revision"))
  var rev = "HEAD"

  @Flag(help: "Follow each file through renames.")
  var follow = false

  @Flag(help: "Read all commits again, and do not write the cache.")
  var noCache = false

  func run() throws {
    let environment = try Environment.ofProcess()
    do throws(GitError) {
      let repository = try Repository(
        containing: environment.directory, environment: GitEnvironment(environment.variables))
      var interest = WalkedPaths()
      for folder in folders { interest.add(folder: folder == "." ? "" : folder) }
      let log = try repository.fileLog(from: repository.commit(named: rev), of: interest, usingCache: !noCache)
      // The cache also has the files of earlier runs.
      let times =
        follow
        ? log.paths.filter(interest.covers(path:)).compactMap { path in
          log.changes(of: path).first.map { (path: path, committed: $0.committed) }
        } : log.additions(in: interest)
      let sorted = times.sorted { $0.path < $1.path }
      StandardOutput.write(sorted.map { "\($0.committed)\t\($0.path)\n" }.joined())
    } catch {
      throw Failure("the history cannot be read: \(error.message)")
    }
  }
}
