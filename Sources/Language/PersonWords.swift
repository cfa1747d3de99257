/// The words for people, as data: roles, departments and given names.
enum PersonWords {
  static let roles = """
    people person persons folks folk guy guys man men woman women human humans individual individuals
    developer developers devs engineer engineers coder coders on-call oncall on-caller on-callers oncaller
    reviewer reviewers author co-author maintainer maintainers committer committers contributor contributors
    approver approvers releaser releasers deployer deployers integrator integrators implementer implementers
    team teams squad squads crew crews tribe tribes chapter guild colleague colleagues teammate teammates coworker
    co-worker coworkers co-workers administrator administrators sysadmin sysadmins sre sres intern interns
    trainee trainees apprentice apprentices  graduate graduates newcomer newcomers newbie newbies rookie
    hire hires starter starters joiner joiners contractor contractors subcontractor subcontractors freelancer freelancers
    consultant consultants employee employees staff staffer staffers personnel temp temps worker-bee programmer
    programmers tester testers dba dbas architect architects analyst analysts technician technicians translator translators captain captains dispatcher designer designers
    planner planners specialist specialists expert experts officer officers supervisor supervisors director directors
    executive executives exec execs cto ceo cio ciso cfo coo vp vps president chief boss bosses foreman leadership
    management board committee department departments vendor vendors supplier suppliers partner partners agency agencies bank banks
    clerk clerks cashier secretary dispatcher dispatchers caller callers responder responders commander commanders
    coordinator coordinators facilitator facilitators scribe handover-engineer predecessor predecessors successor
    successors stakeholder stakeholders writer writers noc soc helpdesk servicedesk devops secops netops sysops
    member members owner-team lawyer lawyers accountant accountants pm pms em ems po tl ic sdet sdets
    lead admin admins manager managers reseller resellers hoster hosters volunteer owner owners qa legal marketing procurement hr tier l1 l2 l3 signer signers auditor
    auditors liaison liaisons lecturer lecturers professor treasurer trader traders dealer dealers teller
    tellers assistant assistants technologist moderator moderators planners champion champions tech techs deskhand
    electrician electricians plumber cleaner cleaners guard guards driver drivers pilot pilots doctor nurse
    volunteer volunteers mentor mentors trainer trainers instructor instructors scientist scientists
    researchers teacher teachers statistician administrator-on-duty hq headquarters head heads seniors
    juniors first-liner first-liners firefighter firefighters organiser organisers organizer organizers steward stewards
    shift-lead workforce manpower labour bean-counters shift shifts mob humanity culprit-in-chief us
    """

  static let roleOrThing = """
    operator operators agent agents leads ops support security
    infrastructure infra platform group groups operations finance sales product engineering
    networking vendor-support desk office division organisation organization company editor editors compliance reception
    dispatch treasury custody council bureau firm carrier registrar
    provider providers
    """

