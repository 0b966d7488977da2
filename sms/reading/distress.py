"""Words of distress: a call for help, whatever else was asked. Nothing here reads the database or the clock.

A cry that is missed may cost a life, and one that was none costs a text that says NEI; but help with a thing ("hjelp
til snømåking"), what is denied ("treng ikkje hjelp") and what is long over ("eg fall i fjor") alarm nobody.
"""

from __future__ import annotations

import re

from locales.words import plain_words

ME_DOES = r"(?:eg|jeg|je|æ|e)"
HAVE = r"(?:har|ha|hev|have|had)"
NOT = r"(?:ikkje|ikke|itte|ittje|itj|ikkj|inte)"
HELP = r"(?:hjelp|hjølp|hjælp|hjæp|hjæl|hjep|jelp|jølp|help)"
ME = r"(?:meg|mæ|mei|mig|me|oss)"
HELP_ME = rf"{HELP} (?:meg|mæ|mei|mig|oss|me(?=$| (?:no|opp|upp|att|now|up|please|quick|im|i)\b))"
NOW = r"(?:no|nå|now|fort|straks|snarast|quick|quickly|please|ver så snill|vær så snill)"
JUST = r"(?:(?:visst|nettopp|akkurat|nok|no|nå|just|jo|og|også) )*"
AT_ONCE = r"med (?:ein|en|éin|én|ei) (?:gong|gang)|med det sam"
WITH_A_THING = rf"(?! (?:til|å|for|frå|fra|i|to|with|in|on|av|om|og finne|finne|med(?! (?:{AT_ONCE[4:]}|det sam))))"
FALLEN = r"(?:falle|fallet|falli|falt|fallt|fallen|ramla|ramlet|dotte|dottet|detti|snubla|snublet|stupt|sklidd|skle)"
FELL = r"(?:fall|falt|datt|ramla|ramlet|snubla|snublet|stupte|sklei|skle)"
FELL_ASIDE = (
    r"(?! (?:til ro|for|i søvn|asleep|in love|behind|out|ut|over(?! ende)|av (?:samtal|lin|lasset)|pladask|heilt for))"
)
THERE = r"(?:på|i|ute|ned|om|utfor|down|in|on)"
FLOOR = r"(?:\w*golvet|\w*gølve|\w*golve|\w*golv|\w*gulvet|\w*gulve|\w*gulv|badet|bakken|isen|trappa|snøen)"
UP = r"(?:opp|upp)(?! (?:til|på (?!eiga|egen)|i(?! stolen)|bakk|trapp|veg|om (?:morg|morr)|så|tid))"
BODY = r"(?:foten|beinet|benet|armen|handa|hånda|hånden|hofta|hoften|lårhals\w*|ryggen|nakken|skuldra|skulderen)"
BAD = r"(?:veldig|fælt|så|forferdeleg|forferdelig|fryktelig|frykteleg|kjempe|skikkeleg|skikkelig|sterke?|store)"

