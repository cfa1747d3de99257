import ArgumentParser
import Engine
import Git

/// `pmlint hook`: installs or removes the hook that runs pmlint before each commit.
struct HookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook", abstract: "Run pmlint before each commit, as a git hook.",
    discussion: """
      The hook is written where git looks for hooks, which `core.hooksPath` can change. An existing hook runs first, \
      as `pre-commit.before-pmlint`, and `uninstall` restores it.
      """,
    subcommands: [Install.self, Uninstall.self])

  struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "install", abstract: "Write the hook; an existing hook runs before it.")

    @OptionGroup var place: Place

    @Argument(
      parsing: .postTerminator,
      help: ArgumentHelp("More options for pmlint, after `--`: `-- --all-findings` judges whole documents."))
    var options: [String] = []

    func run() throws {
      let hook = try place.hook()
      try tryOptions(from: hook.root)
      // Others get a committed hook too, and their pmlint is at another path.
      let program = hook.isInWorkTree ? nil : Invocation.program
      StandardOutput.write(try hook.install(HookScript(options: options, program: program)))
    }

    /// Fails now for options with which the hook would refuse every commit.
    private func tryOptions(from root: String) throws {
      let check = try parsed(["--staged"] + options)
      if check.diff || check.writeBaseline != nil {
        throw Failure(
          "with \(check.diff ? "--diff" : "--write-baseline") the hook would never refuse a commit",
          help: "remove it from the hook's options")
      }
      // git runs hooks there, and file names in the options are relative to it.
      guard Disk.enter(root) else {
        throw Failure("cannot change to \(root), where git runs hooks")
      }
      _ = try parsed(HookScript.fixedOptions + options).filteredRun(besides: Outputs(check.format), .ofProcess())
    }

    private func parsed(_ arguments: [String]) throws -> CheckCommand {
      do {
        return try CheckCommand.parse(arguments)
      } catch  where CheckCommand.exitCode(for: error).isSuccess {
        throw Failure("the hook's options ask for help, not for a run", help: "run `pmlint hook install --help`")
      }
    }
  }

  struct Uninstall: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "uninstall", abstract: "Remove the hook, and restore the earlier one.")

    @OptionGroup var place: Place

    func run() throws {
      StandardOutput.write(try place.hook().uninstall())
    }
  }

  /// The options that select the folder of hooks.
  struct Place: ParsableArguments {
    @Flag(help: "Use the folder of hooks that your git configuration sets for all repositories.")
    var shared = false

    /// The hook of the repository that contains the working directory.
    func hook() throws(Failure) -> HookFile {
      let environment = try Environment.ofProcess()
      let directory = environment.directory
      let root: String?
      let folder: HooksFolder
      do throws(GitError) {
        let repository = try Repository(containing: directory, environment: GitEnvironment(environment.variables))
        (root, folder) = (repository.workTree, try repository.hooksFolder())
      } catch {
        guard error.code == .notFound else { throw Failure("the hooks cannot be found: \(error.message)") }
        throw Failure("not in a git repository, so there are no commits to check", help: "run it in a clone")
      }
      guard let root else {
        throw Failure(
          "a bare repository has no work tree to commit from, so git would never run the hook",
          help: "use a `pre-receive` hook, which checks pushes: see OnAServer.md in pmlint's documentation")
      }
      try check(folder)
      return HookFile(in: folder, root: root, directory: directory)
    }

    /// Fails for a folder in which a hook would do more or less than intended.
    private func check(_ folder: HooksFolder) throws(Failure) {
      if folder.path.hasSuffix("/.husky/_") {
        throw Failure(
          "husky rewrites \(folder.path) whenever it is set up, so a hook in it would be lost",
          help: "add the line `pmlint \(HookScript.fixedOptions.joined(separator: " "))` to `.husky/pre-commit`")
      }
      switch (folder.scope, shared) {
      case (.shared, false):
        throw Failure(
          "`core.hooksPath` is \(folder.path) for all repositories, so the hook would run in each of them",
          help:
            "add `--shared` if you want this, or give this repository its own hooks: `git config core.hooksPath FOLDER`"
        )
      case (.standard, true), (.repository, true):
        throw Failure(
          "this repository has its own hooks, which no other repository shares", help: "remove `--shared`")
      case (.shared, true), (.standard, false), (.repository, false): return
      }
    }
  }
}
