extension String {
  /// The text of a document, safe for a terminal and for the log of a CI runner.
  ///
  /// Control characters and escape sequences are removed, and a zero-width space breaks commands of CI runners.
  package var safeForTerminal: String {
    if isSafe { return self }
    var safe = String.UnicodeScalarView()
    var command = RunnerCommand()
    var scalars = unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      if scalar == "\u{1B}" || scalar == "\u{9B}" {
        Self.skipSequence(after: scalar, in: &scalars)
      } else if scalar == "\t" || scalar == "\n" {
        safe.append(" ")
        command = RunnerCommand()
      } else if !Self.isControl(scalar) {
        if command.begins(with: scalar) { safe.append("\u{200B}") }
        safe.append(scalar)
      }
    }
    return String(safe)
  }

  /// Skips an escape sequence (ECMA-48 §5.4): `[` and its parameters up to a letter, or one character.
  private static func skipSequence(
    after introducer: Unicode.Scalar, in scalars: inout String.UnicodeScalarView.Iterator
  ) {
    if introducer == "\u{1B}", scalars.next() != "[" { return }
    while let scalar = scalars.next(), scalar.value < 0x40 || scalar.value > 0x7E {}
  }

  /// Whether nothing has to be removed, as in nearly all texts.
  var isSafe: Bool { Array(utf8).span.isSafe }

  /// C0, DEL, C1, characters that reorder, join or annotate text unseen, and tags, which no terminal shows.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// The text with spaces behind it, so that a column of a terminal is as wide.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }

  /// The width of the text in columns of a terminal.
  var displayWidth: Int {
    utf8.allSatisfy { $0 < 0x80 } ? utf8.count : unicodeScalars.reduce(0) { $0 + Self.width(of: $1) }
  }

  /// Unicode Standard Annex #11: wide and full-width characters take two columns, combining marks none.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    if scalar.properties.isEmojiPresentation { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}

extension Swift.Span<UInt8> {
  /// Whether nothing has to be removed; on bytes, because it is called for every text of a report.
  var isSafe: Bool {
    var (before, previous): (UInt8, UInt8) = (0, 0)
    var command = RunnerCommand()
    var index = 0
    while index < count {
      let byte = self[index]
      if byte < 0x80 {
        guard byte >= 0x20, byte != 0x7F else { return false }
        if command.begins(with: byte) { return false }
      } else if byte < 0xC0 {
        switch (before, previous) {
        // C1 and U+061C exactly, and supersets of the others, which the slow path decides.
        case (_, 0xC2) where byte < 0xA0, (_, 0xD8) where byte == 0x9C, (0xE2, 0x80) where byte >= 0xA8,
          (0xE2, 0x80) where byte == 0x8E || byte == 0x8F, (0xE2, 0x81), (0xEF, 0xBB), (0xEF, 0xBF), (0xF3, 0xA0):
          return false
        default: break
        }
      }
      (before, previous) = (previous, byte)
      index &+= 1
    }
    return true
  }
}
