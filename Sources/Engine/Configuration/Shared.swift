/// A value of many parts that many others hold: each holds one reference, and copies nothing.
final class Shared<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) {
    self.value = value
  }
}
