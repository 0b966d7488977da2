web-merging-open = Same person to gonger …
web-merging-who = Kven er same person som { $name }?
web-merging-what = Står nokon i lista to gonger, kan de gjere dei to om til éin. Du får sjå kva som skjer først.
web-merging-alike = Same nummer eller same namn
web-merging-nobody = Ingen andre har nummeret eller namnet. Har personen fått nytt nummer, finn den andre med det.
web-merging-other-number = Telefonnummeret til den andre
web-merging-find = Finn
web-merging-look = Sjå kva som skjer
web-merging-ask = Er { $name } og { $other } same person?
web-merging-stays = { $name } blir ståande.
web-merging-other-way = La heller { $name } bli ståande
web-merging-other-name = { $name } og { $other } heiter ikkje det same. To som deler telefon, er to personar.
web-merging-moves = Dette blir flytta over
web-merging-nothing = Ingenting er knytt til den andre.
web-merging-once = Dette stod på begge, og blir ståande éin gong
web-merging-differs = Dette er ulikt på dei to
web-merging-holds = Gjeld
web-merging-to-note = Blir skrive i eit notat
web-merging-consents = Samtykke som gjeld etterpå
web-merging-yes = ja
web-merging-no = nei
web-merging-group = { $group ->
    [evenings] Kveldsringing og varsel
    [activities] Påmeldingar, skyss og tilbod
    [talks] Pratar, besøk og besøksvenner
    [calls] Samtalar, SMS og beskjedar
    [relatives] Kontaktar og kven som kan handle
    [roles] Roller og frivilligarbeid
    [consents] Svar om samtykke
    [tasks] Oppgåver og notat
   *[other] Alt anna
} ({ $rows })
web-merging-fact = { $name ->
    [name] Namn: { $said }
    [phone] Telefon: { $said }
    [language] Språk: { $said }
    [said_as] Namnet seiest slik: { $said }
    [pace] Fart: { $said }
    [birth_year] Fødselsår: { $said }
    [sex] Kjønn: { $said }
    [hamlet] Grend: { $said }
    [address] Adresse: { $said }
    [farm] Gard: { $said }
    [arrival] Til den som kjem: { $said }
    [seats] Plassar i bilen: { $said }
    [in_car] I bil: { $said }
    [price_class] Pris: { $said }
    [evening] Kveldsringing: { $said }
    [driven] Køyrt { $said }
   *[words] { $said }
}
web-merging-words = Noko som er skrive på den andre
web-merging-note = To rader er slått saman til éi. Dette stod på den andre:
web-merging-sure = Dette er same person, og det kan ikkje gjerast om
web-merging-not-sure = Kryss av for at dette er same person
web-merging-do = Slå saman
web-merging-changed = Noko er endra sidan sist. Sjå over på nytt.
web-merging-not-yet = { $why ->
    [two_people] Dei to står som to ulike personar: Den eine er kontakt eller besøksven for den andre. Er det feil, ta bort det først.
    [left] Den eine har slutta, eller er sletta. Då kan dei ikkje bli éin.
    [both_come] Begge er påmelde det same. Meld av den eine først, så får rett folk beskjed.
    [both_visited] Begge har eit besøk på same tid. Avlys det eine først.
    [evening] Kveldsringinga er i gang for ein av dei. Prøv att når ho er over.
    [talk] Vi finn ein å prate med for ein av dei no. Prøv att om ei stund.
    [alert] Det er eit varsel på gang for ein av dei. Nokon må vite korleis det står til og avslutte det først.
    [on_the_telephone] Ein av dei er i telefonen med Grendelinja, eller blir ringd no. Prøv att når samtalen er over.
    [on_the_road] Ein av dei sit i bilen no, eller køyrer. Prøv att når alle er heime.
   *[sound] Eit innsnakka notat blir henta frå teleselskapet. Prøv att om nokre minutt.
}
