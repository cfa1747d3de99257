import Dispatch
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#endif

/// Runs jobs in parallel: on the calling thread, and on as many others as the system allows.
///
/// Swift's own pool hangs if no thread can be created, for example because of `ulimit -u`.
final class Threads: TaskExecutor {
  private struct State {
    var jobs: [UnownedJob] = []
    var isOver = false

    /// The number of other threads that were requested, including refused ones: the system would refuse again.
    var others = 0

    /// The number of free threads, with the calling one.
    var free = 1
  }

  private let state = Mutex(State())
  private let news = DispatchSemaphore(value: 0)

  /// On Linux it takes several files to know, so it is asked once.
  static let processors = ProcessInfo.processInfo.activeProcessorCount

  /// The stack size of a main thread, because other threads can have less.
  private static let stackSize = 8 << 20

  /// Returns when `operation` and everything that it waits for is done.
  static func run(_ operation: @escaping @Sendable () async -> Void) {
    let threads = Threads()
    Task(executorPreference: threads) {
      await operation()
      threads.state.withLock { $0.isOver = true }
      threads.news.signal()
    }
    threads.serve()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let needsThread = state.withLock { state in
      state.jobs.append(job)
      guard state.jobs.count > state.free, state.others < Self.processors - 1 else { return false }
      state.others += 1
      state.free += 1
      return true
    }
    news.signal()
    guard needsThread else { return }
    if !startThread() { state.withLock { $0.free -= 1 } }
  }

  /// Serves on another thread; false if the system allows none.
  private func startThread() -> Bool {
    var attributes = pthread_attr_t()
    guard unsafe pthread_attr_init(&attributes) == 0 else { return false }
    defer { unsafe pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setstacksize(&attributes, Self.stackSize)
    unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    let threads = unsafe Unmanaged.passRetained(self)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let status = unsafe pthread_create(
      &thread, &attributes,
      { context in
        let context: UnsafeMutableRawPointer? = unsafe context
        if let context = unsafe context { unsafe Unmanaged<Threads>.fromOpaque(context).takeRetainedValue().serve() }
        return nil
      }, threads.toOpaque())
    if status != 0 { unsafe threads.release() }
    return status == 0
  }

  private func serve() {
    while true {
      news.wait()
      let (job, isOver) = state.withLock { state -> (UnownedJob?, Bool) in
        if state.jobs.isEmpty { return (nil, state.isOver) }
        state.free -= 1
        return (state.jobs.removeFirst(), false)
      }
      if let job {
        unsafe job.runSynchronously(on: asUnownedTaskExecutor())
        state.withLock { $0.free += 1 }
      } else if isOver {
        // Wake the next thread too.
        news.signal()
        return
      }
    }
  }
}
