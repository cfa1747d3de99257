import Foundation
package import Testing

extension Trait where Self == ConditionTrait {
  /// Leaves a test out where `.ci/sanitize` runs it: it gives the program little memory, few files, no `/proc`, no
  /// variables or little time to end, and a sanitizer needs more.
  package static var ofTheProgramAsReleased: Self {
    .disabled("a sanitizer needs more than the test allows") {
      ProcessInfo.processInfo.environment.keys.contains { $0.hasSuffix("SAN_OPTIONS") }
    }
  }
}
