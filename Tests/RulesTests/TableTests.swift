import CTables
import FoundationEssentials
import Language
import Linting
import Rules
import TestSupport
import Testing

/// The numbers of `CTables` are those of the lists that they were made of; `RECORD=1` writes them again.
@Suite struct TableTests {
  private static let folder = Recording.root.appending(path: "Sources/CTables")

  @Test func `what is known of words is what the lists say`() throws {
    let classes = WordClass.listed.sorted { $0.key < $1.key }
    let verbs = IrregularVerb.listed.sorted { $0.key < $1.key }
    let functions = Function.listed.sorted { $0.key < $1.key }
    var file = CFile()
    file.add(WordTable(classes.map(\.key)), "class")
    file.add("uint32_t", "pmlint_class_values", classes.map(\.value.rawValue))
    file.add(WordTable(verbs.map(\.key)), "irregular")
    file.add("uint64_t", "pmlint_irregular_bases", verbs.map { "\($0.value.base)u" })
    file.add("uint8_t", "pmlint_irregular_forms", verbs.map(\.value.form.rawValue))
    file.add(WordTable(functions.map(\.key)), "function")
    file.add("uint64_t", "pmlint_function_values", functions.map { "\($0.value)u" })
    try Recording.expect(file.text, at: Self.folder.appending(path: "words.c"))
    let areFound =
      classes.allSatisfy { pmlint_word_classes($0.key) == $0.value.rawValue }
      && verbs.allSatisfy { pmlint_irregular($0.key) >= 0 }
      && functions.allSatisfy { pmlint_word_functions($0.key) == $0.value }
    #expect(areFound || Recording.isOn)
    #expect(pmlint_word_classes(0) == 0 && pmlint_irregular(0) < 0 && pmlint_word_functions(0) == 0)
  }

  @Test func `the phrases are those of the rules`() throws {
    var file = CFile()
    var books: [String] = []
    for (index, book) in PhraseBook.ofRules.enumerated() {
      let table = PhraseTable(book.lists)
      func name(_ part: String) -> String { "\(part)_\(index)" }
      file.add("static uint16_t", name("buckets"), table.keys.buckets)
      file.add("static uint32_t", name("hashes"), table.keys.hashes)
      file.add("static uint16_t", name("starts"), table.starts)
      file.add("static uint16_t", name("places"), table.places)
      file.add(
        "static struct pmlint_phrase", name("phrases"),
        table.phrases.map { phrase in
          "{\(phrase.parts),\(phrase.count),\(phrase.list),\(phrase.reach),"
            + "\(phrase.first)u,\(phrase.second)u,\(phrase.opening)u}"
        })
      file.add(
        "static struct pmlint_part", name("parts"),
        table.parts.map { "{\($0.words),\($0.count),\($0.element),\($0.is_optional)}" })
      file.add("static uint64_t", name("words"), table.words.map { "\($0)u" })
      let names = ["buckets", "hashes", "starts", "places", "phrases", "parts", "words"].map(name)
      books.append("{\(PhraseTable.source(of: book.lists))u,\(table.keys.shift),\(names.joined(separator: ","))}")
    }
    file.add("const int32_t pmlint_book_count = \(books.count);\n")
    file.add("struct pmlint_book", "pmlint_books", books)
    try Recording.expect(file.text, at: Self.folder.appending(path: "phrases.c"))
    let areBuilt = PhraseBook.ofRules.allSatisfy(\.isBuilt)
    #expect(areBuilt || Recording.isOn)
  }

  /// A C file with arrays, in lines of at most 118 columns.
  private struct CFile {
    private(set) var text = "// Written by `TableTests` with RECORD=1.\n#include \"CTables.h\"\n"

    mutating func add(_ line: String) {
      text += "\n" + line
    }

    mutating func add(_ table: WordTable, _ name: String) {
      add("const unsigned pmlint_\(name)_shift = \(table.shift);\n")
      add("uint16_t", "pmlint_\(name)_buckets", table.buckets)
      add("uint32_t", "pmlint_\(name)_hashes", table.hashes)
    }

    mutating func add(_ type: String, _ name: String, _ values: [some CustomStringConvertible]) {
      let isStatic = type.hasPrefix("static ")
      text += "\n\(isStatic ? "static " : "")const \(isStatic ? String(type.dropFirst(7)) : type) \(name)[] = {\n"
      var line = ""
      for value in values.map(\.description) {
        if line.utf8.count + value.utf8.count > 116 {
          text += line + "\n"
          line = ""
        }
        line += value + ","
      }
      // C wants a value in an array.
      text += (line.isEmpty ? "0," : line) + "\n};\n"
    }
  }
}
