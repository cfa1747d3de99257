internal import Bytes
internal import CPcre2
internal import Synchronization

/// A regular expression in a configuration.
///
/// Anyone who pushes a configuration can write one that never ends on some text, so its cost is bounded. The cost is
/// counted and not timed, so the findings are the same on every machine, and with any number of jobs.
package final class BoundedExpression: Sendable {
  /// As it is written.
  package let text: String
  private let compiled: Mutex<CompiledExpression>
  private let overdrawn = Atomic(false)

  /// Nil if it is not a valid regular expression; `matches` is a limit between two looks at the allowance.
  package init?(_ text: String, matches: Int = Limits.expressionMatches) {
    guard let compiled = CompiledExpression(text, matches: matches) else { return nil }
    self.text = text
    self.compiled = Mutex(compiled)
  }

  /// The version of pcre2, with its date: `10.42 2022-12-11`.
  package static var libraryVersion: String {
    let length = pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), nil)
    var text = [UInt8](repeating: 0, count: max(1, Int(length)))
    guard length > 0, unsafe pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), &text) > 0 else { return "unknown" }
    return String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// Whether it was too costly for any document.
  package var isOverdrawn: Bool { overdrawn.load(ordering: .relaxed) }

  /// The budget for the texts of one document, which each match reduces.
  package final class Allowance: Sendable {
    fileprivate let left = Atomic(Limits.expressionAllowance)

    package init() {}
  }

  /// Whether it matches somewhere in a text; false if no allowance is left.
  package func matches(_ text: Substring, within allowance: Allowance) -> Bool {
    var left = allowance.left.load(ordering: .relaxed)
    let isMatch = compiled.withLock { $0.matches(text, costing: &left) }
    allowance.left.store(left, ordering: .relaxed)
    if isMatch == nil { overdrawn.store(true, ordering: .relaxed) }
    return isMatch ?? false
  }
}

/// A compiled expression of pcre2, freed once.
@safe
private struct CompiledExpression: ~Copyable {
  private let code: OpaquePointer
  private let matched: OpaquePointer
  private let limits: OpaquePointer

  init?(_ text: String, matches: Int) {
    // Letters and digits of all scripts match. The expression calls back before each of its items, for counting.
    let options = PCRE2_UTF | PCRE2_UCP | PCRE2_AUTO_CALLOUT | PCRE2_NEVER_BACKSLASH_C
    var (error, offset) = (Int32(0), 0)
    let bytes = Array(text.utf8) + [0]
    guard let code = unsafe pcre2_compile_8(bytes, bytes.count - 1, options, &error, &offset, nil) else { return nil }
    guard let matched = unsafe pcre2_match_data_create_8(1, nil), let limits = unsafe pcre2_match_context_create_8(nil)
    else { return nil }
    // Limits between two callbacks, and of memory in KiB.
    unsafe pcre2_set_match_limit_8(limits, UInt32(matches))
    unsafe pcre2_set_depth_limit_8(limits, UInt32(Limits.expressionDepth))
    unsafe pcre2_set_heap_limit_8(limits, UInt32(Limits.expressionMemory))
    unsafe self.code = code
    unsafe self.matched = matched
    unsafe self.limits = limits
  }

  /// Whether the expression matches somewhere in a text; nil if that costs more than the allowance.
  func matches(_ text: Substring, costing left: inout Int) -> Bool? {
    guard left > 0 else { return nil }
    let bytes = Array(text.utf8) + [0]
    // One item can scan the whole text.
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
