import ArgumentParser
import Documents
import Engine
import Linting
import Rules

/// What a shell offers for values, from the lists that the program itself uses.
extension CompletionKind {
  /// Files that may be documents, and folders.
  static var documents: CompletionKind { .file(extensions: Document.Kind.suffixes.map { String($0.dropFirst()) }) }

  static var configurations: CompletionKind { .file(extensions: ["yml", "yaml"]) }

  static var baselines: CompletionKind { .file(extensions: ["json"]) }

  /// Branches and tags; in zsh, a command that has a colon or a quote would not be run.
  static var revisions: CompletionKind {
    .shellCommand("git rev-parse --symbolic --branches --tags --remotes 2>/dev/null")
  }

  /// Everything that `explain` takes.
  static var explained: CompletionKind { .list(ruleNames + Profile.allCases.map(\.rawValue)) }

  /// Rules and groups, separated by commas, which only the program itself can continue.
  static var ruleList: CompletionKind {
    .custom { _, _, word in
      // fish hands over the option too, if its value is in the same word.
      let value = word.hasPrefix("--") ? word.drop { $0 != "=" }.dropFirst() : word[...]
      let typed = value.split(separator: ",", omittingEmptySubsequences: false).dropLast()
      let start = typed.map { $0 + "," }.joined()
      return ruleNames.filter { !typed.contains($0[...]) }.map { start + $0 }
    }
  }

  /// The groups of rules, then the rules.
  private static var ruleNames: [String] { Rule.Group.allCases.map(\.rawValue) + Rule.all.map(\.id) }
}
