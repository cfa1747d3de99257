import Language

extension [Phrase] {
  /// What people are said to have left undone, overlooked or harmed.
  static let lapses = omissions + slips + harms + unsaid + nobody + passives

  /// What was not done; "did not have" and "did not receive" tell of a gap, not of a lapse.
  private static let omissions: [Phrase] = .phrases(
    .person,
    [
      "failed|failing|fails|fail to", "did not \(unmet)", "didn't|never \(unmet)",
      "had|have|has not|never \(unmetPast)", "hadn't|haven't|hasn't|never \(unmetPast)",
      "never got|gotten round|around to", "did not get round|around to", "didn't get round|around to",
      "made no attempt|effort to",
      "made|took no attempt|effort|steps|action", "showed no interest|concern|regard", "paid no|little attention|heed",
      "gave no thought|notice|warning", "saw no need to", "could not be bothered", "couldn't be bothered",
    ])

  private static let unmet =
    """
    notice|check|verify|test|read|follow|escalate|communicate|realise|realize|validate|catch|think|consider|review|update\
    |tell|inform|notify|document|ask|confirm|anticipate|foresee|account|bother|pay|respond|react|look|run|remember\
    |double-check|spot|understand|raise|announce|coordinate|wait|use|acknowledge|answer|apply|assess|back|call|clean\
    |close|complete|consult|declare|do|examine|execute|finish|fix|flag|handle|heed|identify|inspect|investigate|keep\
    |listen|make|mention|page|perform|pick|plan|prepare|prioritise|prioritize|question|recheck|recognise|recognize|rehearse\
    |remove|renew|report|restart|restore|revert|roll|rotate|scroll|share|sign|stop|study|take|try|turn|warn|write|appreciate\
    |grasp|bump|commit|merge|rebase|search|compare|count|measure|go|involve|include|hand|leave|set|reply|proofread|sanity-check|disable|enable|profile|adopt|upgrade|migrate|implement|install|attend|turn|show|join|protect|secure|guard|back-up|budget|size|scale|patch|rotate|label|tag|pin|lock
    """

  private static let unmetPast =
    """
    noticed|checked|verified|tested|read|followed|escalated|communicated|realised|realized|validated|caught|thought\
    |considered|reviewed|updated|told|informed|notified|documented|asked|confirmed|anticipated|foreseen|bothered|paid\
    |responded|reacted|looked|remembered|double-checked|spotted|understood|raised|announced|coordinated|waited\
    |acknowledged|answered|applied|assessed|called|cleaned|closed|completed|consulted|declared|done|examined|finished|fixed\
    |flagged|handled|heeded|identified|inspected|investigated|kept|listened|mentioned|paged|performed|picked|planned\
    |prepared|prioritised|prioritized|questioned|recognised|recognized|rehearsed|removed|renewed|reported|restarted\
    |reverted|rotated|scrolled|shared|signed|stopped|studied|tried|warned|written|wrote|appreciated|grasped|bumped\
    |replaced|opened|involved|included|adopted|upgraded|migrated|implemented|profiled|learned|learnt|installed|enabled|attended|joined|secured|patched|scaled|sized|pinned|locked|labelled|tagged|turned|showed|came|stepped|spoke
    """

  private static let unmetGerunds =
    """
    reading|checking|testing|verifying|asking|telling|reviewing|looking|watching|paying|following|prioritising\
    |prioritizing|listening|thinking|waiting|confirming|notifying|informing|consulting|announcing|validating|scrolling\
    |warning|considering|monitoring/their|prepared|careful|attentive|diligent
    """

  private static let unsaid: [Phrase] = .phrases(
    .unsaid,
    [
      "forgot|neglected|omitted|failed to",
      "forgot|overlooked|misread|misjudged|mistyped|misunderstood the|a|an|that|this|our|it",
      "did not \(unmet)", "didn't|never \(unmet)", "ignored|dismissed|skipped|bypassed the|a|an|this|our|all|two|three",
      "messed|screwed up",
    ])

