import Foundation
import TestSupport

/// A shell that completes a line as at its prompt; bash and zsh are typed at in a terminal, which zsh provides.
enum Shell: String, CaseIterable {
  case bash, fish, zsh

  /// The folder of the built binary comes first, as in a user's `PATH`.
  private static let path =
    "\(Command.binary.deletingLastPathComponent().path):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"

  /// What Tab offers at the end of each line, without the option and the folder in front of it.
  func completions(of lines: [String], in scratch: Scratch) throws -> [Set<String>] {
    let script = try Command("completions", rawValue)
    let home = try Scratch()
    // The name by which zsh finds it.
    try home.write(script.output, to: "_pmlint")
    try home.write(driver, to: "driver")
    let run = try Command(
      URL(filePath: "/usr/bin/env"), [self == .fish ? "fish" : "zsh"] + options + [home.url.path + "/driver"] + lines,
      in: scratch.url,
      environment: [
        "HOME": home.url.path, "PATH": Self.path, "TERM": "xterm", "GIT_CONFIG_NOSYSTEM": "1",
        // A shell that waits for more leaves after a minute.
        "TMOUT": "60",
      ])
    guard run.status == 0, run.errors.isEmpty, script.status == 0 else {
      throw Refusal(shell: rawValue, errors: script.errors + run.errors)
    }
    return lines.indices.map { number in
      let offers = (try? home.text("offers.\(number)")) ?? ""
      return Set(offers.split(separator: "\n").map(Self.bare))
    }
  }

  func completions(of line: String, in scratch: Scratch) throws -> Set<String> {
    try completions(of: [line], in: scratch)[0]
  }

  private static func bare(_ offer: Substring) -> String {
    // fish describes what it offers.
    let word = offer.prefix { $0 != "\t" }
    let value = word.hasPrefix("--") ? word.split(separator: "=").last ?? "" : word
    return String(value.split(separator: "/").last ?? "").replacing(#"\ "#, with: " ")
  }

  private var options: [String] { self == .fish ? ["--no-config"] : ["-f"] }

  private var driver: String {
    switch self {
    case .fish:
      """
      source $HOME/_pmlint
      set number 0
      for line in $argv
        complete -C "$line" > $HOME/offers.$number
        set number (math $number + 1)
      end
      """
    case .bash:
      #"""
      cat > $HOME/setup <<\END
      source $HOME/_pmlint
      number=0
      offer() {
        _pmlint_or_check "$@"
        printf '%s\n' "${COMPREPLY[@]}" > "$HOME/offers.$number"
        ((number++))
        echo DONE
      }
      complete -o filenames -F offer pmlint
      bind 'set completion-query-items 0'
      bind 'set page-completions off'
      END
      \#(Self.typing("bash --norc -i"))
      """#
    case .zsh:
      #"""
      cat > $HOME/setup <<\END
      fpath=($HOME $fpath)
      autoload -Uz compinit
      compinit -u -D
      number=0
      # What is offered passes through `compadd`, but for calls that only fill an array.
      compadd() {
        if [[ "${@[1,(i)(-|--)]}" != *-(O|A|D)\ * ]]; then
          local -a offers
          builtin compadd -O offers "$@"
          (( $#offers )) && print -rl -- "$IPREFIX"$^offers >> $HOME/offers.$number
        fi
        builtin compadd "$@"
      }
      # Called after one completion, and so for each.
      finish() { comppostfuncs=(finish); ((number++)); print DONE }
      comppostfuncs=(finish)
      setopt no_auto_list
      bindkey '^I' complete-word
      END
      \#(Self.typing("zsh -f -i"))
      """#
    }
  }

  /// Types each line, completes it, and throws it away.
  private static func typing(_ shell: String) -> String {
    #"""
    zmodload zsh/zpty
    zpty shell \#(shell)
    zpty -w shell 'source $HOME/setup; echo REA""DY'
    zpty -r shell output '*READY*'
    for line; do
      zpty -w -n shell "$line"$'\t'
      zpty -r shell output '*DONE*' || exit 1
      zpty -w -n shell $'\x15'
    done
    zpty -d shell
    """#
  }

  private struct Refusal: Error, CustomStringConvertible {
    let shell: String
    let errors: String

    var description: String {
      "\(shell) could not complete a line; .ci/test installs the shells that this test needs\n\(errors)"
    }
  }
}