  /// Given names of many languages, without those that are also words, months, places or software.
  static let givenNames = """
    bjarne xiomara esperanza adwoa akua kwadwo yaw abigael ximena itzel joaquin lupita nayeli paloma rocio soledad xochitl
    sunniva zsofia reka agi gergely balint bence eszter ildiko katalin laszlone piroska szilvia tunde viktoria emese vanda
    oddvar sigve tiril vilde ylva ebba  linnea nilsine ragna asmund halvard jorunn torunn marit berit  turid randi
    siiri liisa maarja kertu tiina urmas indrek mait raivo juri jaan andris janis liga ilze inese dace agnese gintaras
    jurate vytautas darius aiste egle ruta milda teodora desislava borislava stoyan plamen krasimir radoslava yordanka
    vesna dragana jasmina mirjana dusan zeljko slobodan branislav nebojsa hrvoje ante mladen tihana zvonimir luka marko
    eleftheria vasiliki panagiotis dimitris christos stavros konstantinos despina evangelia ozgur ozlem burcu cem deniz
    emine fatih gokhan hakan ibrahim kaan levent mehtap nurcan orhan selcuk sevgi tolga ufuk volkan yasemin zerrin
    abebe alemu bekele dawit girma hirut kebede lemlem meseret selam tesfaye yonas zewdu achieng barasa chebet jepkoech
    kipchoge kiprono langat maina muthoni mutua ndungu nyambura odhiambo onyango wafula wangari wekesa chipo farai
    rutendo tapiwa tendai tinashe nomsa sibusiso themba vusi xolani zodwa ngugi efua  kobina kweku  abla kossi
    anan chaiwat kittisak niran  somchai suda wichai agus budi dewi dwi  fitri indah putri rini slamet  wahyu
    aiman amirul azlan farhana hafiz izzati nurul siti syafiq bayani dalisay jomar liwayway marisol jhon anh bao chau
    dung giang  hoa huy khanh   ngoc nhung quang quynh thao trinh tung uyen  ruolan siyu wenjing xinyi
    yating yuchen zihan jiahao jingyi haoran yifan  meiling xiaoyu kwan  siu ka-ming akane ayaka chihiro hinata
    honoka kaori masaru minoru mitsuru nanami nobuyuki riku sakurako shinya  tetsuya yui yusuke  chaewon dohyun
    haneul jaehyun jihye minseo sooyeon yejin youngho aarav aditi aditya ananya bhavya chetan divyansh gaurav harsh ishaan
    jaya kavita lalit manisha nandini omkar pallavi rakhi sachin tanvi ujjwal varun yash zoya fareeda ghazala nadeem
    rasmus anselm dimitra thandiwe parvati lakshmi ikaika kealoha noelani leilani keanu hemi aroha tane moana whetu
    yetunde tamsin fatoumata oisin joon-ho hyun-woo hye-jin ji-woo ji-hoon ji-young min-jun min-ji seo-yeon seo-jun sung-min
    eun-ji tae-hyung jae-won hyun-jin soo-min parveen nasreen farzana shahid imran bushra olumide oluwatobi oladele
    opeyemi damilola temitope tolulope babatunde folasade abimbola ayodele chukwu ngozika obiageli uchenna ugochukwu
    makena wambui njeri otieno akinyi mwangi kamau zanele thandeka sipho lerato tumelo naledi mpho bongani aminata mamadou
    ousmane cheikh moussa seydou awa niamh saoirse cian eoghan sorcha grainne fionnuala padraig tadhg rhys gwyneth
    angharad bronwen ffion iolo llinos tomos elin sian dilys anouk maud joris sander bram floor femke lotte jeroen maarten
    wouter rutger annelies ingvild sigurd torbjorn gudrun astri eirik haakon solvei ragnhild aino eero ilkka jyrki kaisa
    marjatta paivi pirkko risto tapio teemu veikko vilma yrjo agnieska bozena danuta ewelina grazyna halina iwona jadwiga
    jarek kamila kinga leszek mariusz mirek monique natalija ondrej radim slavek tereza vlasta zdenek anahit armen davit
    gayane hayk lusine narek tigran aigul aizhan bolat dinara yerlan zhanna bakyt gulnara rustam timur zarina
    aaron abdul abdullah abdulrahman abena abigail abu adam adaeze adebayo adela adele adewale adrian adriana agata
    agnes agnieszka ahmad ahmed aiko aisha akash akiko akira akosua alan alastair albert alberto alejandra alejandro
    aleksander aleksandra alena alessandro alessia alexander alexandra alexandre alexei alexey alfonso alfred ali alice
    alicia alina alisha alison alistair allison alvaro ama amadou amal amanda amara amelia amina amir amit amy ana
    anastasia anders andre andrea andreas andrei andres andrew andrzej andy aneta angela angelo angus anika anil anita
    anja anjali ankit ann anna annabel anne annette annika anthony antoine anton antonia antonio anya aoife arash ari
    arjun arnaud arne arthur arturo arun asha ashley ashok astrid attila audrey augusto aurelia ayesha ayo ayumi ayse
    babak bao barbara bartosz beata beatrice beatriz ben benedikt benjamin bernard bernhard beth bettina bianca bilal
    bjorn blessing bob bogdan boris brandon brenda brendan brian bridget brigitte bruno bukola callum camila camille
    carla carlos carmen carol carole caroline carsten catarina catherine cecilia cedric celia chandra charles charlie
    charlotte chen cheng chiara chidi chika chinedu chinonso chioma chloe chris christian christina christine christoph
    christophe christopher chukwuma ciara cillian claire clara claudia clement colin connor conor craig cristian
    cristina cynthia dagmar daisuke damian damien dan daniel daniela daniele danielle dani danny dario dariusz darren
    dave david davide dawid debbie deborah declan deepa deepak deirdre denis denise dennis derek desmond devika dhruv
    diana diego dieter dietmar dilip dimitri dinesh dirk divya dmitri dmitry dmytro dominik dominique don donald donna
    dorota dorothy doug douglas duc duncan dylan ebele eduardo edward edwin eileen ekaterina elaine eleanor elena eleni
    elias elif elin elisa elisabeth eliza elizabeth ella ellen elliot emeka emil emile emilia emilie emilio emily emma
    emmanuel emre enrico enrique eric erica erik erika ernesto esra esteban esther etienne eugene eva evan evelyn ewa
    ewan fabian fabio fabrice farah farhan farid fatima fatma fatou federica federico felipe femi feng fernanda
    fernando filip filippo fiona florian folake francesca francesco francisca francisco francois frederic frederik
    frederick friedrich fumiko gabriel gabriela gabriele gareth gary gavin geoff geoffrey georg george georgina gerald
    gerard gerhard giacomo gianluca gillian gina giorgio giovanna giovanni giulia giuseppe gloria gonzalo goran gordon
    graham greg gregor gregory greta grzegorz guido guilherme guillaume guillermo gunnar gunther gustav gustavo gwen
    habib hamid hamza hana hanna hannah hannes hans hanna hao haruka haruki harriet harry hassan heather hector heidi
    heike heinrich helen helena helene helga hendrik henri henrik henry herbert hideo hilary hiro hiroki hiroko
    hiroshi holger hong howard hugo huong hussein hyun ian ibrahim ida ifeanyi ifeoma ignacio igor ikram ilaria ilya
    imran ines ing-marie inga inge ingrid ioana irene irina irma isaac isabel isabella isabelle ismail ivan ivana ivo
    jacek jackie jacob jacqueline jacques jaime jakob jakub jamal james jamie jana jane janet janice janine
    janina jaroslav jason javier jean jeanne jeff jeffrey jelena jen jennifer jenny jens jeremy jerome jessica jesus
    jiri jill jim jimmy jing jinwoo jisoo joachim joan joana joanna joanne joao jochen joe joel johan johanna johannes
    john johnny jon jonas jonathan joost jorge jorg jose josef joseph josh joshua juan juana judith juho jukka julian
    juliana julie julien juliette julio jun junaid jurgen justin justyna kai kalle kamal kamil kana karan karel karen
    karim karin karina karl karolina kasia kate kateryna katarina katarzyna kathrin katherine kathleen kathryn katie
    katja katrin kaveh kayode kazuki kazuo keiko keith keisuke keith kelechi kelly ken kenji kenneth kenta kerstin kevin
    khadija khaled khalid kieran kim kimberly kiran kirsten kirsty klara klaus kofi koji konrad konstantin kris krishna
    kristian kristin kristina krzysztof kumiko kunal kurt kwabena kwame kwasi kyle kyoko lakshmi lamine lara larissa
    larry lars laszlo laura lauren laurence laurent lea leah leila lena lenka leo leon leonard leonardo leonie leslie
    li lien lilian liliana lilly lin linda linh lisa liv liz lorena lorenzo lotte lou louis louisa louise luc luca
    lucas lucia lucian lucie lucy ludmila ludwig luigi luis luisa lukas lukasz luke lydia lyudmila maciej madeleine
    madhavi magda magdalena magnus mahmoud mai maja makoto malgorzata malik malin manfred manish manoj manon manuel
    manuela mara marc marcel marcela marcelo marcin marco marcos marcus marek margaret margarita margot maria mariam
    mariana marianne marie marieke marija marina mario marion marius marja markus marlene marta martha martin martina
    martyna maryam masato mateo mateusz mathias mathieu mathilde matilda matt matteo matthew matthias matthieu maureen
    maurice mauricio mauro maxime maximilian maya mei mei-ling meera megan mehdi mehmet melanie melissa mercedes
    meriem michael michaela michal michel michele michelle miguel mihai mika mikael mike mikhail mikko mila milan
    milena milica milos mina ming minh miranda miriam miroslav mirjam mitsuko miyuki mohamed mohammad mohammed
    mohan moira monica monika morgane moritz morten moses mostafa muhammad murat mustafa nadia nadine nadja naoko
    naomi naoto nasser natalia natalie natasha nathalie nathan neha neil nele nelson ngozi nguyen nia nick nicholas
    nicola nicolas nicole niels nigel nikita nikhil nikola nikolai nikolaus nils nina nnamdi noah noel nora norbert
    noriko nuno obinna odile okechukwu oksana olaf ole oleg oleksandr olena olga oliver olivia olivier oluwaseun omar
    orla osama oscar oskar otto owen pablo paige pal pamela paola paolo pascal patricia patricio patrick patrik paul
    paula paulina paulo pavel pawel pedro peggy pekka penelope petar peter petr petra petros phil philip philipp
    philippe phillip phuong pierre pieter pilar piotr pooja prakash pranav prasad pratik priya priyanka przemyslaw qiang
    rachel radek radoslaw rafael rafal rahul raj raja rajesh rajiv rakesh ralf ralph ramesh rami ramon rana rania raphael
    raquel rashid raul ravi raymond rebecca regina reiko reinhard rekha rene renata renate renee reza ricardo riccardo
    richard rick rikke riley rita ritu robert roberta roberto robin rocio rodrigo roger rohan rohit roland rolf roman
    romain ronald ronan rosa rosalind rosario roy ruben rudolf rui rukhsana rupert russell ruth ryan ryo ryota sabina
    sabine sabrina sachiko sadia saeed said sakura salim sally salma salome sam samantha samir samira samuel sandeep
    sandra sanjay sanna santiago santosh sara sarah sascha satoshi saul scott sean sebastian selim selin selma seema
    sergei sergey sergio seun shabnam shalini shane shankar shannon sharon shaun shauna sheila shigeru shinji shirin
    shirley shreya shu siddharth sigrid silke silvia simon simona simone sina sinead siobhan slawomir sneha snezana
    sofia sofie soledad solveig sonia sonja soo-jin sophia sophie soren stanislav stefan stefania stefanie stefano
    steffen stella stephan stephane stephanie stephen steve steven stina stuart sue suman sunil sunita suresh susan
    susana susanna susanne suzanne svein sven svenja svetlana sylvain sylvia sylvie szymon tadeusz taiwo takashi takeshi
    takumi tamara tamas tanja tania tanya tara tarek tariq tatiana tatsuya ted teodor teresa tereza terry tess thabo
    thandiwe thanh theo theresa thi thierry thomas thorsten tiago tibor tiffany tim timo timothy tina tobias todd tom
    tomas tomasz tomek tomoko tomoya tony tracey tracy trang trevor tsvetan tuan tunde ulf uli ulrich ulrike umar uma
    ursula usha ute uwe vaclav valentin valentina valeria valerie vanessa vasily vera verena veronica veronika vicky
    victor viktor viktoria vijay vikram vinay vincent vincenzo vinod virginie vishal vivek vivian vladimir vojtech
    volker walter wang wanjiru wei wendy werner wiebke wilhelm william willem wim wojciech wolfgang xavier xiao xin
    xiaoming yan yann yannick yara yasmin yasmine yasser yi yiannis yolanda yoko yong yosef youssef yuki yuko yulia
    yumi yun yuri yusuf yves yvette yvonne zachary zahra zainab zara zbigniew zeynep zhang zhen zoe zofia zoltan zsolt
    zuzana
    """
}