  private static let slips: [Phrase] = .phrases(
    .peopleOnly,
    [
      "was|were|are|is not|never \(unmetGerunds)", "wasn't|weren't|aren't|isn't \(unmetGerunds)",
      "without even? \(unmetGerunds)",
      "instead of \(unmetGerunds)", "{past} {any}? {any}? {any}? {any}? {any}? {any}? without even? \(unmetGerunds)",
      "accidentally|mistakenly|inadvertently|wrongly|incorrectly|erroneously|carelessly|unintentionally|blindly {past}",
      "{past} {any} {any}? {any}? {any}? blindly|recklessly|carelessly|hastily|sloppily|negligently",
      "trusting|hoping|assuming that|it|somebody|someone|everything|nobody",
      "never {past}", "got|fell|gotten into the|a habit of",
      "seemed|managed|tended to lose|forget|miss|ignore|overlook|neglect|skip|break|delete",
      "lose|losing track|sight of",
      "despite|while|although|though knowing|knew|being|having|warned|aware",
      "pushed|pressed|lobbied for {any} {any}? {any}? despite",
      "underestimated|overestimated|misestimated|undervalued|trivialised|trivialized|downplayed",
      "overruled|pressured|pressurised|bullied|nagged",
      "went back|straight to sleep|bed", "went home|ahead|rogue",
      "treated {any} {any}? {any}? {any}? as noise|harmless|optional|routine|a|unimportant|low",
      "kept {gerund} {any}? {any}? {any}? despite|after|regardless|anyway",
      "put|putting it|this|that|the {any}? {any}? off", "postponed|deferred|shelved the|this|that|it|our",
      "left out|off",
      "let {any} {any}? {any}? {any}? lapse|slide|slip|expire|rot|drop|drift|go|fester|happen|through|down|run",
      "signed off on|without|a|the",
      "pulled|pressed|hit|unplugged|flipped|pushed the? wrong", "unplugged|tripped the|over",
      "abandoned|neglects|neglecting the|their|his|her|our",
      "stopped caring|reading|checking|testing|reviewing|listening|paying|updating|looking",
      "never showed|turned|came up|back", "showed|turned up late", "logged off|out before|without|early",
      "gave {any}? {any}? wrong|bad|misleading|false", "told {any} {any}? the wrong",
      "copied|pasted {any} {any}? {any}? {any}? {any}? without", "fell behind|short", "lost sight",
      "took {any} {any}? for granted", "took {any} {any}? at face", "relied on memory|luck|hope|guesswork",
      "barely|hardly looked|read|glanced|tested|checked|reviewed", "only glanced|skimmed|looked", "glanced at",
      "shrugged it|this|that|the", "argued|bickered|squabbled",
      "went with {any}? gut|instinct", "chose|chosen|choosing speed|convenience", "oversold|overpromised|over-promised",
      "ploughed|plowed|pressed|forged|carried on|ahead|regardless",
      "assumed|believed|thought {any} {any}? {any}? {any}? {any}? \(without)",
      "second-guessed|overreacted|over-reacted|under-reacted|underreacted",
      "sat idle|idly|silent|quiet", "stood idly", "never followed",
      "reported|raised|announced|escalated|told {any}? {any}? {any}? too? late",
      "forgot|forgets|forgotten|forgetting", "neglected|omitted to", "neglected the|their|his|her|our",
      "overlooked|overlooks",
      "misread|misreads|misunderstood|misjudged|mistyped|misclicked|misinterpreted|misdiagnosed",
      "miscalculated|mishandled|misheard|misinformed|miscommunicated|misremembered|mismanaged|misplaced|mistimed",
      "mis-keyed|mis-typed|mis-read|mis-clicked|mis-configured|mis-understood|miskeyed|misspelled|misspelt|mislabelled",
      "messed|screwed|cocked|slipped|tripped up", "dropped the ball",
      "botched|bungled|fumbled|flubbed|goofed|blundered",
      "fat-fingered|fudged|muddled|conflated|mistook", "confused|mixed the|a|two|one|up|it|them|his|her|their|our",
      "mistook|mistaking", "muddled|jumbled up",
      "ignored|ignores|dismissed|disregarded|discounted", "brushed|waved|shrugged aside|off|away|through",
      "glossed over", "looked past|away|through", "turned a blind eye", "rubber-stamped|rubberstamped",
      "waved|nodded|let through", "waved {any}? {any}? through", "clicked {any}? through|past|away", "slept through",
      "sat on", "stood by", "walked away", "dragged their|his|her|our feet|heels", "gave up", "guessed",
      "took a guess|gamble|chance|shortcut|risk", "took shortcuts|chances|liberties", "cut corners|a? corner",
      "jumped to|the", "jumped straight|right to|into", "rushed|hurried", "panicked", "gambled",
      "got|getting it|this|that|things|something wrong", "got the {any} wrong", "took it upon",
      "lost track|sight|count|patience|focus|concentration", "misplaced|mislaid", "was|were distracted|asleep|careless",
      "was|were half-asleep|inattentive|preoccupied|unprepared|oblivious|complacent|hungover|drunk|tired",
      "was|were not listening|careful|attentive|watching",
      "was|were too busy|lazy|tired|proud|slow|quick|eager|keen|hasty",
      "was|were slow|late to", "fell asleep", "nodded off", "took|took far? too|way|so long|much",
      "waited|waiting too|so long",
      "waited|delayed {any} {any}? before", "dawdled|dithered|procrastinated|hesitated",
      "spent way|far|so too? much|long", "spent too much|long",
      "reacted|responded|acted|escalated too|far|so? late|slowly|hastily",
      "broke protocol|procedure|process|ranks|rules",
      "violated|flouted|defied|breached the|our|a|company? {any}", "went against|around|behind|rogue", "jumped the gun",
      "refused|declined|insisted|resisted to|on", "assumed wrongly",
      "blew {any}? past|through|up", "talked themselves|himself|herself into",
      "left us|the place|everyone|everything|behind",
      "left {any} {any}? {any}? {any}? running|open|enabled|disabled|behind|out|unattended|unpatched|unlocked|exposed|unset",
      "left {any} {any}? {any}? {any}? undocumented|untested|unmonitored|half-finished|dangling|lying|unfinished",
      "skimmed|skim-read|eyeballed", "cowboyed|yoloed|winged", "improvised", "never learned|learnt|told|mentioned",
      "kept quiet|silent", "kept|withheld {any}? from|to themselves|himself|herself", "did the wrong|opposite",
      "made light", "pushed|rammed|forced|slipped {any} {any}? {any}? through|past|over",
      "passed the buck", "bit off", "painted us", "buried|hid", "swept",
    ])

