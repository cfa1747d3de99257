// Written by `.ci/zones`.

extension TimeZone {
  /// The release of the tz database that the table is from.
  ///
  /// https://www.iana.org/time-zones
  static let release = "2025b"

  /// A line for each set of zones that have had the same time since 2008: the rule of today as in the variable `TZ`;
  /// the offset at the start of 2008 and the changes since then that the rule does not say; the names.
  ///
  /// Changes and offsets count minutes, a change from the one before it, the first one from 1970.
  static let table = """
    GMT0||Africa/Abidjan Africa/Accra Africa/Bamako Africa/Banjul Africa/Bissau Africa/Conakry Africa/Dakar \
    Africa/Freetown Africa/Lome Africa/Monrovia Africa/Nouakchott Africa/Ouagadougou Africa/Timbuktu \
    America/Danmarkshavn Atlantic/Reykjavik Atlantic/St_Helena Etc/GMT Etc/GMT+0 Etc/GMT-0 Etc/GMT0 Etc/Greenwich GMT \
    GMT+0 GMT-0 GMT0 Greenwich Iceland
    EAT-3||Africa/Addis_Ababa Africa/Asmara Africa/Asmera Africa/Dar_es_Salaam Africa/Djibouti Africa/Kampala \
    Africa/Mogadishu Africa/Nairobi Indian/Antananarivo Indian/Comoro Indian/Mayotte
    CET-1||Africa/Algiers
    WAT-1||Africa/Bangui Africa/Brazzaville Africa/Douala Africa/Kinshasa Africa/Lagos Africa/Libreville Africa/Luanda \
    Africa/Malabo Africa/Ndjamena Africa/Niamey Africa/Porto-Novo
    CAT-2||Africa/Blantyre Africa/Bujumbura Africa/Gaborone Africa/Harare Africa/Kigali Africa/Lubumbashi Africa/Lusaka \
    Africa/Maputo
    EET-2EEST,M4.5.5/0,M10.5.4/24|120,20151240:180,181380:120,342780:180,171300:120,362940:180,148260:120,43260:180,\
    30180:120,1905180:180,60420:120,50460:180,80580:120,4515900:180|Africa/Cairo Egypt
    <+01>-1|0,20204640:60,132420:0,393180:60,116580:0,365820:60,141060:0,342780:60,171300:0,393300:60,118080:0,44640:60,\
    59040:0,302400:60,100800:0,48960:60,112320:0,221760:60,129600:0,50400:60,122400:0,221760:60,110880:0,50400:60,\
    141120:0,221760:60,100800:0,50400:60,161280:0,211680:60,80640:0,60480:60,171360:0,211680:60,70560:0,50400:60,\
    191520:60,272160:0,50400:60,453600:0,60480:60,453600:0,50400:60,453600:0,60480:60,453600:0,50400:60,463680:0,\
    50400:60,453600:0,60480:60,453600:0,50400:60,463680:0,50400:60,453600:0,60480:60,453600:0,50400:60,453600:0,\
    60480:60,453600:0,50400:60,463680:0,50400:60,453600:0,60480:60,453600:0,50400:60,453600:0,60480:60,453600:0,\
    60480:60,453600:0,50400:60,453600:0,60480:60,453600:0,50400:60,463680:0,50400:60,453600:0,60480:60,453600:0,\
    50400:60,453600:0,60480:60,453600:0,60480:60,453600:0,50400:60,453600:0,60480:60,453600:0,50400:60,463680:0,\
    50400:60,453600:0,60480:60,453600:0,50400:60,453600:0,60480:60,453600:0,60480:60,453600:0,50400:60,453600:0,\
    60480:60,453600:0,50400:60,463680:0,50400:60,453600:0,60480:60,453600:0,50400:60,453600:0,60480:60,453600:0,\
    60480:60,453600:0,50400:60,453600:0,60480:60,453600:0,50400:60,463680:0,50400:60,453600:0,60480:60,453600:0,\
    50400:60,453600:0,60480:60,453600:0,60480:60,453600:0,50400:60,453600:0,60480:60,453600:0,50400:60,463680:0,\
    50400:60,453600:0,60480:60,453600:0,50400:60,453600:0,60480:60,453600:0,60480:60,453600:0,50400:60,453600:0,\
    60480:60,453600:0,50400:60,463680:0,50400:60,453600:0,60480:60,453600:0,50400:60,453600:0,60480:60,453600:0,\
    50400:60,463680:0,50400:60,453600:0,60480:60,453600:0,50400:60,463680:0,50400:60,453600:0,\
    60480:60|Africa/Casablanca Africa/El_Aaiun
    CET-1CEST,M3.5.0,M10.5.0/3||Africa/Ceuta Arctic/Longyearbyen Atlantic/Jan_Mayen CET Europe/Amsterdam Europe/Andorra \
    Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Budapest Europe/Busingen Europe/Copenhagen \
    Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Monaco Europe/Oslo \
    Europe/Paris Europe/Podgorica Europe/Prague Europe/Rome Europe/San_Marino Europe/Sarajevo Europe/Skopje \
    Europe/Stockholm Europe/Tirane Europe/Vaduz Europe/Vatican Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich \
    Poland
    SAST-2||Africa/Johannesburg Africa/Maseru Africa/Mbabane
    CAT-2|180,26868780:120|Africa/Juba
    CAT-2|180,25158060:120|Africa/Khartoum
    GMT0|0,25246140:60,525600:0|Africa/Sao_Tome
    EET-2|120,22541760:60,200160:120|Africa/Tripoli Libya
    CET-1|60,20113980:120,302400:60|Africa/Tunis
    CAT-2|120,20124000:60,221820:120,302340:60,221820:120,302340:60,221820:120,302340:60,221820:120,302340:60,\
    221820:120,312420:60,211740:120,312420:60,221820:120,302340:60,221820:120,302340:60,221820:120,302340:60,\
    221820:120|Africa/Windhoek
    <+08>-8|480,20930040:660,198540:480,867060:660,168420:480,2453700:660,727260:480,302580:660,231600:480,289620:660,\
    224460:480,302401:660,231659:480,292501:660,231659:480,292501:660,227519:480|Antarctica/Casey
    <+07>-7|420,20930100:300,207420:420,858180:300,168540:420|Antarctica/Davis
    <+10>-10||Antarctica/DumontDUrville Etc/GMT-10 Pacific/Chuuk Pacific/Port_Moresby Pacific/Truk Pacific/Yap
    AEST-10AEDT,M10.1.0,M4.1.0/3|660,20123520:600,262080:660,262080:600,262080:660,786240:600|Antarctica/Macquarie
    <+05>-5|360,20930160:300|Antarctica/Mawson
    NZST-12NZDT,M9.5.0,M4.1.0/3||Antarctica/McMurdo Antarctica/South_Pole NZ Pacific/Auckland
    <+03>-3||Antarctica/Syowa Asia/Aden Asia/Baghdad Asia/Bahrain Asia/Kuwait Asia/Qatar Asia/Riyadh Etc/GMT-3
    <+00>0<+02>-2,M3.5.0/1,M10.5.0/3||Antarctica/Troll
    <+05>-5|420,28380660:300|Antarctica/Vostok
    <-01>1<+00>,M3.5.0/0,M10.5.0/1||Atlantic/Azores
    WET0WEST,M3.5.0/1,M10.5.0||Atlantic/Canary Atlantic/Faeroe Atlantic/Faroe Atlantic/Madeira Europe/Lisbon Portugal \
    WET
    <-01>1||Atlantic/Cape_Verde Etc/GMT+1
    <-03>3|-180,20144460:-240,201660:-180,322500:-240,201660:-180,322500:-240,201660:-180|Atlantic/Stanley
    AEST-10AEDT,M10.1.0,M4.1.0/3||Australia/ACT Australia/Canberra Australia/Currie Australia/Hobart \
    Australia/Melbourne Australia/NSW Australia/Sydney Australia/Tasmania Australia/Victoria
    ACST-9:30ACDT,M10.1.0,M4.1.0/3||Australia/Adelaide Australia/Broken_Hill Australia/South Australia/Yancowinna
    AEST-10||Australia/Brisbane Australia/Lindeman Australia/Queensland
    ACST-9:30||Australia/Darwin Australia/North
    <+0845>-8:45|585,20113515:525,302400:585,221760:525|Australia/Eucla
    <+1030>-10:30<+11>-11,M10.1.0,M4.1.0||Australia/LHI Australia/Lord_Howe
    AWST-8|540,20113560:480,302400:540,221760:480|Australia/Perth Australia/West
    <-06>6<-05>,M9.1.6/22,M4.1.6/22|-300,20114100:-360,282300:-300,221700:-360,302460:-300,251940:-360,272220:-300,\
    302340:-360,151260:-300,362820:-360,181500:-300,342660:-360,191580:-300,332580:-360,191580:-300,886980:-360,\
    131100:-300,393060:-360,131100:-300,393060:-360,131100:-300,342660:-360,221820:-300,302340:-360,221820:-300,\
    302340:-360,221820:-300,302340:-360,231900:-300|Chile/EasterIsland Pacific/Easter
    IST-1GMT0,M10.5.0,M3.5.0/1||Eire Europe/Dublin
    <-10>10||Etc/GMT+10 Pacific/Rarotonga Pacific/Tahiti
    <-11>11||Etc/GMT+11 Pacific/Niue
    <-12>12||Etc/GMT+12
    <-06>6||Etc/GMT+6 Pacific/Galapagos
    <-07>7||Etc/GMT+7
    <-08>8||Etc/GMT+8 Pacific/Pitcairn
    <-09>9||Etc/GMT+9 Pacific/Gambier
    <+01>-1||Etc/GMT-1
    <+11>-11||Etc/GMT-11 Pacific/Efate Pacific/Guadalcanal Pacific/Kosrae Pacific/Noumea Pacific/Pohnpei Pacific/Ponape
    <+12>-12||Etc/GMT-12 Kwajalein Pacific/Funafuti Pacific/Kwajalein Pacific/Majuro Pacific/Nauru Pacific/Tarawa \
    Pacific/Wake Pacific/Wallis
    <+13>-13||Etc/GMT-13 Pacific/Enderbury Pacific/Kanton
    <+14>-14||Etc/GMT-14 Pacific/Kiritimati
    <+02>-2||Etc/GMT-2
    UTC0||Etc/UCT Etc/UTC Etc/Universal Etc/Zulu UCT UTC Universal Zulu
    <+04>-4|180,20113860:240,302400:180,221760:240,302400:180,221760:240,312480:180,211680:240,1884900:180,\
    745980:240|Europe/Astrakhan Europe/Ulyanovsk
    GMT0BST,M3.5.0/1,M10.5.0||Europe/Belfast Europe/Guernsey Europe/Isle_of_Man Europe/Jersey Europe/London GB GB-Eire
    EET-2EEST,M3.5.0,M10.5.0/3||Europe/Chisinau Europe/Tiraspol
    EET-2|120,20113920:180,302400:120,221760:180,302400:120,221760:180,312480:120,211680:180,\
    1884900:120|Europe/Kaliningrad
    MSK-3|180,20113860:240,302400:180,221760:240,302400:180,221760:240,312480:180,211680:240,1884900:180|Europe/Kirov \
    Europe/Moscow W-SU
    <+03>-3|120,20113920:180,302400:120,221760:180,302400:120,221760:180,312480:120,211680:180|Europe/Minsk
    <+04>-4|240,20113800:300,302400:240,221760:300,302400:240,221760:240,312540:180,211680:240|Europe/Samara
    <+04>-4|180,20113860:240,302400:180,221760:240,302400:180,221760:240,312480:180,211680:240,1884900:180,\
    1108860:240|Europe/Saratov
    MSK-3|120,20113980:180,302400:120,221760:180,302400:120,221760:180,312480:120,211680:180,312480:120,211680:180,\
    312480:120,221760:180,302400:120,221700:240,302280:180|Europe/Simferopol
    MSK-3|180,20113860:240,302400:180,221760:240,302400:180,221760:240,312480:180,211680:240,1884900:180,2106780:240,\
    1138980:180|Europe/Volgograd
    HST10||HST Pacific/Honolulu Pacific/Johnston US/Hawaii
    <+04>-4|240,20416200:300,221700:240|Indian/Mauritius
    MET-1MEST,M3.5.0,M10.5.0/3||MET
    <+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45||NZ-CHAT Pacific/Chatham
    <+13>-13|-660,21424980:-600,270900:-660,252000:-600,139440:840,132720:780,262080:840,272160:780,252000:840,\
    272160:780,252000:840,272160:780,252000:840,272160:780,252000:840,272160:780,252000:840,272160:780,262080:840,\
    272160:780,252000:840,272160:780,252000:840,272160:780|Pacific/Apia
    <+11>-11|600,23661600:660|Pacific/Bougainville
    <+13>-13|-660,22087380:780|Pacific/Fakaofo
    <+12>-12|720,20990280:780,171360:720,302400:780,191520:720,332640:780,131040:720,393120:780,131040:720,403200:780,\
    120900:720,413340:780,110880:720,413280:780,110880:720,423360:780,100800:720,423360:780,100800:720,423360:780,\
    100800:720,433440:780,90720:720,493920:780,40320:720|Pacific/Fiji
    ChST-10||Pacific/Guam Pacific/Saipan
    <-0930>9:30||Pacific/Marquesas
    SST11||Pacific/Midway Pacific/Pago_Pago Pacific/Samoa US/Samoa
    <+11>-11<+12>,M10.1.0,M4.1.0/3|690,24064710:660,2106750:720|Pacific/Norfolk
    <+13>-13|780,24639180:840,100800:780|Pacific/Tongatapu
    """
}
