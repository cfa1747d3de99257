import Foundation
import TestSupport
import Testing

/// The sources of people's names, in a repository made by the real git.
@Suite struct PeopleTests {
  /// A postmortem that names a person as the cause, with a name that is in no list.
  private func repository(naming name: String, roles: String = "") throws -> Scratch {
    let scratch = try Scratch()
    try scratch.git("init", "-q")
    try scratch.write(
      "---\n\(roles)---\n# Orders were placed twice\n\n## Root cause\n\(name) changed the flag by hand.\n",
      to: "postmortems/orders.md")
    return scratch
  }

  private func marks(_ scratch: Scratch, _ arguments: String...) throws -> Bool {
    let all = ["--select", "named-individual", "--format", "concise"] + arguments
    return try Command(arguments: all, in: scratch.url).output.contains("named-individual")
  }

  @Test func `the authors of commits are known by name, unless commits are not read`() throws {
    let scratch = try repository(naming: "Frobnik")
    try scratch.git("add", ".")
    #expect(try !marks(scratch))
    try scratch.git("-c", "user.name=x", "commit", "-q", "-m", "Add", "--author", "Zork Frobnik <zork@example.com>")
    #expect(try marks(scratch))
    #expect(try !marks(scratch, "--no-history"))
  }

  @Test func `people with a role, owners of files, and names in the configuration are known`() throws {
    #expect(try marks(repository(naming: "Frobnik", roles: "incident_commander: Zork Frobnik\n")))
    let owned = try repository(naming: "Frobnik")
    try owned.write("* zork.frobnik@example.com\n", to: "CODEOWNERS")
    #expect(try marks(owned))
    let mapped = try repository(naming: "Frobnik")
    try mapped.write("Zork Frobnik <zork@example.com>\n", to: ".mailmap")
    #expect(try marks(mapped))
    let kept = try repository(naming: "Frobnik")
    try kept.write("reviewers:\n- frobnik\n", to: "OWNERS")
    #expect(try marks(kept))
    let configured = try repository(naming: "Frobnik")
    try configured.write("people:\n  names: [Zork Frobnik]\n", to: ".pmlint.yml")
    #expect(try marks(configured))
  }

  @Test func `a bot, a team and names that the configuration ignores are no people`() throws {
    #expect(try !marks(repository(naming: "Renovate", roles: "incident_commander: Renovate Bot\n")))
    #expect(try !marks(repository(naming: "Payments", roles: "on_call: Payments team\n")))
    let ignored = try repository(naming: "Svetlana")
    #expect(try marks(ignored))
    try ignored.write("people:\n  ignore: [svetlana]\n", to: ".pmlint.yml")
    #expect(try !marks(ignored))
  }

  @Test func `findings below the minimum confidence are left out`() throws {
    let scratch = try Scratch()
    try scratch.write("# Late orders\n\n## Root cause\n\nThe on-call deleted the index.\n", to: "postmortems/orders.md")
    func rules(_ arguments: String...) throws -> String {
      try Command(arguments: ["--select", "blame", "--format", "concise"] + arguments, in: scratch.url).output
    }
    #expect(try rules().contains("person-at-fault"))
    #expect(try !rules("--min-confidence", "medium").contains("person-at-fault"))
    try scratch.write("min_confidence: medium\n", to: ".pmlint.yml")
    #expect(try !rules().contains("person-at-fault"))
    #expect(try rules("--min-confidence", "low").contains("person-at-fault"))
  }
}
