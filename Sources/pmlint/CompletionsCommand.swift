import ArgumentParser

/// `pmlint completions SHELL`: the script with which a shell completes pmlint's arguments.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", _superCommandName: "pmlint",
    abstract: "Print a script that completes pmlint's arguments in a shell.",
    discussion: """
      Where each shell reads it:
        pmlint completions bash > ~/.local/share/bash-completion/completions/pmlint
        pmlint completions fish > ~/.config/fish/completions/pmlint.fish
        pmlint completions zsh > FOLDER/_pmlint

      FOLDER is one of zsh's $fpath, which is read by compinit. A package has the scripts in place already.
      """)

  @Argument(help: "The shell: bash, fish or zsh.")
  var shell: Shell

  enum Shell: String, Choice {
    case bash, fish, zsh
  }

  func run() {
    StandardOutput.write(CompletionScript(for: shell, commands: Pmlint.topNames).text)
  }
}
