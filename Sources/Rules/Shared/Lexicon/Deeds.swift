import Documents
import Language

extension [Phrase] {
  /// What people do to systems: as the cause, with a person as the subject and without a reason, it ends the trace.
  static let deeds: [Phrase] =
    .phrases(
      .peopleOnly, mark: "act", in: causes,
      [
        """
        restarted|rebooted|killed|stopped|started|closed|uploaded|replaced|merged|pushed|force-pushed|keyed|filled|ran|executed\
        |deployed|released|shipped|launched|rolled|deleted|dropped|removed|renamed|moved|edited|changed|altered|modified|updated\
        |configured|reconfigured|misconfigured|disabled|enabled|turned|switched|cancelled|canceled|approved|accepted|signed\
        |granted|revoked|rotated|overwrote|copied|pasted|typed|entered|clicked|pressed|shut|kept|propped|forwarded|promised\
        |insisted|cut|cherry-picked|rebased|upgraded|downgraded|migrated|installed|uninstalled|scaled|drained|evicted|purged\
        |truncated|wiped|formatted|mounted|unmounted|detached|terminated|increased|decreased|raised|lowered|set|swapped|shared\
        |published|posted|emailed|scheduled|postponed|delayed|rewired|repatched|yanked|pulled|unplugged|committed|applied|added\
        |introduced|created|broke|disconnected|plugged|wired|exported|imported|restored|loaded|reused|hard-coded|bumped|pinned|flashed|altered|grew|cabled|patched|soldered|cloned|exposed|archived|unlocked|locked|opened|blocked|paused|resumed|synced|imported|flipped|toggled|commented|switched|rushed|waited|refactored|rewrote|rebuilt|used|silenced|muted|fired|issued|sent|suppressed|reformatted|repointed|redirected|rerouted|flushed|decommissioned|retired|repurposed|borrowed|overrode|throttled|erased|clobbered|sneaked|smuggled
        """
      ])
    + .phrases(
      .peopleOnly, mark: "act", in: causes,
      ["without {gerund}", "waited until|till", "took {any} {any}? days|weeks|hours|months to"])

  private static let causes: [Section.Name] = [.rootCause, .whys, .contributingFactors]
}
