/// Why the job cannot be done, and what the user can do about it.
package struct Failure: Error {
  package let message: String
  package let help: String?

  package init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}
