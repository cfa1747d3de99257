/// Classes of bytes in a text; all letters and digits are those of ASCII.
extension UInt8 {
  @inlinable package var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  @inlinable package var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }

  @inlinable package var isCapital: Bool { self >= 0x41 && self <= 0x5A }

  @inlinable package var isSmallLetter: Bool { self >= 0x61 && self <= 0x7A }

  /// The byte with a capital as the small letter; any other byte as it is.
  @inlinable package var lowercased: UInt8 { isCapital ? self | 0x20 : self }
}

extension ArraySlice<UInt8> {
  package var isASCII: Bool { allSatisfy { $0 < 0x80 } }

  /// Whether the last bytes are those of a text in small letters, whatever their case.
  package func ends(inSmallLetters text: String) -> Bool {
    let length = text.utf8.count
    return count >= length && suffix(length).elementsEqual(text.utf8) { $0.lowercased == $1 }
  }
}