ALWAYS = (
    # help, for no named thing
    rf"\b{HELP_ME}\b(?! (?:litt |bare |berre )?(?:med(?! (?:{AT_ONCE[4:]}))|til|å|with|to|i gang|find))",
    rf"\b{HELP}(?: {HELP})+\b",
    rf"^{HELP} {NOW}(?: {NOW})*$",
    rf"\b(?:treng|trenger|trøng|trong|need|må ha|vil ha) (?:(?:litt|visst|straks|akutt|verkeleg|virkelig|mykje|mye|"
    rf"some|urgent|a little) )*{HELP}\b{WITH_A_THING}",
    r"\b(?:kan|can) (?:nokon|noken|nåkån|noen|nån|somebody|someone|anybody|anyone) (?:please )?"
    rf"(?:hjelpe|hjølpe|hjælpe|help) {ME}\b(?! (?:litt )?(?:med|til|å|with|to|i))",
    rf"\b(?:kan|can) (?:nokon|noken|noen|nån|somebody|someone|anybody|anyone) (?:kome|komme|koma|come) (?:hit |here )?"
    rf"(?:{NOW}\b|{AT_ONCE}|og hjelpe|and help)",
    r"^(?:please )?(?:kom|come) (?:hit |her |here )?(?:fort|straks|med ein gong|med en gang|quick|quickly|now)\b",
    r"\bkom og hjelp",
    # down, and not up again
    rf"\b(?:kjem|kjæm|kem|kommer|kjemm|får|klarer|klarar|greier|greiar) (?:{ME_DOES} )?{ME} {NOT}(?: {ME})? {UP}\b",
    rf"\b(?:kjem|kjæm|kommer|får) seg {NOT} {UP}\b",
    rf"\b(?:kjem|kjæm|kommer) {NOT} {ME} {UP}\b",
    rf"\b(?:klarer|klarar|greier|greiar|kan|kain|orkar|orker|maktar) {NOT}(?: å| og)? (?:reise|resa|reisa|røre|rør|"
    rf"rørra|bevege|kome|komme|koma) {ME}\b(?! (?:til|på|i|ut|dit|heim|hjem|innom|med))",
    rf"\bfår {NOT} (?:reist|rørt|beveget|beveg) {ME}\b",
    r"\b(?:cant|cannot|can not|couldnt) (?:get|stand) up\b(?! (?:early|in the|so|to|the))",
    r"\b(?:cant|cannot|can not) move\b(?! (?:the|my appointment))",
    rf"(?:^|\b{ME_DOES} |\bog |\bno |\bnå |\b{HELP} )(?:ligg|ligger|lig) (?:{ME_DOES} )?(?:her )?(?:ned )?(?:på|i) "
    rf"{FLOOR}\b",
    r"\b(?:lying|laying|stuck) (?:here )?(?:on|in) the (?:\w+ )?(?:floor|ground|stairs|bath|shower)\b",
    rf"\b{ME_DOES} (?:sit|sitter|ligg|ligger) fast\b",
    # breath
    rf"\b(?:kan|kain|klarer|klarar|greier|greiar|får|fær) (?:{ME_DOES} )?(?:nesten )?{NOT}(?: å)? "
    r"(?:puste|pusta|pusten|pust|anda|luft)\b(?! ut)",
    r"\b(?:cant|cannot|can not|hard to|struggling to|difficult to) breathe?\b",
    r"\b(?:tungt|vanskeleg|vanskelig|vondt) å pust|\bpustevansk|\bpustebesvær|\bshort of breath\b",
    rf"\b{ME_DOES} (?:held på å |holder på å )?kvel(?:ast|es)\b|\bchoking\b",
    # somebody is to be sent
    r"\b(?<!skal )(?<!skal eg )(?<!skal jeg )(?:ring|ringe|ringj|ringje|call|dial|send|sende|treng|trenger|need|må ha|"
    r"bestill) (?:etter |på )?(?:ein |en |an |the )?(?:113|112|999|911|ein ein tre|en en tre|én én tre|one one three|"
    r"ambulan[sc]\w*|sjukebil\w*|sykebil\w*)\b(?! (?:kron|kr\b|\d))",
    r"^(?:113|ambulanse|ambulance|sjukebil|sykebil|naudhjelp|nødhjelp|emergency)$",
    r"\bsos\b(?! barneb)|\bmayday\b",
    r"\bdet er akutt\b|\bits? (?:is )?an emergency\b|\bakutt hjelp\b",
    # fire, and somebody breaking in
    r"\bdet (?:brenn|brenner|brinn) (?:i|hos|hjå|på) (?:huset|hus|meg|mæ|kjøken\w*|kjøkken\w*|stova|stua|heime)",
    r"\bhuset (?:mitt )?(?:brenn|brenner|står i brann)\b|\b(?:house|kitchen|home) is on fire\b",
    r"\b(?:nokon|noen|nokre) (?:bryt|bryter) seg inn\b|\b(?:someone|somebody) is breaking in\b",
    # life itself
    rf"\b{ME_DOES} (?:vil|orkar|orker|ynskjer|ønsker) {NOT} (?:å )?leve\b(?! utan| uten)",
    rf"\b{ME_DOES} (?:vil|ynskjer å|ønsker å) (?:dø|døy)\b|\bta livet (?:av meg|mitt)\b",
    r"\b(?:want to die|kill myself|end my life|dont want to live)\b",
    r"\b(?:teke|tatt|tok|svelgt|svelgd) (?:altfor |alt )?(?:for )?mange (?:tablett|pill)|\boverdose\b",
    r"\b(?:taken|took) too many (?:pills|tablets)\b",
)
UNLESS_IT_IS_OVER = (
    rf"\b{ME_DOES} {HAVE} {JUST}{FALLEN}\b{FELL_ASIDE}",
    rf"\b(?:har|ha) {ME_DOES} {JUST}{FALLEN}\b{FELL_ASIDE}",
    rf"^(?:hei |hallo |{HELP} )?(?:har|ha) {JUST}{FALLEN}\b{FELL_ASIDE}",
    rf"\b{ME_DOES} (?:{JUST}){FELL}\b{FELL_ASIDE}",
    rf"\b(?:no|nå|nettopp|akkurat) {FELL} {ME_DOES}\b{FELL_ASIDE}",
    rf"^(?:hei |{HELP} )?(?:{FELL}|fell) {THERE}\b(?! (?:søvn|love))",
    rf"\b(?:mannen|kona|kjerringa|gubben|kallen) (?:min|mi) (?:{HAVE} )?{JUST}(?:{FALLEN}|{FELL})\b{FELL_ASIDE}",
    rf"\b(?:ive|i have) (?:just )?(?:fallen|had a fall)\b{FELL_ASIDE}|\bi (?:just )?fell\b{FELL_ASIDE}",
    r"\bmy (?:husband|wife) (?:has )?(?:fallen|fell)\b(?! asleep)",
    r"\b(?:vondt|vont|smerter?|press) (?:i|for|over) (?:brystet|bryste|bringa|hjartet|hjertet)\b|\bbrystsmert",
    r"\bchest pains?\b|\bpain in (?:my|the) chest\b",
    rf"\b(?:fått|har|har så) {BAD} (?:vondt|vont|smerter)\b(?! i (?:hals|rygg|tenn|tann|kne))|\bfått vondt$",
    r"\b(?:får|fått|having|had) (?:eit |et |a )?(?:slag|hjarneslag|hjerneslag|stroke|heart attack)\b",
    r"\b(?:hjarte|hjerte)(?:infarkt|attakk)|\bskei?v i (?:munnen|ansiktet|andletet)\b|\bskjev i (?:munnen|ansiktet)\b",
    rf"\b{ME_DOES} (?:har )?{JUST}(?:svima|svimt|svimte|besvimt|besvimte|besvima|dåna)\b|\bi (?:have )?fainted\b",
    rf"\b{ME_DOES} (?:blør|bløder|blødar)\b|\b(?:im|i am) bleeding\b",
    rf"\b{ME_DOES} (?:trur {ME_DOES} )?har {JUST}(?:brote|brutt|brekt|brekka|brukket|knekt) {BODY}\b",
    r"\bi (?:have )?(?:broken|broke) my (?:leg|arm|hip|foot|neck|back)\b",
    rf"\b(?:{ME_DOES}|og) (?:har )?slått (?:hovudet|hodet|hugu|{ME} (?:stygt|ille|kraftig|skikkeleg|skikkelig))\b",
)
_ALWAYS = re.compile("|".join(ALWAYS))
_UNLESS_OVER = re.compile("|".join(UNLESS_IT_IS_OVER))
_OVER = re.compile(
    r"\b(?:i fjor|i sommar|i sommer|i vinter|i haust|i høst|førre|forrige|last (?:week|year|month)|years? ago|"
    r"(?<!med )(?:ein gong|en gang)|(?:år|veker?|uker?|månad\w*|måned\w*|dag\w*|lenge) (?:sidan|siden))\b"
    r"|\b(?:går|gjekk|gikk|gjeng)(?: det)?(?: heldigvis| heilt| helt| no| nå)? (?:bra|fint|greitt|greit|fine|ok)\b"
    r"|\blike blid|\bim (?:fine|ok|okay|alright)\b|\b(?:ikkje|ikke) (?:skad|farleg|farlig)|\buskad"
)
_MAY_COME = r"\b(?:om|viss|hvis|dersom|når|if|when|kven|hvem|kvifor|kva|hva)\b"
_DENIED = rf"\b(?:{NOT}|ingen|inga|not|never|dont|aldri)\b|{_MAY_COME}"
_NOT = re.compile(rf"\b(?:{NOT}|cant|cannot|not|dont)\b")
BEFORE_IT = 3
"""So many words before it may deny it, or make it something that may come: "eg trur ikkje eg treng hjelp"."""
_OWN_WORDS = re.compile(
    r"\b(?:er det |ved )?(?:fare for liv|danger to life|if there is danger to life)(?: ring| call)?(?: no| nå)? 113\b"
    r"(?: no\b| nå\b| now\b)?"
    r"|\b(?:treng|trenger) du (?:ikkje |ikke )?hjelp\b(?: no| nå| likevel)?(?: skriv| svar| trykk)?(?: berre| bare)?"
    r"(?: hjelp meg| nei| 3)?"
    r"|\bif you (?:do not |dont )?need help(?: now| after all)?(?: write| reply| press)?(?: just)?(?: help me| no| 3)?"
    r"|\b(?:at du treng|at du trenger|that you need) (?:hjelp|help)\b"
)
_CLAUSE = re.compile(r"[.,!?;:]+(?=\s|$)|\n")
_FIRST = re.compile(rf"^{HELP}\b{WITH_A_THING}")
_HELP_ME = re.compile(rf"^{HELP} {ME}\b")