  private static let harms: [Phrase] = .phrases(
    .person,
    [
      "missed the|a|an|this|that|these|those|it|several|all|two|three|some|our|their|every|both|many|one|warning|alerts",
      "missed|overlooked|ignored|skipped|forgot|broke|misread", "missing the|a|an|this|that|our|their",
      "broke|breaks|crashed|wrecked|ruined|sabotaged|destroyed|corrupted|trashed|nuked|wiped|bricked|clobbered",
      "took|taking|brought|bringing|knocked|knocking {any}? {any}? {any}? down|out|offline",
      "caused|causes|triggered|created|introduced|started|provoked the|this|an|a|our|all {any}? {any}? \(trouble)",
      "let|lets|letting the|a|an|it|this|our|their|that|them",
      "skipped|skips|bypassed|circumvented|overrode|sidestepped|side-stepped|short-circuited|evaded|dodged|subverted",
      "blindly|hastily|recklessly|negligently|foolishly|stupidly|prematurely|needlessly|unwisely|lazily|naively {past}",
      "{past} by accident|mistake",
      "{past} {any} {any}? {any}? {any}? by accident|mistake|in|without error|thinking|asking",
      "{past} the|a|an|our|his|her|their? wrong|incorrect|mistaken",
      "\(shipped) {determiner}? {any}? faulty|bad|stale|untested|unreviewed|broken|invalid|unfinished",
      "\(chosen) {any} {any}? {any}? {any}? instead of",
      "{past} {any}? {any}? {any}? {any}? without approval|review|permission|authorisation|authorization|notice|warning|testing|a|any backup|review|test|plan|warning|approval|second|thought|check|announcement",
      "{past} {any}? {any}? {any}? {any}? unannounced|untested|unreviewed|unsupervised",
      "{past} straight|directly to|into|on|in prod|production|main|master|live",
      "committed|leaked|exposed|published|pasted|shared|emailed {any} {any}? {any}? \(secrets)",
      "made|making|make|makes {any} {any}? {any}? \(mistakes)", "made|making|makes matters|things|it|the worse",
      "made the {any} {any}? worse", "lost control|track|the|our", "{past} more harm",
      "did|doing it|this|that wrong|wrongly",
      "merged|approved|signed|deployed|shipped|released|pushed {any} {any}? {any}? {any}? unreviewed|untested|unread",
      "approved|merged|accepted|certified {any} {any}? {any}? {any}? despite", "{past} despite|regardless|anyway",
      "{past} at|during the worst", "granted|gave {any} {any}? {any}? more", "hard-coded|hardcoded",
      "disabled|silenced|muted|removed the|a|an|all|our|that {any}? {any}? \(guards)",
      "switched|turned|commented off|out {any}? {any}? {any}? \(guards)",
      "switched|turned the|a|all|our {any}? {any}? \(guards) off",
      "deleted|dropped|removed|overwrote|erased|purged|truncated|killed|wiped the|a|all|our {any}? {any}? \(precious)",
      "only|half {past}", "{past} too soon|early|late|soon|hastily|quickly|eagerly",
      "typed|entered|pasted|copied|picked|chose|selected|ran|clicked|used|applied|restored the|a wrong|incorrect",
      "swapped the|two", "transposed", "reversed the", "swallowed", "inherited|left nothing|no",
      "for some reason decided|chose", "decided|chose|elected not to|against",
      "decided|chose|opted to ignore|skip|bypass|disregard",
      "rolled|pushed|deployed {any}? {any}? {any}? on a? friday|fridays",
      "assumed|thought|believed|figured|hoped \(wrongly)",
      "wrongly|mistakenly|incorrectly|erroneously|naively|falsely assumed|thought|believed|concluded|assume|think",
      "operated|worked|acted|changed {any}? {any}? outside|without",
    ])

