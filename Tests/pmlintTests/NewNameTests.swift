import Foundation
import TestSupport
import Testing

/// The paths and ids of new documents.
extension NewTests {
  @Test(arguments: [
    (["docs/postmortems/2026-11-09-orders.md"], "docs/postmortems/2026-11-16-checkout-charged-the-wrong-tax.md"),
    (["incidents/20261109_full_queue.md"], "incidents/20261116_checkout_charged_the_wrong_tax.md"),
    (
      ["postmortems/PM-2026-030-orders.md", "postmortems/PM-2025-044-queue.md"],
      "postmortems/PM-2026-031-checkout-charged-the-wrong-tax.md"
    ),
    (["PM2026-007 - Full queue.md", "README.md"], "PM2026-008 - Checkout charged the wrong tax.md"),
    (
      ["postmortems/2026/10/0041-orders.md", "postmortems/2026/11/0042-queue.md"],
      "postmortems/2026/11/0043-checkout-charged-the-wrong-tax.md"
    ),
    (["2023-05/2023-05-04-Api-abuse.md"], "2026-11/2026-11-16-Checkout-charged-the-wrong-tax.md"),
    (
      ["content/incidents/2026-11-09-orders/index.md"],
      "content/incidents/2026-11-16-checkout-charged-the-wrong-tax/index.md"
    ),
    (
      ["docs/incidents/incident-2026-11-09-orders.md"],
      "docs/incidents/incident-2026-11-16-checkout-charged-the-wrong-tax.md"
    ),
  ])
  func `the path follows those of the other documents`(_ paths: [String], _ expected: String) throws {
    let text = "---\ntype: postmortem\n---\n# Orders\n"
    let scratch = try repository(Dictionary(uniqueKeysWithValues: paths.map { ($0, text) }))
    #expect(try written(scratch, ["postmortem"] + Self.known).path == expected)
  }

  @Test(arguments: [
    (["PM-2026-030", "PM-2026-029", "PM-2025-077"], "PM-2026-031"), (["INC-0099", "INC-0007"], "INC-0100"),
    (["PM2026-003"], "PM2026-004"), (["PM-2025-010"], "PM-2026-001"), ([], "PM-2026-001"),
    (["PM-2026-11-09-orders"], "PM-2026-001"),
  ])
  func `the id is the next one`(_ ids: [String], _ expected: String) throws {
    let files = ids.map { ("postmortems/2026-01-01-\($0.lowercased()).md", "---\nid: \($0)\n---\n# Orders\n") }
    let scratch = try repository(Dictionary(uniqueKeysWithValues: files))
    let (path, text) = try written(scratch, ["postmortem"] + Self.known)
    #expect(text.contains("\nid: \(expected)\n") && path.hasPrefix("postmortems/2026-11-16-"))
  }

  @Test func `a word for templates is not in a name`() throws {
    let scratch = try repository()
    let title = ["postmortem", "--title", "Template: “Ünder” .. /etc/passwd\n---"]
    let (path, text) = try written(scratch, title)
    #expect(path == "postmortems/2026-11-16-ünder-etc-passwd.md")
    #expect(text.contains("\ntitle: \"Template: “Ünder” .. /etc/passwd ---\"\n"))
    #expect(try scratch.pmlint("--show-files", path).output.contains("postmortem"))
  }

  @Test func `in a part of a repository its own names count`() throws {
    let scratch = try repository([
      "shop/postmortems/2026-11-09-orders.md": "---\nid: SHOP-007\n---\n# Orders\n",
      "pay/incidents/0001.md": "---\nid: PAY-0001\n---\n# Cards\n",
      "pay/incidents/0002.md": "---\nid: PAY-0002\n---\n# Cards\n",
      "shop/.pmlint.yml": "severities: {P1: {deadline: 24h, aliases: [SEV-1]}}\n",
    ])
    let other = try written(scratch, ["postmortem"] + Self.known)
    #expect(other.path == "pay/incidents/0003-checkout-charged-the-wrong-tax.md" && other.text.contains("id: PAY-0003"))
    let run = try new(scratch, ["postmortem"] + Self.known + ["--severity", "sev-1"], in: "shop")
    #expect(run.output == "postmortems/2026-11-16-checkout-charged-the-wrong-tax.md\n", "\(run.errors)")
    let text = try scratch.text("shop/postmortems/2026-11-16-checkout-charged-the-wrong-tax.md")
    #expect(text.contains("\nid: SHOP-008\n") && text.contains("\nseverity: sev-1\n"))
    #expect(text.contains("\nreview_at: 2026-11-17T11:05:00Z"))
  }

  @Test(arguments: [
    ("???", "2026-11-16.md", "untitled.md"),
    (String(repeating: "長", count: 99), "2026-11-16-\(String(repeating: "長", count: 60)).md", nil),
    (String(repeating: "word ", count: 40), "2026-11-16-word\(String(repeating: "-word", count: 11)).md", nil),
  ])
  func `any title makes a name`(_ title: String, _ postmortem: String, _ runbook: String?) throws {
    let scratch = try repository()
    #expect(try written(scratch, ["postmortem", "--title", title]).path == "postmortems/\(postmortem)")
    let path = try written(scratch, ["runbook", "--title", title]).path
    #expect(path == "runbooks/\(runbook ?? String(postmortem.dropFirst(11)))")
  }
}
