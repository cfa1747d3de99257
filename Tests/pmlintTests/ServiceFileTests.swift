import Foundation
import TestSupport
import Testing

/// The files that CI services read, in the eyes of the schemas that are published for them.
@Suite struct ServiceFileTests {
  @Test(arguments: [
    ("github-actions", ".github/actions/pmlint/action.yml"), ("github-workflows", ".github/workflows/ci.yml"),
    ("github-workflows", ".github/workflows/release.yml"), ("gitlab-ci", ".gitlab/pmlint.gitlab-ci.yml"),
  ])
  func `is what its schema asks for`(_ schema: String, _ path: String) throws {
    let script = "import runpy\nrunpy.run_module('check_jsonschema', run_name='__main__')\n"
    let arguments = ["--builtin-schema", "vendor.\(schema)", Recording.root.appending(path: path).path]
    let run = try Python.run(script, arguments, in: Scratch())
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }
}
