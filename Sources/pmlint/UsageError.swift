import ArgumentParser
import Documents
import Engine
import Linting
import Rules

/// Arguments that cannot be meant, told as every other failure is: what is wrong, then what to write.
struct UsageError {
  let message: String
  let help: String

  /// `message` and `fullMessage` are those of the argument parser, which end in a usage line.
  init(_ message: String, fullMessage: String, subcommands: [String]) {
    var help: [String] = []
    var text = message.replacing("'", with: "`")
    if text.hasSuffix(".") { text.removeLast() }
    if let found = text.firstRange(of: /\. Did you mean (.+)\?$/) {
      help.append("did you mean" + text[found].dropFirst(". Did you mean".count))
      text.removeSubrange(found)
    } else if let found = text.firstRange(of: ". Please provide one of ") {
      help.append("write one of " + Self.list(text[found.upperBound...]))
      text.removeSubrange(found.lowerBound...)
    } else if let word = text.wholeMatch(of: /Unexpected argument `(.+)`/)?.1 {
      if Rule.all.contains(where: { $0.id == word }) {
        help.append("`pmlint explain \(word)` explains the rule")
      } else if let question = EditDistance.question(about: String(word), among: subcommands) {
        help.append(question.text)
      }
    }
    if let command = fullMessage.firstMatch(of: /See '(.+)' for more information/)?.1 {
      help.append("`\(command)` lists what it takes")
    }
    // An option begins with a dash, and a quoted word with its quote.
    self.message = text.prefix(1).lowercased() + text.dropFirst()
    self.help = help.joined(separator: help.first?.hasSuffix("?") == true ? " " : "; ")
  }
}

extension UsageError {
  /// The values that an option takes; the parser writes many of them on a line each.
  private static func list(_ values: Substring) -> String {
    guard values.hasPrefix("the following:") else { return String(values) }
    let items = values.split(separator: "\n").dropFirst().map { $0.drop { $0 == " " || $0 == "-" } }
    return items.map { "`\($0)`" }.joined(separator: ", ")
  }
}

extension Failure {
  /// The same failure, with the command that a word in the place of a path was probably meant to be.
  func guessing(_ arguments: [String], among commands: [String]) -> Failure {
    guard help == nil, let word = arguments.first, message.hasSuffix("/\(word) does not exist") else { return self }
    // What other linters call it.
    let question: Message? =
      ["lint", "run", "scan"].contains(word)
      ? "did you mean `check`?" : EditDistance.question(about: word, among: commands)
    guard let question else { return self }
    return Failure(message, help: "\(question.text) `pmlint --help` lists the commands")
  }
}
