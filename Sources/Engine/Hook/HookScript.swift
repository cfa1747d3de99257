internal import Bytes
internal import Git

/// The text of the hook: it runs the earlier hook, then `pmlint --staged --new-only`.
package struct HookScript {
  /// What a commit adds is judged; `--all-findings` among the options has whole documents judged.
  package static let fixedOptions = ["--staged", "--new-only"]

  /// The options for pmlint after those.
  let options: [String]

  /// The path of pmlint if it is not on the `PATH`; nil if others share the hook, because their path may differ.
  let program: String?

  /// The file name of the earlier hook.
  static let earlier = "pre-commit.before-pmlint"

  package init(options: [String], program: String?) {
    (self.options, self.program) = (options, program)
  }

  /// Whose a hook is.
  enum Author {
    case pmlint

    /// pmlint's, but changed since.
    case somebodySince
    case somebodyElse
  }

  static func author(of text: String) -> Author {
    // git can change the line ends of a committed hook.
    var lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1, lines[1].hasPrefix(mark) else { return .somebodyElse }
    let isUnchanged = lines.remove(at: 1) == marker(of: lines.joined(separator: "\n"))
    return isUnchanged ? .pmlint : .somebodySince
  }

  var text: String {
    var lines = rest.split(separator: "\n", omittingEmptySubsequences: false)
    lines.insert(Self.marker(of: rest), at: 1)
    return lines.joined(separator: "\n")
  }

  private static let mark = "# pmlint hook "

  /// The line that marks the hook, with a hash of all other lines, so that added lines are noticed and kept.
  private static func marker(of rest: String) -> Substring {
    "\(mark)\(String(ByteHash(rest).value, radix: 16))"
  }

  private var rest: String {
    let arguments = (Self.fixedOptions + options).map(\.quoted).joined(separator: " ")
    let fallback =
      program.map { "elif [ -x \($0.quoted) ]; then\n  exec \($0.quoted) \(arguments)\n" } ?? ""
    let places = "on the PATH" + (program.map { ", nor at \($0)" } ?? "")
    return """
      #!/bin/sh
      # Written by `pmlint hook install`; `pmlint hook uninstall` takes it away. What else is to run before a commit
      # belongs into \(Self.earlier) beside this file, which runs first if it may be run.
      earlier=${0%/*}/\(Self.earlier)
      if [ -f "$earlier" ] && [ -x "$earlier" ]; then
        "$earlier" "$@" || exit
      fi
      if command -v pmlint >/dev/null; then
        exec pmlint \(arguments)
      \(fallback)fi
      printf 'pmlint: not %s, so this commit was not checked, and is refused\\n' \(places.quoted) >&2
      if [ -e "$earlier" ]; then undo="mv '$earlier' '$0'"; else undo="rm '$0'"; fi
      printf '  help: install pmlint; or take the hook away: %s\\n' "$undo" >&2
      exit 2

      """
  }
}

extension String {
  /// As one word of the shell, whatever is in it.
  var quoted: String {
    let isPlain =
      !isEmpty
      && utf8.allSatisfy { byte in
        byte.isLetter || byte.isDigit || "+,-./:=@_".utf8.contains(byte)
      }
    return isPlain ? self : "'\(replacing("'", with: "'\\''"))'"
  }
}
