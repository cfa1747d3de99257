internal import CAttributes

/// What a file system keeps beside a file: access lists of more than one group, labels, notes.
struct ExtendedAttributes {
  private var values: [(name: [CChar], value: [UInt8])] = []

  /// Those of an open file; none where the file system has none.
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

  /// Gives them to another open file; false where one that says who may read it cannot be.
  func apply(to file: Int32) -> Bool {
    values.allSatisfy { name, value in
      let isSet = unsafe pmlint_set_attribute(file, name, value, value.count) == 0
      // Labels of the system are the system's to set.
      return isSet || name.starts(with: "security.".utf8.map { CChar(bitPattern: $0) })
    }
  }
}
