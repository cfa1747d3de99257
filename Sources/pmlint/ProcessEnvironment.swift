import Documents
import Engine
import Foundation
import Git

extension Environment {
  /// What the process was started with: the one place that asks for it.
  static func ofProcess() throws(Failure) -> Environment {
    let process = ProcessInfo.processInfo
    return Environment(
      variables: process.environment, directory: Disk.realPath(of: ".") ?? "/",
      now: Moment(seconds: Int(Date().timeIntervalSince1970)), version: Pmlint.version,
      processors: process.activeProcessorCount, progress: WalkProgress())
  }
}
