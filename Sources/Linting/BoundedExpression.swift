internal import CPcre2
internal import Synchronization

/// A regular expression that a configuration gives.
///
/// Whoever pushes a configuration can write one that never ends on some text, so what it may cost is bounded. The cost is
/// counted and not timed: the findings are the same on every machine, and with any number of jobs.
package final class BoundedExpression: Sendable {
  /// As it is written.
  package let text: String
  private let compiled: Mutex<CompiledExpression>
  private let overdrawn = Atomic(false)

  /// Nil for what is no regular expression.
  package init?(_ text: String) {
    guard let compiled = CompiledExpression(text) else { return nil }
    self.text = text
    self.compiled = Mutex(compiled)
  }

  /// Whether it was too costly for some document.
  package var isOverdrawn: Bool { overdrawn.load(ordering: .relaxed) }

  /// What the texts of one document may cost, used up as they are matched.
  package final class Allowance: Sendable {
    /// A thousand issues take a fifth of it, and all of it a few thousandths of a second.
    fileprivate let left = Atomic(100_000)

    package init() {}
  }

  /// Whether it matches somewhere in a text; where there is no allowance left it does not.
  package func matches(_ text: Substring, within allowance: Allowance) -> Bool {
    var left = allowance.left.load(ordering: .relaxed)
    let isMatch = compiled.withLock { $0.matches(text, costing: &left) }
    allowance.left.store(left, ordering: .relaxed)
    if isMatch == nil { overdrawn.store(true, ordering: .relaxed) }
    return isMatch ?? false
  }
}

/// An expression as pcre2 keeps it, freed once.
@safe
private struct CompiledExpression: ~Copyable {
  private let code: OpaquePointer
  private let matched: OpaquePointer
  private let limits: OpaquePointer

  init?(_ text: String) {
    // Letters and digits are those of all scripts. Before each of its items the expression calls back, to be counted.
    let options = PCRE2_UTF | PCRE2_UCP | PCRE2_AUTO_CALLOUT | PCRE2_NEVER_BACKSLASH_C
    var (error, offset) = (Int32(0), 0)
    let bytes = Array(text.utf8) + [0]
    guard let code = unsafe pcre2_compile_8(bytes, bytes.count - 1, options, &error, &offset, nil) else { return nil }
    guard let matched = unsafe pcre2_match_data_create_8(1, nil), let limits = unsafe pcre2_match_context_create_8(nil)
    else { return nil }
    // Bounds on what one callback leads to, and on memory, in KiB.
    unsafe pcre2_set_match_limit_8(limits, 1_000_000)
    unsafe pcre2_set_depth_limit_8(limits, 10_000)
    unsafe pcre2_set_heap_limit_8(limits, 16 << 10)
    unsafe self.code = code
    unsafe self.matched = matched
    unsafe self.limits = limits
  }

  /// Whether the expression matches somewhere in a text; nil where that costs more than there is left.
  func matches(_ text: Substring, costing left: inout Int) -> Bool? {
    guard left > 0 else { return nil }
    let bytes = Array(text.utf8) + [0]
    // One item can look at all of the text.
    var meter = Meter(left: left, cost: 1 + bytes.count / 32)
    let result = unsafe withUnsafeMutablePointer(to: &meter) { meter in
      unsafe pcre2_set_callout_8(
        limits,
        { _, data in
          guard let meter = unsafe data?.assumingMemoryBound(to: Meter.self) else { return PCRE2_ERROR_CALLOUT }
          unsafe meter.pointee.left -= meter.pointee.cost
          return unsafe meter.pointee.left < 0 ? PCRE2_ERROR_CALLOUT : 0
        }, meter)
      return unsafe pcre2_match_8(code, bytes, bytes.count - 1, 0, 0, matched, limits)
    }
    left = result >= 0 || result == PCRE2_ERROR_NOMATCH ? meter.left : 0
    return result >= 0 ? true : result == PCRE2_ERROR_NOMATCH ? false : nil
  }

  private struct Meter {
    var left: Int
    let cost: Int
  }

  deinit {
    unsafe pcre2_match_context_free_8(limits)
    unsafe pcre2_match_data_free_8(matched)
    unsafe pcre2_code_free_8(code)
  }
}
