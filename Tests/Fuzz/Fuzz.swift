import CFuzzer
import Foundation

/// Gives libFuzzer's bytes to one reader, which `PMLINT_FUZZ` names; the arguments are libFuzzer's own.
///
/// `.ci/fuzz` builds and runs it. A reader must not end the process, and what it makes of any bytes must be sound.
@main
enum Fuzz {
  private static let environment = ProcessInfo.processInfo.environment
  private static let read = environment["PMLINT_FUZZ"].flatMap { all[$0] }

  private static let all: [String: @Sendable ([UInt8]) -> Void] =
    documents.merging(files) { $1 }.merging(objects) { $1 }

  static func main() {
    if let folder = environment["PMLINT_FUZZ_SEEDS"] { exit(writeSeeds(to: folder) ? 0 : 2) }
    guard read != nil else {
      print(all.keys.sorted().joined(separator: "\n"))
      return
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv
    exit(
      unsafe LLVMFuzzerRunDriver(&count, &arguments) { data, size in
        unsafe Fuzz.read?(Array(UnsafeBufferPointer(start: data, count: size)))
        return 0
      })
  }

  /// Writes what only the program itself can: a folder for each target.
  private static func writeSeeds(to folder: String) -> Bool {
    ["cache": historySeed(), "facts": factsSeed()].allSatisfy { target, seed in
      let folder = URL(filePath: folder).appending(path: target)
      let isMade = (try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)) != nil
      return isMade && seed.map { (try? Data($0).write(to: folder.appending(path: "seed"))) != nil } ?? false
    }
  }

  /// Ends the process with a message, as a crash does, unless the condition holds.
  static func expect(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { fatalError(message()) }
  }

  /// The parts of an input that has several, each ended by a line break.
  static func lines(of bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
