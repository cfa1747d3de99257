internal import CAttributes

/// A file's extended attributes: access lists, labels, notes.
struct ExtendedAttributes {
  private var values: [(name: [CChar], value: [UInt8])] = []

  /// Reads the attributes of an open file; none if the file system does not support them.
  init(of file: Int32) {
    let size = pmlint_attribute_names(file, nil, 0)
    guard size > 0 else { return }
    var names = [CChar](repeating: 0, count: size)
    guard unsafe pmlint_attribute_names(file, &names, size) == size else { return }
    for name in names.split(separator: 0).map({ Array($0) + [0] }) {
      var value = [UInt8](repeating: 0, count: max(0, unsafe pmlint_attribute(file, name, nil, 0)))
      let count = unsafe pmlint_attribute(file, name, &value, value.count)
      if count >= 0 { values.append((name, Array(value.prefix(count)))) }
    }
  }

  /// Copies them to another open file; false if one that controls access cannot be copied.
  func apply(to file: Int32) -> Bool {
    values.allSatisfy { name, value in
      let isSet = unsafe pmlint_set_attribute(file, name, value, value.count) == 0
      // Only the system can set its own labels.
      return isSet || name.starts(with: "security.".utf8.map { CChar(bitPattern: $0) })
    }
  }
}
