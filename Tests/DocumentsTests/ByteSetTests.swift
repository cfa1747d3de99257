import Bytes
import Testing

@Suite struct ByteSetTests {
  @Test(arguments: ["", " \t", "aZ09~", "“é", "\0"])
  func `a set has the bytes of its text and no others`(_ text: String) {
    let (set, bytes) = (ByteSet(text), Array(text.utf8))
    #expect((UInt8.min...UInt8.max).allSatisfy { set.contains($0) == bytes.contains($0) })
  }
}
