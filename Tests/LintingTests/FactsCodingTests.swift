import Documents
import Foundation
import TestSupport
import Testing

@testable import Linting

@Suite struct FactsCodingTests {
  private func read<Value: StoredValue>(_ bytes: [UInt8], as _: Value.Type) throws -> Value {
    var decoder = FactsDecoder(bytes, bytes.indices)
    let value = try Value(from: &decoder)
    if !decoder.isAtEnd { throw FactsDecoder.Damage() }
    return value
  }

  private func bytes(of value: some StoredValue) -> [UInt8] {
    var encoder = FactsEncoder()
    encoder.append(value)
    return encoder.bytes
  }

  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 1_795_435_200, -62_135_596_800, Int.max, Int.min])
  func `a number is read as it was written`(number: Int) throws {
    #expect(try read(bytes(of: number), as: Int.self) == number)
    #expect(try read(bytes(of: Optional(number)), as: Int?.self) == number)
    #expect(try read(bytes(of: [number, 7]), as: [Int].self) == [number, 7])
  }

  @Test func `what is not there is not made up`() throws {
    #expect(try read(bytes(of: String?.none), as: String?.self) == nil)
    #expect(try read(bytes(of: [String?.none, "", "é"]), as: [String?].self) == [nil, "", "é"])
  }

  private func fixtures() throws -> [SourceFile] {
    let folder = Recording.root.appending(path: "Fixtures")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
    return try paths.sorted().map { path in
      SourceFile(path: path, bytes: [UInt8](try Data(contentsOf: folder.appending(path: path))))
    }
  }

  @Test func `the facts of all fixtures are read as they were written`() throws {
    var kinds: Set<Document.Kind> = []
    for source in try fixtures() {
      guard let document = Document(source) else { continue }
      let facts = DocumentFacts(document)
      kinds.insert(document.kind)
      #expect(try read(bytes(of: facts), as: DocumentFacts.self).fields == facts.fields, "\(source.path)")
    }
    #expect(kinds == Set(Document.Kind.allCases))
  }

  /// Facts are kept without the people of the repository, who change with each commit.
  @Test func `no fact depends on who is known as a person`() throws {
    for source in try fixtures() {
      let claim = Document.Claim(path: source.path)
      var people = People()
      for word in String(decoding: source.bytes, as: UTF8.self).split(whereSeparator: { !$0.isLetter }) {
        people.add(named: String(word))
      }
      guard let document = try? Document(source, claim), let other = try? Document(source, claim, people: people) else {
        continue
      }
      #expect(DocumentFacts(document).fields == DocumentFacts(other).fields, "\(source.path)")
    }
  }

  @Test func `damaged facts are refused or read, and nothing outside them`() throws {
    let text = "---\nid: PM-1\nresolved: 2026-11-16T10:00Z\n---\n# Tax\n\n## Sign-off\n\n- [x] TL: @lee 2026-11-17\n"
    let document = try #require(Document(SourceFile(path: "postmortems/a.md", bytes: Array(text.utf8))))
    let whole = bytes(of: DocumentFacts(document))
    for place in whole.indices {
      #expect(throws: FactsDecoder.Damage.self) { try read(Array(whole[..<place]), as: DocumentFacts.self) }
      for byte: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var damaged = whole
        damaged[place] = byte
        _ = try? read(damaged, as: DocumentFacts.self)
      }
    }
  }
}

extension DocumentFacts {
  /// All stored values in words, with their names.
  fileprivate var fields: [String] {
    Mirror(reflecting: self).children.map { name, value in
      let text = (value as? Set<String>).map { String(reflecting: $0.sorted()) } ?? String(reflecting: value)
      return "\(name ?? "?"): \(text)"
    }
  }
}
