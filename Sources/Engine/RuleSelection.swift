internal import Documents
package import Linting
internal import Rules

/// The rules that `--select` and `--ignore` leave.
package struct RuleSelection {
  package let rules: [Rule]

  /// Each value of a flag is a list, and adds to those before it.
  package init(select: [String] = [], ignore: [String] = []) throws(Failure) {
    let selected = try Self.ids(in: select, of: "--select")
    let ignored = try Self.ids(in: ignore, of: "--ignore")
    // An opt-in rule runs if its id is named, not its group.
    let named = Set(select.flatMap(Self.names))
    rules = Rule.all.filter { rule in
      (select.isEmpty || selected.contains(rule.id)) && !ignored.contains(rule.id)
    }.map { named.contains($0.id) ? $0.optedIn : $0 }
  }

  private static func names(in list: String) -> [String] {
    list.split { $0 == "," || $0.isWhitespace }.map(String.init)
  }

  private static func ids(in lists: [String], of flag: String) throws(Failure) -> Set<String> {
    var ids: Set<String> = []
    guard lists.allSatisfy({ !names(in: $0).isEmpty }) else {
      throw Failure("\(flag) names no rule", help: "`pmlint rules` lists all rules")
    }
    for name in lists.flatMap(names) {
      if let group = Rule.Group(rawValue: name) {
        ids.formUnion(Rule.all.filter { $0.group == group }.map(\.id))
      }
      if Rule.all.contains(where: { $0.id == name }) {
        ids.insert(name)
      } else if Rule.Group(rawValue: name) == nil {
        throw unknown(name, in: flag)
      }
    }
    return ids
  }

  /// The rule of a name that a user typed.
  package static func rule(named name: String) throws(Failure) -> Rule {
    guard let rule = Rule.all.first(where: { $0.id == name }) else { throw unknown(name, in: "explain") }
    return rule
  }

  /// The group of a name that a user typed; nil if it is the id of a rule, or nothing.
  package static func group(named name: String) -> Rule.Group? { Rule.Group(rawValue: name) }

  private static func unknown(_ name: String, in flag: String) -> Failure {
    let known =
      Rule.all.map(\.id) + Rule.Group.allCases.map(\.rawValue)
      + (flag == "explain" ? Profile.allCases.map(\.rawValue) : [])
    return Failure(
      "\(flag): unknown rule `\(name)`",
      help: EditDistance.question(about: name, among: known, ignoringCase: false)?.text
        ?? "`pmlint rules` lists all rules")
  }
}