def cries(text: str) -> bool:
    """Whether these words are a call for help, at any time and whatever was asked. The line's own words, sent back or
    quoted, are none."""
    if "🆘" in text:
        return True
    clauses = _without_own_words(text)
    whole = " ".join(clauses)
    wanted = [_ALWAYS] if _OVER.search(whole) else [_ALWAYS, _UNLESS_OVER]
    return any(
        not _is_denied(words, match)
        for words in (*clauses, whole)
        for pattern in wanted
        for match in pattern.finditer(words)
    )


def cries_first(text: str) -> bool:
    """Whether the first word is help, and not for a named thing: an answer to "how are you", and to nothing else."""
    words = plain_words(text)
    return _FIRST.match(words) is not None and (_HELP_ME.match(words) is None or cries(text))


def _without_own_words(text: str) -> list[str]:
    """The plain words of each part between two signs."""
    words = [(word, part) for part, said in enumerate(_CLAUSE.split(text)) for word in plain_words(said).split()]
    left = list(words)
    for own in _OWN_WORDS.finditer(" ".join(word for word, _ in words)):
        first = own.string[: own.start()].count(" ")
        for place in range(first, first + own.group().count(" ") + 1):
            left[place] = ("", words[place][1])
    parts = sorted({part for _, part in left})
    return [" ".join(word for word, of in left if of == part and word) for part in parts]


def _is_denied(words: str, match: re.Match[str]) -> bool:
    """What says not in itself ("kan ikkje puste") is denied by no other."""
    before = " ".join(words[: match.start()].split()[-BEFORE_IT:])
    return re.search(_MAY_COME if _NOT.search(match.group()) else _DENIED, before) is not None
