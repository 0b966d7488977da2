web-roads-wrong-empty = Det står ingen steder i fila. Skriv en linje for hver grend, slik: Garmo: 61.84, 8.81
web-roads-wrong-letters = Tegnene i fila kan ikke leses. Lagre den som ren tekst i UTF-8.
web-roads-wrong-line = «{ $written }» er verken et sted eller en vei. Skriv slik: Fossbergom – Garmo 13 min 13 km
web-roads-wrong-place = «{ $written }» er ikke et sted på kartet. Skriv navnet, et kolon og grader nord og øst, slik: Garmo: 61.84, 8.81
web-roads-wrong-degrees = { $name } ligger ikke i Norge etter disse gradene. Skriv først nord, mellom 57 og 72, og så øst, mellom 4 og 32.
web-roads-wrong-place-twice = { $name } står på linje { $first } også. Ta bort den ene.
web-roads-wrong-too-many = Her er mer enn { $most } steder. Ta med grendene og veikryssene, ikke hvert hus.
web-roads-wrong-unknown = { $is_like ->
    [yes] { $name } har ingen linje med grader. Er det { $meant } du mener? Ellers skriv en linje for { $name }.
   *[no] { $name } har ingen linje med grader. Skriv en, slik: { $name }: 61.84, 8.81
}
web-roads-wrong-to-itself = Veien går fra { $name } til { $name }. Skriv to ulike steder.
web-roads-wrong-road-twice = Veien mellom { $one } og { $other } står der to ganger. Ta bort den ene.
web-roads-wrong-minutes = { $written } minutter kan ikke brukes. Skriv mellom 1 og { $most }, og del lange veier i flere.
web-roads-wrong-too-short = { $km } km er kortere enn luftlinja, som er { $crow } km. Se over kilometerne og gradene.
web-roads-wrong-speed = Så langt på { $minutes } minutter blir { $kmh } km i timen. Se over minuttene og kilometerne.
web-roads-wrong-closed = «{ $written }» sier ikke når veien er stengt. Skriv første og siste dag, slik: stengt 1 nov – 15 mai
web-roads-wrong-alone = Det går ingen vei både til og fra { $name }. Skriv en linje med minuttene til et nabosted, slik at en kan kjøre mellom { $first } og { $name }.
web-roads-at-line = Linje { $line }: { $what }
web-addresses-wrong-heading = Kolonnen { $heading } mangler. Hent «Matrikkelen – Adresse» som CSV fra Geonorge, og bruk fila som den er.
web-addresses-wrong-letters = Tegnene i fila kan ikke leses. Bruk fila fra Geonorge som den er, uten å lagre den om igjen i et regneark.
web-addresses-wrong-table = Anførselstegnene i fila går ikke opp. Hent den på nytt fra Geonorge.
web-addresses-wrong-packed = I den pakkede fila må det ligge én CSV-fil, og bare én. Hent den på nytt fra Geonorge, for en kommune.
web-addresses-wrong-municipality = { $has_others ->
    [yes] Fila har ingen adresser i { $wanted }. Den har { $found }. Hent fila for riktig kommune.
   *[no] Fila har ingen adresser. Hent fila for { $wanted } på nytt fra Geonorge.
}
web-addresses-wrong-street = Adressen har verken vei og nummer eller gårds- og bruksnummer.
web-addresses-wrong-point = { $north } og { $east } er ikke et sted i Norge.
web-addresses-wrong-system = Koordinatsystemet { $system } er ikke kjent. Hent fila i EUREF89, geografisk eller UTM.
web-roads = Veier
web-roads-what = Hvor lenge det er mellom stedene. Skyssen blir planlagt etter dette, med femten prosent i tillegg.
web-roads-neighbours = Minutter mellom nabosteder ({ $count })
web-roads-between = Mellom
web-roads-minutes = Minutter
web-roads-km = Kilometer
web-roads-remark = Merknad
web-roads-closed = Stengt { $first }–{ $last }
web-roads-said-by = { $name } har sagt { $at } at det tar så lang tid.
web-roads-unsay = Bruk det som er beregnet
web-roads-pair = Hvor lenge er det mellom to steder?
web-roads-pair-what = Vet dere bedre enn det som er beregnet, så skriv minuttene her. Er de to naboer, gjelder det også for alle som kjører forbi.
web-roads-reckoned = Mellom { $one } og { $other } er det { $minutes } minutter og { $km } kilometer i dag.
web-roads-from = Fra
web-roads-to = Til
web-roads-choose = Velg et sted
web-roads-say = Lagre minuttene
web-roads-wrong-said = Skriv minuttene med tall, fra 1 til 300.
web-roads-wrong-pair = Velg to ulike steder.
web-roads-said-minutes = Mellom { $one } og { $other } er det { $minutes } minutter fra nå av.
web-roads-said-reckoned = Mellom { $one } og { $other } gjelder det som er beregnet.
web-roads-none = Ingen har skrevet ned veiene ennå. Så lenge blir det regnet i luftlinje, og det slår feil der det er fjell imellom.
web-roads-file = Fila med veiene
web-roads-file-what = En som er lokalkjent, kan skrive den på en kveld: hver grend med grader, og minuttene mellom dem som er naboer. Skriv «stengt 1 nov – 15 mai» på veier som er stengt om vinteren.
web-roads-file-own = Hent fila slik den er nå
web-roads-file-lom = Hent fila til Lom, og gjør den om til deres
web-roads-file-choose = Tekstfil med steder og veier
web-roads-taken-by = { $name } tok inn fila { $at }.
web-roads-taken = Fila ble tatt inn { $at }.
web-roads-preview = Se over veiene
web-roads-mistakes = Kan ikke brukes
web-roads-mistakes-what = Ingenting er lagret. Rett linjene, og velg fila på nytt.
web-roads-sum = Fra nå av gjelder { $places } steder og { $roads } veier.
web-roads-take = Bruk denne fila
web-roads-new = Nye steder
web-roads-gone = Steder som ikke er med lenger
web-roads-other = Veier som får andre minutter
web-roads-was = { $one } – { $other }: { $minutes } minutter, før { $was }
web-roads-said-taken = { $places } steder og { $roads } veier er tatt inn.
web-roads-wrong-large = Fila er for stor til å tas inn her. Be den som drifter linja om å hente den inn.
web-roads-nowhere = Vi vet ikke hvor disse bor
web-roads-nowhere-what = Ring og spør. Skriv grenda, eller merk hvor de blir hentet, så de kan få skyss.
web-roads-venues = Møtesteder
web-roads-venues-what = Er stedet ikke merket, blir det regnet til midt i grenda.
web-roads-venue-in = Midt i { $hamlet }
web-roads-venue-nowhere = Ikke på kartet
web-roads-venue-mark = Merk på kartet
web-roads-venue-hint = For eksempel 61.838, 8.567. Tomt: midt i grenda.
web-roads-said-venue = Det er lagret hvor { $name } ligger.
web-addresses = Adresser
web-addresses-held = Vi har { $count } adresser fra matrikkelen,
web-addresses-none = Vi har ingen adresser ennå.
web-addresses-what = Last ned «Matrikkelen – Adresse» for kommunen som CSV fra Geonorge, og velg den pakkede fila her. Da finner Grendelinja adresser og gårdsnavn uten å spørre noen.
web-addresses-choose = Fila fra Geonorge
web-addresses-municipality = Kommunen, om den heter noe annet enn linja
web-addresses-preview = Se over adressene
web-addresses-sum = Fra nå av gjelder { $count } adresser. Før var det { $before }. Der folk allerede er merket på kartet, blir ingenting endret.
web-addresses-take = Bruk { $count } adresser
web-addresses-some = Noen av dem
web-addresses-left-out = Linjer som ikke kan brukes
web-addresses-said-taken = { $count } adresser er tatt inn.
web-where = Henting
web-where-of = Hvor { $name } blir hentet
web-where-what = Skyssen blir regnet herfra. Ingen utenfor får vite hvor noen bor.
web-where-said = Slik er det sagt
web-where-nothing-said = Ingen har sagt hvor det er.
web-where-now = På kartet
web-where-how = { $how ->
    [import] Stedet kom med en liste.
    [register] Adressen er funnet i matrikkelen.
    [place] Et sted som har navn.
    [marked] Merket på kartet.
    [hamlet] Ikke merket. Det blir regnet fra midt i grenda.
   *[none] Ikke på kartet. Ring og spør, og merk stedet her.
}
web-where-by = { $name } merket det { $at }.
web-where-forget = Glem stedet
web-where-register = Finn adresse eller gård
web-where-seek = Adresse eller gård, slik det blir sagt
web-where-find = Finn
web-where-here = Her
web-where-not-found = Ingen adresse ligner på det. Prøv med gårdsnavnet, eller merk stedet under.
web-where-no-register = Adressene i kommunen er ikke tatt inn. Koordinatoren gjør det under Veier.
web-where-named = Eller velg et sted
web-where-place = Sted
web-where-save-place = Blir hentet her
web-where-marked = Eller merk på kartet
web-where-degrees = Grader nord og øst
web-where-degrees-hint = Finn huset på et kart som viser grader, for eksempel norgeskart.no med geografiske koordinater. Kopier tallene, og lim dem inn her, slik: 61.838, 8.567.
web-where-save-degrees = Lagre stedet
web-where-wrong-degrees = Dette er ikke et sted i Norge. Skriv grader nord og så øst, slik: 61.838, 8.567
web-where-wrong-place = Stedet finnes ikke lenger. Velg et annet.
web-said-where = { $how ->
    [none] Fra nå av blir { $name } regnet fra midt i grenda.
   *[other] Det er lagret hvor { $name } blir hentet.
}
web-roads-told-h1 = Veiene gir andre hentetider
web-roads-told-do = { $people ->
    [one] Ta veiene i bruk, og si fra til én
   *[other] Ta veiene i bruk, og si fra til { $people }
}
web-roads-told-alone = Ta veiene i bruk, jeg sier fra selv
web-roads-told-what = Bilene de nærmeste dagene er regnet på nytt etter disse veiene. Den ingen vei går til, har ikke sjåfør lenger.
web-roads-driven = Slik har det vært kjørt
web-roads-driven-took = Kjørt { $times } ganger: { $least }–{ $most } minutter. Fila sier { $in_file }.
web-roads-driven-said = Nå blir det regnet { $minutes }.
web-roads-driven-out = { $count ->
    [one] Én tur er ikke med, fordi tida ikke kan stemme.
   *[other] { $count } turer er ikke med, fordi tida ikke kan stemme.
}
web-roads-driven-take = Bruk { $minutes } minutter
web-roads-driven-how = Hvor kommer minuttene fra?
web-roads-driven-rule = Fra det sjåførene selv har trykt eller skrevet på turen det siste halve året: jeg er utenfor, hun er med, hun er hjemme. En vei må være kjørt minst tre ganger, og det er den midterste tida som gjelder, slik at en tast som ble trykt for sent, ikke gjør noe. Turer som er umulig raske, eller mer enn dobbelt så lange som regnet og ti minutter til, er ikke med. Ingenting blir endret før du trykker.
