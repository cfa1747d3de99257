import Documents
import Engine
import Git

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Environment {
  /// The environment of the process: the only place that reads it.
  static func ofProcess() throws(Failure) -> Environment {
    guard let directory = Disk.realPath(of: ".") else {
      throw Failure("the working directory does not exist or cannot be read", help: "change to one that exists")
    }
    let process = ProcessInfo.processInfo
    return Environment(
      variables: process.environment, directory: directory,
      now: Moment(seconds: Int(Date().timeIntervalSince1970)), version: Pmlint.version,
      build: VersionReport.commit, processors: Threads.processors, progress: WalkProgress())
  }
}
