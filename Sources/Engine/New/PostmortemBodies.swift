internal import Documents
internal import Linting

/// What comes below the front matter, by profile.
extension PostmortemTemplate {
  /// All that the method asks for.
  var method: String {
    let levels = settings.vocabulary.levels.words.joined(separator: ", ")
    let labels = settings.vocabulary.labels.words.joined(separator: ", ")
    return """
      ## Restatement

      \(restatement)

      ## Roles

      \(roles)

      ## Timeline

      \(timeline)

      ## Detection and containment

      - Detection: {{what showed it, and to whom}}
      - Containment: {{what stopped it, and how well}}\(runbooks)

      ## Responder account

      - **Saw:** {{what the screens showed}}
      - **Did:** {{what was done, in order}}
      - **Confusing:** {{what misled}}

      ## Inputs

      - ADRs: {{the decisions that matter}}
      - Customer comms: {{the record, or none and why}}
      - Evidence: {{a dashboard of the window}}

      ## Five whys

      <!-- Ask of the chain, not of people. Each answer ends with its level in code: \(levels).
      The last also ends with the label: \(labels). -->

      1. {{why did users notice}}
      2. {{why was that so}}
      3. {{why did no level catch it}}

      ## Missing chain level

      {{one level, and its label}}

      ## Structural fix

      <!-- One change of one checklist, runbook, test, brief template, CI step or ADR. -->

      {{what changes, in which file}}

      - Owner: \(owner)
      - Due: YYYY-MM-DD
      - Tracked: {{the issue}}
      - Check: {{zero of which class, until when}}

      ## Updated artefacts

      - {{the file, and what it gains}}

      ## Deferred

      - {{what goes to the retro, or none}}

      """
  }

  /// Several causes, and several actions.
  var factors: String {
    """
    ## Summary

    \(restatement)

    ## Timeline

    \(timeline)

    ## Detection and containment

    - Detection: {{what showed it, and to whom}}
    - Containment: {{what stopped it, and how well}}\(runbooks)
    - Evidence: {{a dashboard of the window}}

    ## Contributing factors

    - {{one thing that made it possible}}

    ## What went well

    - {{what helped}}

    ## Action items

    | Action | Owner | Due | Tracked |
    | --- | --- | --- | --- |
    | {{one change}} | \(owner) | YYYY-MM-DD | {{issue}} |

    """
  }

  /// What happened, why, and one fix.
  var minimal: String {
    """
    ## Summary

    \(restatement)

    ## Timeline

    \(timeline)

    ## Cause

    {{what made it possible}}

    ## Structural fix

    {{what changes, in which file}}

    - Owner: \(owner)
    - Due: YYYY-MM-DD

    """
  }

  /// The runbooks of the flags are in the front matter, where rules look for their adequacy.
  private var runbooks: String {
    incident.runbooks.isEmpty ? "\n- Runbooks: {{those used, or none and why}}" : ""
  }
}