  private static let trouble =
    "outage|incident|issue|problem|failure|downtime|error|bug|regression|mess|chaos|crash|disaster|trouble|breakage|whole|entire|delay|loss|leak|damage|collapse|deadlock|breach"
  private static let secrets =
    "key|keys|secret|secrets|password|passwords|credential|credentials|token|tokens|certificate|.env"
  private static let mistakes =
    "mistake|mistakes|error|errors|typo|typos|slip|slips|blunder|misjudgement|misjudgment|assumption|assumptions|call|misstep|gaffe|howler|oversight|miscalculation"
  private static let guards =
    "alarm|alarms|alert|alerts|check|checks|guard|guards|safeguard|safeguards|protection|validation|test|tests|lint|linter|approval|approvals|monitor|monitors|monitoring|gate|gates|warning|warnings|backup|backups|firewall"
  private static let precious =
    "database|databases|table|tables|data|production|prod|bucket|backup|backups|volume|volumes|cluster|records|namespace|prefix"
  private static let shipped = "deployed|merged|shipped|pushed|released|committed|applied|approved|published|accepted"
  private static let chosen =
    "typed|used|ran|applied|chose|picked|entered|deleted|drained|deployed|restarted|selected|set|killed|stopped"
  private static let without = "without|wrongly|mistakenly|incorrectly"
  private static let wrongly =
    "wrongly|mistakenly|incorrectly|it|that it|they|this would|was|were safe|fine|harmless|enough"

  /// "Nobody noticed" names everybody.
  private static let nobody: [Phrase] = .phrases(
    .anyone,
    ["nobody|no-one|noone", "no one", "no engineer|reviewer|developer|manager|team|person|human"].flatMap { noOne in
      [
        "\(noOne) \(unmetPast)|saw|knew|took|felt|did|ran|cared|bothered|dared",
        "\(noOne) was|were|is|had|has|have been? looking|watching|paying|checking|monitoring|listening|reading",
        "\(noOne) had|has|have|ever \(unmetPast)|seen|known|taken|run|bothered",
        "\(noOne) on|in|from|of the|our|that|this {any}? {any} \(unmetPast)|saw|knew|took|cared|takes|cares|reads|looks|bothers",
        "\(noOne) takes|reads|checks|looks|cares|bothers|tests|reviews|listens|thinks|seems|seemed",
        "\(noOne) could|would be bothered",
      ]
    } + [
      "none|neither of us|them|the|our {any}? {any}? {any}? \(unmetPast)|saw|knew|took|felt|bothered|thought",
      "neither the? {any}? {any}? nor the? {any} {any}? \(unmetPast)|saw|knew",
      "neither reviewer|engineer|team|party|side|of \(unmetPast)|saw|knew",
      "not one|a of|single {any}? {any}? {any}? \(unmetPast)|saw|knew|took",
      "only {any} team|person|engineer|reviewer|of {any}? reacted|responded|read|checked|noticed|answered|bothered|looked",
      "only one|two|a|few|some {any}? team|teams|person|people|engineer|engineers|handful|us reacted|responded|read|checked|noticed|answered|bothered",
    ])

  /// Words that only people can earn, with nobody named.
  private static let passives: [Phrase] = .phrases(
    .anyone,
    [
      "was|were|been|being|got|is overlooked|forgotten|neglected|mishandled|mismanaged|botched|bungled|rubber-stamped|misread",
      "was|were|been|being ignored|dismissed|disregarded|overlooked|skipped|missed|forgotten by {person}",
      "was|were not followed|respected|observed|adhered|heeded", "was|were|been|got|being rushed",
      "everyone|everybody|each|both|all assumed|thought|trusted|expected {any}? {any}? {any}? else|other|others|somebody|someone",
      "nothing was|is|has|had been? done", "no action was|is|has been? taken",
      "process|procedure|procedures|protocol|policy|runbook|checklist|guidelines|rules|playbook was|were|is not followed|respected|observed|adhered",
      "wasn't|weren't followed|respected|observed|adhered", "{past} by {person} by mistake|accident",
      "caused|introduced|broken|misconfigured|deleted|leaked|triggered|mistyped|overlooked|forgotten|ignored|skipped|dismissed by {person}",
      "fell through the cracks", "slipped through our|the fingers|hands",
      "no|without documenting|communicating|testing|thinking",
      "poor|bad|sloppy|careless|terrible|shoddy work|job|handling|planning|communication by|of|from {person}",
      "let users|customers|people|everyone|them|us down", "letting users|customers|people|everyone|them|us down",
      "a|another|one {any}? we|i|they|he|she missed|overlooked|ignored|forgot",
    ])
}
