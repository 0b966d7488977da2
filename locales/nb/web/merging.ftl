web-merging-open = Samme person to ganger …
web-merging-who = Hvem er samme person som { $name }?
web-merging-what = Står noen i lista to ganger, kan dere gjøre de to om til én. Du får se hva som skjer først.
web-merging-alike = Samme nummer eller samme navn
web-merging-nobody = Ingen andre har nummeret eller navnet. Har personen fått nytt nummer, finn den andre med det.
web-merging-other-number = Telefonnummeret til den andre
web-merging-find = Finn
web-merging-look = Se hva som skjer
web-merging-ask = Er { $name } og { $other } samme person?
web-merging-stays = { $name } blir stående.
web-merging-other-way = La heller { $name } bli stående
web-merging-other-name = { $name } og { $other } heter ikke det samme. To som deler telefon, er to personer.
web-merging-moves = Dette blir flyttet over
web-merging-nothing = Ingenting er knyttet til den andre.
web-merging-once = Dette stod på begge, og blir stående én gang
web-merging-differs = Dette er ulikt på de to
web-merging-holds = Gjelder
web-merging-to-note = Blir skrevet i et notat
web-merging-consents = Samtykke som gjelder etterpå
web-merging-yes = ja
web-merging-no = nei
web-merging-group = { $group ->
    [evenings] Kveldsringing og varsler
    [activities] Påmeldinger, skyss og tilbud
    [talks] Prater, besøk og besøksvenner
    [calls] Samtaler, SMS og beskjeder
    [relatives] Kontakter og hvem som kan handle
    [roles] Roller og frivilligarbeid
    [consents] Svar om samtykke
    [tasks] Oppgaver og notater
   *[other] Alt annet
} ({ $rows })
web-merging-fact = { $name ->
    [name] Navn: { $said }
    [phone] Telefon: { $said }
    [language] Språk: { $said }
    [said_as] Navnet sies slik: { $said }
    [pace] Fart: { $said }
    [birth_year] Fødselsår: { $said }
    [sex] Kjønn: { $said }
    [hamlet] Grend: { $said }
    [address] Adresse: { $said }
    [farm] Gård: { $said }
    [arrival] Til den som kommer: { $said }
    [seats] Plasser i bilen: { $said }
    [in_car] I bil: { $said }
    [price_class] Pris: { $said }
    [evening] Kveldsringing: { $said }
    [driven] Kjørt { $said }
   *[words] { $said }
}
web-merging-words = Noe som er skrevet på den andre
web-merging-note = To rader er slått sammen til én. Dette stod på den andre:
web-merging-sure = Dette er samme person, og det kan ikke gjøres om
web-merging-not-sure = Kryss av for at dette er samme person
web-merging-do = Slå sammen
web-merging-changed = Noe er endret siden sist. Se over på nytt.
web-merging-not-yet = { $why ->
    [two_people] De to står som to ulike personer: Den ene er kontakt eller besøksvenn for den andre. Er det feil, ta bort det først.
    [left] Den ene har sluttet, eller er slettet. Da kan de ikke bli én.
    [both_come] Begge er påmeldt det samme. Meld av den ene først, så får rett folk beskjed.
    [both_visited] Begge har et besøk på samme tid. Avlys det ene først.
    [evening] Kveldsringingen er i gang for en av dem. Prøv igjen når den er over.
    [talk] Vi finner en å prate med for en av dem nå. Prøv igjen om en stund.
    [alert] Det er et varsel i gang for en av dem. Noen må vite hvordan det står til og avslutte det først.
    [on_the_telephone] En av dem er i telefonen med Grendelinja, eller blir ringt nå. Prøv igjen når samtalen er over.
    [on_the_road] En av dem sitter i bilen nå, eller kjører. Prøv igjen når alle er hjemme.
   *[sound] Et innspilt notat blir hentet fra teleselskapet. Prøv igjen om noen minutter.
}
