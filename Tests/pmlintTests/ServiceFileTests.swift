import Foundation
import TestSupport
import Testing

/// The files for CI services, checked against their published schemas.
@Suite struct ServiceFileTests {
  @Test(arguments: [
    ("github-actions", ".github/actions/pmlint/action.yml"), ("github-workflows", ".github/workflows/ci.yml"),
    ("github-workflows", ".github/workflows/nightly.yml"), ("github-workflows", ".github/workflows/release.yml"),
    ("dependabot", ".github/dependabot.yml"), ("gitlab-ci", ".gitlab/pmlint.gitlab-ci.yml"),
  ])
  func `a file fits its schema`(_ schema: String, _ path: String) throws {
    let script = "import runpy\nrunpy.run_module('check_jsonschema', run_name='__main__')\n"
    let arguments = ["--builtin-schema", "vendor.\(schema)", Recording.root.appending(path: path).path]
    let run = try Python.run(script, arguments, in: Scratch())
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }
}
