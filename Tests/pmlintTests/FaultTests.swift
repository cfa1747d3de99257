import Foundation
import TestSupport
import Testing

/// A machine on which something is missing or full: the job is done, or a message says why not.
@Suite struct FaultTests {
  private static let isRoot = getuid() == 0
  private static let canMount = (try? Scratch().shell("unshare -m true").status) == 0
  private static let unfixed = "---\nseverity: P-1\n---\n# Checkout was down\n"

  private func repository() throws -> Scratch {
    let scratch = try Scratch.repository()
    for number in 0..<20 { try scratch.write(Self.unfixed, to: "postmortems/\(number).md") }
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "second")
    return scratch
  }

  private static let binary = Command.binary.path
  /// The second rule needs the history, and finds nothing.
  private static let concise =
    "\(binary) --format concise --select unknown-severity,late-postmortem --as-of 2026-11-23"

  private func run(_ lines: String, in scratch: Scratch) throws -> Command {
    try scratch.shell("alias pmlint='timeout -s KILL 100 \(Self.binary)'\n\(lines)")
  }

  @Test(
    .enabled(if: canMount),
    arguments: [
      ("--fix --select unknown-severity", "postmortems/"), ("--write-baseline known.json", "cannot write known.json"),
      ("--format json=out.json", "cannot write out.json"), ("hook install", "cannot write"), ("init", "cannot write"),
    ])
  func `a full disk ends what writes with 2, and leaves no part of it`(arguments: String, message: String) throws {
    let scratch = try repository()
    let run = try scratch.shell(
      """
      exec unshare -m sh -c '
        mkdir full && mount -t tmpfs -o size=2m none full && cp -a .git postmortems full && cd full || exit 9
        dd if=/dev/zero of=filler bs=4k >/dev/null 2>&1
        \(Self.binary) \(arguments); status=$?
        find . -name "*.pmlint" -o -size 0 -name "*.json" | sed "s/^/left: /"
        grep -L "severity: P-1" postmortems/*.md | sed "s/^/lost: /"
        exit $status'
      """)
    #expect(run.status == 2 && run.errors.contains(message), "\(run)")
    #expect(!run.output.contains("left: ") && !run.output.contains("lost: "), "\(run.output)")
  }

  @Test(.enabled(if: canMount)) func `a full disk does not keep documents from being read`() throws {
    let scratch = try repository()
    let run = try scratch.shell(
      """
      exec unshare -m sh -c '
        mkdir full && mount -t tmpfs -o size=2m none full && cp -a .git postmortems full && cd full || exit 9
        dd if=/dev/zero of=filler bs=4k >/dev/null 2>&1
        exec \(Self.concise)'
      """)
    #expect(run.status == 1 && run.paths.count == 20 && run.errors.isEmpty, "\(run)")
  }

  @Test(.enabled(if: canMount)) func `a git directory that is read-only is read`() throws {
    let scratch = try repository()
    for way in ["", "--rev HEAD", "--staged", "--since HEAD", "--fix"] {
      let run = try scratch.shell(
        "exec unshare -m sh -c 'mount --bind .git .git && mount -o remount,bind,ro .git && exec \(Self.concise) \(way)'"
      )
      #expect([0, 1].contains(run.status), "\(way) \(run)")
      #expect(!run.errors.contains("cannot"), "\(way) \(run)")
    }
    let hook = try scratch.shell(
      "exec unshare -m sh -c 'mount --bind .git .git && mount -o remount,bind,ro .git && exec \(Self.binary) hook install'"
    )
    #expect(hook.status == 2 && hook.errors.contains("Read-only file system"), "\(hook)")
  }

  @Test(
    .ofTheProgramAsReleased,
    arguments: ["", "--rev HEAD", "--staged", "--since HEAD~1", "--fix", "--write-baseline known.json", "due"])
  func `sixteen files and 512 MB of memory are enough`(way: String) throws {
    let scratch = try repository()
    let command = way == "due" ? "\(Self.binary) due" : "\(Self.binary) --fail-on never \(way)"
    let run = try scratch.shell("ulimit -n 16; ulimit -v 524288; exec \(command)")
    #expect(run.status == 0, "\(run)")
  }

  @Test(arguments: ["0<&-", "1>&-", "2>&-", "0<&- 1>&- 2>&-", "1>/dev/full", "2>/dev/full"])
  func `closed standard streams are never taken for a file`(streams: String) throws {
    let scratch = try repository()
    for way in [
      "", "--fix", "--format json=out.json", "--write-baseline known.json", "hook install", "--stdin-filename a.md -",
    ] {
      let command = way.hasPrefix("hook") ? "\(Self.binary) \(way)" : "\(Self.concise) \(way)"
      let run = try scratch.shell("\(command) \(streams)")
      #expect([0, 1, 2].contains(run.status), "\(way) \(run)")
      for number in 0..<20 {
        let text = try scratch.text("postmortems/\(number).md")
        #expect(text == Self.unfixed || text == Self.unfixed.replacing("P-1", with: "P1"), "\(way) \(text)")
      }
      let written = ["out.json", "known.json"].compactMap { try? scratch.text($0) }
      for text in written { #expect(text.hasPrefix("{") && !text.contains("pmlint: "), "\(text.prefix(200))") }
      _ = try scratch.git("checkout", "-q", ".")
    }
  }

  @Test(
    .ofTheProgramAsReleased,
    arguments: [
      "env -i", "env -u HOME", "env HOME= XDG_CONFIG_HOME=", "env HOME=/dev/null", "env HOME=relative",
      "env TZ=Nowhere/Never", "env TZ=:/dev/zero", "env TZ=../../../etc/passwd",
      "env LANG=xx_YY.ISO-8859-99 LC_ALL=tr_TR.ISO-8859-9", "env LC_ALL=C.UTF-8 LANGUAGE=ar",
      "env TMPDIR=/nonexistent", "env PATH=", "env COLUMNS=0 LINES=-1 TERM=",
      "env GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_COUNT=x GIT_TRACE=1",
    ])
  func `the environment changes nothing that is found`(environment: String) throws {
    let scratch = try repository()
    let usual = try scratch.shell(Self.concise)
    let run = try scratch.shell("\(environment) \(Self.concise)")
    #expect(usual.paths.count == 20)
    #expect(run.output == usual.output && run.status == 1 && run.errors.isEmpty, "\(run)")
  }

  @Test(.enabled(if: canMount), .ofTheProgramAsReleased)
  func `without a folder for temporary files and without devices all is done`() throws {
    let scratch = try repository()
    let here = scratch.url.path
    let hidden = """
      mkdir /mnt/pmlint-test && mount --bind \(here) /mnt/pmlint-test && cp \(Self.binary) /mnt/pmlint-test/.git/pmlint-binary
      mount -t tmpfs -o ro none /tmp && mount -t tmpfs -o ro none /proc && cd /mnt/pmlint-test || exit 9
      exec .git/pmlint-binary --format concise --fix --as-of 2026-11-23 --select unknown-severity,missing-date
      """
    try scratch.write("mount -t tmpfs none /mnt\n\(hidden)\n", to: ".git/hidden.sh")
    let run = try scratch.shell("exec unshare -m sh .git/hidden.sh")
    #expect(run.status == 1 && run.errors == "pmlint: fixed 20 problems in 20 files\n", "\(run)")
  }

  @Test func `files that come and go during a run are read or told, and never half`() throws {
    let scratch = try repository()
    let run = try scratch.shell(
      """
      ( n=0; while [ ! -e stop ]; do
          n=$((n + 1)); rm -f postmortems/$((n % 20)).md
          printf -- '---\\nseverity: P-1\\n---\\n# Checkout was down\\n' >new && mv new postmortems/$((n % 20)).md
          mkdir -p postmortems/folder && rm -rf postmortems/folder; ln -sfn . postmortems/link
        done ) &
      for round in 1 2 3 4 5 6 7 8 9 10; do
        \(Self.concise) >out.$round 2>errors.$round; echo $?
        \(Self.concise) --fix >/dev/null 2>>errors.$round; echo $?
      done
      touch stop; wait
      cat errors.*; find . -name '*.pmlint'
      """)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.prefix(20).allSatisfy { ["0", "1", "2"].contains($0) }, "\(run)")
    #expect(lines.dropFirst(20).allSatisfy { $0.hasPrefix("pmlint: ") || $0.hasPrefix("  help: ") }, "\(run)")
    for number in 0..<20 {
      let text = try scratch.text("postmortems/\(number).md")
      #expect(text == Self.unfixed || text == Self.unfixed.replacing("P-1", with: "P1"), "\(text)")
    }
  }

  @Test func `runs that share a cache give the same answer`() throws {
    let scratch = try repository()
    for number in 0..<5 {
      let late = "---\nseverity: P1\nresolved: 2026-11-01T10:00:00Z\n---\n# Orders were lost\n"
      try scratch.write(late, to: "postmortems/late-\(number).md")
    }
    try scratch.git("add", "-A")
    try scratch.git("commit", "-qm", "third")
    let expected = try scratch.shell(
      "\(Self.binary) --format concise --select unknown-severity,late-postmortem --as-of 2026-11-23")
    let run = try scratch.shell(
      """
      for round in 1 2 3 4; do
        rm -rf .git/pmlint
        for number in 1 2 3 4; do \(Self.binary) --format concise --select unknown-severity,late-postmortem --as-of 2026-11-23 >out.$number 2>errors.$number & done; wait
        cat out.* >>all
      done
      find .git/pmlint -name '*.pmlint'
      """)
    let all = try scratch.text("all")
    #expect(run.status == 0 && run.output.isEmpty, "\(run)")
    #expect(
      expected.output.contains("late-postmortem")
        && all == String(repeating: expected.output, count: 16))
  }
}
