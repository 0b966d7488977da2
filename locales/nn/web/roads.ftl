web-roads-wrong-empty = Det står ingen stader i fila. Skriv ei linje for kvar grend, slik: Garmo: 61.84, 8.81
web-roads-wrong-letters = Teikna i fila kan ikkje lesast. Lagre ho som rein tekst i UTF-8.
web-roads-wrong-line = «{ $written }» er korkje ein stad eller ein veg. Skriv slik: Fossbergom – Garmo 13 min 13 km
web-roads-wrong-place = «{ $written }» er ikkje ein stad på kartet. Skriv namnet, eit kolon og grader nord og aust, slik: Garmo: 61.84, 8.81
web-roads-wrong-degrees = { $name } ligg ikkje i Noreg etter desse gradene. Skriv først nord, mellom 57 og 72, og så aust, mellom 4 og 32.
web-roads-wrong-place-twice = { $name } står på linje { $first } òg. Ta bort den eine.
web-roads-wrong-too-many = Her er meir enn { $most } stader. Ta med grendene og vegkryssa, ikkje kvart hus.
web-roads-wrong-unknown = { $is_like ->
    [yes] { $name } har inga linje med grader. Er det { $meant } du meiner? Elles skriv ei linje for { $name }.
   *[no] { $name } har inga linje med grader. Skriv ei, slik: { $name }: 61.84, 8.81
}
web-roads-wrong-to-itself = Vegen går frå { $name } til { $name }. Skriv to ulike stader.
web-roads-wrong-road-twice = Vegen mellom { $one } og { $other } står der to gonger. Ta bort den eine.
web-roads-wrong-minutes = { $written } minutt kan ikkje brukast. Skriv mellom 1 og { $most }, og del lange vegar i fleire.
web-roads-wrong-too-short = { $km } km er kortare enn luftlinja, som er { $crow } km. Sjå over kilometerane og gradene.
web-roads-wrong-speed = Så langt på { $minutes } minutt blir { $kmh } km i timen. Sjå over minutta og kilometerane.
web-roads-wrong-closed = «{ $written }» seier ikkje når vegen er stengd. Skriv første og siste dag, slik: stengt 1 nov – 15 mai
web-roads-wrong-alone = Det går ingen veg både til og frå { $name }. Skriv ei linje med minutta til ein nabostad, slik at ein kan køyre mellom { $first } og { $name }.
web-roads-at-line = Linje { $line }: { $what }
web-addresses-wrong-heading = Kolonna { $heading } manglar. Hent «Matrikkelen – Adresse» som CSV frå Geonorge, og bruk fila som ho er.
web-addresses-wrong-letters = Teikna i fila kan ikkje lesast. Bruk fila frå Geonorge som ho er, utan å lagre ho om att i eit rekneark.
web-addresses-wrong-table = Hermeteikna i fila går ikkje opp. Hent ho på nytt frå Geonorge.
web-addresses-wrong-packed = I den pakka fila må det liggje éi CSV-fil, og berre ei. Hent ho på nytt frå Geonorge, for ein kommune.
web-addresses-wrong-municipality = { $has_others ->
    [yes] Fila har ingen adresser i { $wanted }. Ho har { $found }. Hent fila for rett kommune.
   *[no] Fila har ingen adresser. Hent fila for { $wanted } på nytt frå Geonorge.
}
web-addresses-wrong-street = Adressa har korkje veg og nummer eller gards- og bruksnummer.
web-addresses-wrong-point = { $north } og { $east } er ikkje ein stad i Noreg.
web-addresses-wrong-system = Koordinatsystemet { $system } er ikkje kjent. Hent fila i EUREF89, geografisk eller UTM.
web-roads = Vegar
web-roads-what = Kor lenge det er mellom stadene. Skyssen blir planlagd etter dette, med femten prosent attåt.
web-roads-neighbours = Minutt mellom grannestader ({ $count })
web-roads-between = Mellom
web-roads-minutes = Minutt
web-roads-km = Kilometer
web-roads-remark = Merknad
web-roads-closed = Stengd { $first }–{ $last }
web-roads-said-by = { $name } har sagt { $at } at det tek så lenge.
web-roads-unsay = Bruk det som er rekna
web-roads-pair = Kor lenge er det mellom to stader?
web-roads-pair-what = Veit de betre enn det som er rekna, så skriv minutta her. Er dei to grannar, gjeld det òg for alle som køyrer forbi.
web-roads-reckoned = Mellom { $one } og { $other } er det { $minutes } minutt og { $km } kilometer i dag.
web-roads-from = Frå
web-roads-to = Til
web-roads-choose = Vel ein stad
web-roads-say = Lagre minutta
web-roads-wrong-said = Skriv minutta med tal, frå 1 til 300.
web-roads-wrong-pair = Vel to ulike stader.
web-roads-said-minutes = Mellom { $one } og { $other } er det { $minutes } minutt frå no av.
web-roads-said-reckoned = Mellom { $one } og { $other } gjeld det som er rekna.
web-roads-none = Ingen har skrive ned vegane enno. Så lenge blir det rekna i luftlinje, og det slår feil der det er fjell imellom.
web-roads-file = Fila med vegane
web-roads-file-what = Ein lokalkjend kan skrive ho på ein kveld: kvar grend med grader, og minutta mellom dei som er grannar. Skriv «stengt 1 nov – 15 mai» på vegar som er stengde om vinteren.
web-roads-file-own = Hent fila slik ho er no
web-roads-file-lom = Hent fila til Lom, og gjer henne om til dykkar
web-roads-file-choose = Tekstfil med stader og vegar
web-roads-taken-by = { $name } tok inn fila { $at }.
web-roads-taken = Fila blei teken inn { $at }.
web-roads-preview = Sjå over vegane
web-roads-mistakes = Kan ikkje brukast
web-roads-mistakes-what = Ingenting er lagra. Rett linjene, og vel fila på nytt.
web-roads-sum = Frå no av gjeld { $places } stader og { $roads } vegar.
web-roads-take = Bruk denne fila
web-roads-new = Nye stader
web-roads-gone = Stader som ikkje er med lenger
web-roads-other = Vegar som får andre minutt
web-roads-was = { $one } – { $other }: { $minutes } minutt, før { $was }
web-roads-said-taken = { $places } stader og { $roads } vegar er tekne inn.
web-roads-wrong-large = Fila er for stor til å takast inn her. Be den som driftar linja om å hente ho inn.
web-roads-nowhere = Vi veit ikkje kvar desse bur
web-roads-nowhere-what = Ring og spør. Skriv grenda, eller merk kvar dei blir henta, så dei kan få skyss.
web-roads-venues = Møtestader
web-roads-venues-what = Er staden ikkje merkt, blir det rekna til midt i grenda.
web-roads-venue-in = Midt i { $hamlet }
web-roads-venue-nowhere = Ikkje på kartet
web-roads-venue-mark = Merk på kartet
web-roads-venue-hint = Til dømes 61.838, 8.567. Tomt: midt i grenda.
web-roads-said-venue = Det er lagra kvar { $name } ligg.
web-addresses = Adresser
web-addresses-held = Vi har { $count } adresser frå matrikkelen,
web-addresses-none = Vi har ingen adresser enno.
web-addresses-what = Last ned «Matrikkelen – Adresse» for kommunen som CSV frå Geonorge, og vel den pakka fila her. Då finn Grendelinja adresser og gardsnamn utan å spørje nokon.
web-addresses-choose = Fila frå Geonorge
web-addresses-municipality = Kommunen, om han heiter noko anna enn linja
web-addresses-preview = Sjå over adressene
web-addresses-sum = Frå no av gjeld { $count } adresser. Før var det { $before }. Der folk allereie er merkte på kartet, blir ingenting endra.
web-addresses-take = Bruk { $count } adresser
web-addresses-some = Nokre av dei
web-addresses-left-out = Linjer som ikkje kan brukast
web-addresses-said-taken = { $count } adresser er tekne inn.
web-where = Henting
web-where-of = Kvar { $name } blir henta
web-where-what = Skyssen blir rekna herifrå. Ingen utanfor får vite kvar nokon bur.
web-where-said = Slik er det sagt
web-where-nothing-said = Ingen har sagt kvar det er.
web-where-now = På kartet
web-where-how = { $how ->
    [import] Staden kom med ei liste.
    [register] Adressa er funnen i matrikkelen.
    [place] Ein stad som har namn.
    [marked] Merkt på kartet.
    [hamlet] Ikkje merkt. Det blir rekna frå midt i grenda.
   *[none] Ikkje på kartet. Ring og spør, og merk staden her.
}
web-where-by = { $name } merkte det { $at }.
web-where-forget = Gløym staden
web-where-register = Finn adresse eller gard
web-where-seek = Adresse eller gard, slik det blir sagt
web-where-find = Finn
web-where-here = Her
web-where-not-found = Ingen adresse liknar på det. Prøv med gardsnamnet, eller merk staden under.
web-where-no-register = Adressene i kommunen er ikkje tekne inn. Koordinatoren gjer det under Vegar.
web-where-named = Eller vel ein stad
web-where-place = Stad
web-where-save-place = Blir henta her
web-where-marked = Eller merk på kartet
web-where-degrees = Grader nord og aust
web-where-degrees-hint = Finn huset på eit kart som viser grader, til dømes norgeskart.no med geografiske koordinatar. Kopier tala, og lim dei inn her, slik: 61.838, 8.567.
web-where-save-degrees = Lagre staden
web-where-wrong-degrees = Dette er ikkje ein stad i Noreg. Skriv grader nord og så aust, slik: 61.838, 8.567
web-where-wrong-place = Staden finst ikkje lenger. Vel ein annan.
web-said-where = { $how ->
    [none] Frå no av blir { $name } rekna frå midt i grenda.
   *[other] Det er lagra kvar { $name } blir henta.
}
web-roads-told-h1 = Vegane gjev andre hentetider
web-roads-told-do = { $people ->
    [one] Ta vegane i bruk, og sei frå til éin
   *[other] Ta vegane i bruk, og sei frå til { $people }
}
web-roads-told-alone = Ta vegane i bruk, eg seier frå sjølv
web-roads-told-what = Bilane dei næraste dagane er rekna på nytt etter desse vegane. Den ingen veg går til, har ikkje sjåfør lenger.
web-roads-driven = Slik har det vore køyrt
web-roads-driven-took = Køyrt { $times } gonger: { $least }–{ $most } minutt. Fila seier { $in_file }.
web-roads-driven-said = No blir det rekna { $minutes }.
web-roads-driven-out = { $count ->
    [one] Éin tur er ikkje med, fordi tida ikkje kan stemme.
   *[other] { $count } turar er ikkje med, fordi tida ikkje kan stemme.
}
web-roads-driven-take = Bruk { $minutes } minutt
web-roads-driven-how = Kvar kjem minutta frå?
web-roads-driven-rule = Frå det sjåførane sjølve har trykt eller skrive på turen det siste halve året: eg er utanfor, ho er med, ho er heime. Ein veg må vere køyrd minst tre gonger, og det er den midtarste tida som gjeld, slik at ein tast som blei trykt for seint, ikkje gjer noko. Turar som er umogleg raske, eller meir enn dobbelt så lange som rekna og ti minutt til, er ikkje med. Ingenting blir endra før du trykkjer.
