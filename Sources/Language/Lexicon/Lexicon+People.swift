/// Nouns for people and for those who act together; written by `.ci/lexicon`.
extension Lexicon {
  static let people = """
    accountant administrator adviser advisor aide analyst applicant apprentice architect artist assessor assistant
    attendant attorney auditor author beginner boss bosses captain caretaker carpenter chairman chairmen chairperson
    chief cleaner clerk co-worker coach coaches coder collaborator colleague commander commissioner companion
    consultant contractor contributor coordinator counsel counselor craftsman craftsmen creator curator custodian
    dean deputies deputy designer detective developer director dispatcher doctor educator electrician employee
    employer engineer examiner executive experimenter expert facilitator foreman foremen founder freelancer gardener
    generalist graduate guru handyman handymen historian individual inspector instructor intern interviewer inventor
    investigator investor janitor journalist laborer labourer lawyer lecturer legislator librarian lineman linemen
    machinist magistrate man mathematician mayor mechanic member men mentor minister moderator newcomer novice nurse
    officer official organiser organizer outsider overseer participant partner pharmacist physician physicist
    planner plumber policeman policemen politician practitioner president professional professor programmer
    proponent proprietor psychologist receptionist recruiter reporter researcher rookie scholar scientist scribe
    secretaries secretary sergeant servant shareholder signer soldier specialist spokesman spokesmen spokesperson
    sponsor staffer stakeholder statistician steward stockholder strategist substitute superintendent supervisor
    surgeon surveyor teacher teammate technician technologist teller therapist trader trainee trainer translator
    treasurer trustee tutor typist undergraduate veteran volunteer warden watchman watchmen welder woman women
    """

  static let groups = """
    academies academy administration agencies agency authorities authority brigade bureau cadre commission committee
    companies company congress congresses consortium corporation crew delegation department enterprise foundation
    government institution leadership management ministries ministry parties partnership party personnel police
    squad staff subcommittee syndicate team union universities university workforce
    """

  static let rolesOrThings = """
    agent bureau carrier communities community companies company compliance council custodies custody desk dispatch
    dispatches division editor engineering exchange facilities facilitieses facility finance firm group host infra
    infrastructure lead maintainer manager network networking office operations operationses operator ops opses
    organisation organization owner platform procurement product provider reception registrar registries registry
    sales saleses securities security supplier support treasuries treasury upstream validators validatorses vendor
    """

  static let outsiders = """
    adversaries adversary attacker audience buyer citizen client consumer criminal customer gamer guest hacker
    intruder listener merchant passenger patient player reader resident scammer shopper spammer spectator student
    subscriber tenant thief traveler traveller user viewer visitor voter
    """
}
