extension Section.Name {
  /// Headings as people write them in some hundreds of public postmortems and runbooks.
  static let aliases: [(Section.Name, [String])] = [
    (
      .metadata,
      [
        "key information", "incident data", "facts", "overview of the incident",
        "metadata", "meta", "details", "incident details", "incident metadata", "key facts", "at a glance", "stats",
        "statistics", "incident information", "overview table", "メタデータ", "基本信息", "개요",
      ]
    ),
    (
      .restatement,
      [
        "what happened?", "problem summary", "synopsis", "abstract", "zusammenfassung", "résumé", "resumen",
        "beskrivelse", "hva skjedde", "was ist passiert", "que s'est-il passé", "qué pasó", "何が起きたか", "problem",
        "tl dr", "background", "incident description", "incident overview",
        "summary", "issue summary", "executive summary", "incident summary", "what happened", "overview", "restatement",
        "tl;dr", "tldr", "description", "サマリー", "概要", "摘要", "요약", "resumo", "sammendrag",
      ]
    ),
    (
      .timeline,
      [
        "key events", "log", "incident log", "chronology", "milestone", "verlauf", "déroulé", "key event", "zeitleiste",
        "zeitlicher ablauf", "zeitlicher verlauf", "chronologie", "cronología", "cronologia",
        "hendelsesforløp", "how did we respond", "timeline if relevant", "event log", "log of events", "incident log",
        "時系列", "経緯",
        "timeline", "incident timeline", "chain of events", "timeline of events", "sequence of events", "events",
        "war room log", "タイムライン", "时间线", "타임라인", "linha do tempo", "tidslinje",
      ]
    ),
    (
      .impact,
      [
        "user impact", "consequence", "consequences", "故障影响", "impacts", "who was affected", "what was affected",
        "impact summary", "scope of impact",
        "effect on users", "effect on customers", "what users saw", "what customers saw", "what did users see",
        "auswirkung", "auswirkungen", "konsekvenser", "what was the impact", "affected users", "customers affected",
        "impact", "customer impact", "user impact", "impact on users", "impact assessment", "business impact", "影響",
        "影响", "영향", "impacto", "konsekvens",
      ]
    ),
    (
      .detection,
      [
        "how was the incident detected", "how was the issue detected", "how did we find out", "how did we detect",
        "påvisning", "oppdagelse", "erkennung", "détection", "detección", "発見", "what alerted us", "detection",
        "how was it discovered", "how was it noticed", "how it came to light", "how we found out", "how we noticed",
        "how did we notice", "how was it detected", "how we detected it", "検知", "检测", "detecção", "monitoring",
      ]
    ),
    (
      .containment,
      [
        "recovery and resolution", "解决方案", "how was it resolved", "how we fixed it", "how was the issue resolved",
        "how did we resolve", "how we resolved it", "what we did", "mitigation steps", "fix and recovery",
        "service restoration", "behebung", "lösung", "résolution", "resolución", "håndtering", "対処", "解決策", "处理过程",
        "恢复过程", "steps taken", "actions taken", "remediation steps",
        "containment", "mitigation and resolution", "mitigation & resolution", "resolution", "resolution and recovery",
        "recovery", "response",
        "how was it solved", "how it was solved", "how did we fix it", "how was it fixed", "how it was fixed",
        "how we stopped it", "how we recovered", "what we did about it", "actions taken to restore service",
        "immediate measures", "incident response", "immediate response", "復旧", "対応", "resolução", "løsning",
      ]
    ),
    (
      .rootCause,
      [
        "root causes", "causes", "what went wrong and why", "underlying cause", "the cause", "fault",
        "root causes and trigger", "proximate cause", "why did this happen", "why it happened",
        "what caused the incident", "what caused the outage", "analysis of causes", "analysis of the causes",
        "cause analysis", "analysis of the cause", "ursache", "ursachen", "grundursache", "cause racine",
        "causes racines", "cause", "causa", "causas", "causa raíz", "årsak", "årsaker", "utløsende faktor",
        "the reason", "reason", "technical detail", "the technical details", "direct cause", "技術的原因", "trigger event",
        "root cause", "root cause analysis", "cause", "cause of the incident", "analysis", "trigger",
        "root cause and trigger", "technical analysis", "technical details", "what caused it", "why did it happen",
        "根因", "根本原因", "根本原因分析", "原因", "근본 원인", "causa raiz", "rotårsak", "rotårsaker",
      ]
    ),
    (
      .whys,
      [
        "five whys root cause identification", "five whys root cause", "the five whys", "the 5 whys",
        "root cause five whys", "five whys", "5 whys", "5 whys analysis", "five whys analysis", "whys", "5 why",
        "なぜなぜ分析",
      ]
    ),
    (
      .contributingFactors,
      [
        "contributors", "contributing factor", "contributing conditions", "mitigating factors", "enablers",
        "contributing factors", "contributing causes", "contributory factors", "寄与要因", "fatores contribuintes",
      ]
    ),
    (.chainLevel, ["missing chain level", "chain level", "which chain level was missing"]),
    (.structuralFix, ["structural fix", "the structural fix", "structural fix one", "one structural fix"]),
    (
      .actions,
      [
        "actionables", "actions correctives", "mesures correctives", "acciones de seguimiento", "medidas",
        "azioni correttive", "åtgärder", "action point", "how we will prevent this", "what we are doing", "sub task",
        "resulting action", "committed action", "what is next", "whats next", "what next",
        "moving forward", "going forward", "next steps and action items", "remediation and follow up",
        "remediation plan", "improvement actions", "mitigations for the future", "actionable items", "action item list",
        "outcomes", "corrective action",
        "outcomes/corrective actions", "follow up actions", "follow up tasks", "follow-up tasks",
        "follow up improvements", "follow-up improvements", "follow up work", "follow-up tickets", "follow up issues",
        "follow-up issues", "followup issues",
        "preventive measures", "prevention measures", "preventing recurrence", "prevention of recurrence",
        "how are we making incidents like this less likely or less impactful",
        "how are we preventing it from happening again", "how do we prevent this", "how will we prevent this",
        "what are we doing to prevent this", "what we are doing about it", "what we're doing about it",
        "what will we do", "what are we doing next", "planned actions", "planned improvements", "planned work",
        "long term fixes", "long-term improvements", "short-term improvements", "aksjonspunkter", "maßnahmen",
        "folgemaßnahmen", "acciones", "acciones correctivas", "plan d'action", "plan de acción", "plano de ação",
        "再発防止", "恒久対策", "今後の対応", "后续行动", "改进计划", "repair items", "tasks", "next action", "tickets", "work items",
        "action items", "actions", "follow-up actions", "follow up", "follow-up", "follow-ups", "follow up items",
        "corrective and preventative measures", "corrective and preventive measures", "corrective actions",
        "corrective measures", "preventive actions", "preventative measures", "next steps", "process improvements",
        "remediation", "remediations", "remediation items", "improvements", "future work", "todo", "todos", "to do",
        "action plan", "recommendations", "アクションアイテム", "再発防止策", "修复", "改进措施", "액션 아이템", "tiltak",
        "ações", "itens de ação", "what now", "what happens next", "looking forward", "looking ahead",
        "how are we going to do better in the future",
        "how will we do better", "how can we do better", "how do we do better", "what will we do better", "commitments",
        "our commitments", "agreed actions",
        "actions agreed", "measures", "what we are changing", "what we're changing", "what we will change",
        "what we're doing so it doesn't happen again", "what we are doing so it does not happen again",
      ]
    ),
    (.deferred, ["deferred", "retro", "not now", "left for later", "leftovers"]),
    (.updatedArtefacts, ["updated artefacts", "artefacts updated", "updated artifacts", "artifacts updated"]),
    (
      .lessons,
      [
        "lesson learned", "gelernt", "学んだこと", "lessons learned and action items", "what did we learn",
        "what we learned",
        "what have we learned", "reflections", "reflection", "conclusion and lessons",
        "things we learned", "hva lærte vi", "hva gikk bra", "hva gikk dårlig", "lærdommer", "erkenntnisse", "lehren",
        "was lief gut", "was lief schlecht", "leçons apprises", "enseignements", "lecciones aprendidas", "aprendizados",
        "o que deu certo", "o que deu errado", "うまくいったこと", "うまくいかなかったこと", "经验教训", "what could be improved",
        "what can be improved", "what went right", "went well", "could have gone better",
        "things that could have gone better", "good things", "bad things",
        "lessons learned", "lessons learnt", "lessons", "key takeaways", "takeaways", "learnings", "what went well",
        "what went wrong", "things that went well", "things that went poorly", "what went poorly",
        "what didn't go so well", "what was difficult", "what could have gone better", "学び", "教訓", "lições aprendidas",
      ]
    ),
    (
      .luck,
      [
        "hvor hadde vi flaks", "we got lucky", "lucky", "what went lucky", "where we got lucky", "luck",
      ]
    ),
    (
      .responderAccount,
      ["responder account", "responders", "attendees", "what was tried that didn't work", "participants"]
    ),
    (
      .evidence,
      [
        "evidence", "references", "appendix", "supporting information", "links", "links to relevant documentation",
        "data",
      ]
    ),
    (.signOff, ["sign-off", "sign off", "signoff", "approvals", "signatures", "approval", "sign"]),
    (.whenToUse, ["when to use", "meaning", "symptoms", "symptom", "purpose", "alert", "scope"]),
    (
      .diagnosis,
      [
        "diagnosis", "troubleshooting", "investigate", "investigation", "initial assessment", "possible causes",
        "debugging", "triage",
      ]
    ),
    (
      .mitigation,
      [
        "mitigation", "steps", "procedure", "remediate", "recover", "immediate actions", "fix", "how to fix",
        "instructions",
      ]
    ),
    (
      .verification,
      [
        "verification", "validation", "confirm", "verify", "validate", "how to verify", "how to confirm",
        "how to confirm resolution", "confirm resolution", "confirm the fix", "confirm recovery", "verify resolution",
        "verify the fix", "verify recovery", "how to verify the fix", "verificação", "verificación", "vérification",
        "verifizierung", "überprüfung", "验证",
      ]
    ),
    (.rollback, ["rollback", "rollback procedure", "backout", "roll back", "undo"]),
    (.prerequisites, ["prerequisites", "pre-flight", "preflight", "access", "requirements", "before you begin"]),
    (
      .escalation,
      [
        "escalation", "when to escalate", "escalate", "escalation path", "contact", "contacts", "escalonamento",
        "escalação", "escalamiento", "escalade", "eskalation", "升级",
      ]
    ),
    (.prevention, ["prevention", "prevent"]),
    (.related, ["related", "see also", "cross-references", "related documentation", "further reading"]),
  ]
}
