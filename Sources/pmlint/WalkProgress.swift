import Engine
import Git
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether the user has pressed ^C; a signal handler can use only a global.
private let isInterrupted = Atomic<Bool>(false)

/// Shows a long walk to the user: a line on standard error that disappears at the end.
struct WalkProgress: HistoryProgress {
  private let isShown = StandardStream.error.isTerminal

  /// Handles ^C, so that a walk ends between two commits and leaves no partial line or file.
  func begin() {
    signal(SIGINT) { _ in isInterrupted.store(true, ordering: .relaxed) }
  }

  /// Shows the progress; false once the user has pressed ^C.
  func goesOn(_ done: Int, of total: Int?) -> Bool {
    if isInterrupted.load(ordering: .relaxed) { return false }
    // A short walk is over before anybody looks.
    guard isShown, done >= 8192, done % 4096 == 0 else { return true }
    let share = total.map { " of \($0)" } ?? ""
    StandardError.write("\u{1B}[2K\rpmlint: reading commits: \(done)\(share)")
    return true
  }

  func end() {
    signal(SIGINT, SIG_DFL)
    if isShown { StandardError.write("\u{1B}[2K\r") }
    // Die by the signal; otherwise, a shell would not end its loop.
    if isInterrupted.load(ordering: .relaxed) { raise(SIGINT) }
  }
}
