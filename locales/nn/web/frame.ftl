web-crumb = Du er her
web-more = Meir
web-more-do = Meir å gjere
web-more-of = Meir å gjere: { $name }
web-undo = Angre
web-back = Tilbake
web-put-right = Rett dette først
web-optional = (valfritt)
web-from = frå
web-to = til
web-find = Finn ein person
web-find-what = Finn namn, nummer, grend …
web-printed = Skrive ut frå Grendelinja { $at } av { $name }
web-volunteers = Frivillige
web-rides-page = Skyss
web-evening-page = Kvelden
web-organisers = Arrangørar
web-paper = Utskrifter
web-first-morning = Første morgon
web-more-work = Det daglege
web-more-paper = På papir
web-more-house = Huset
web-more-mine = Ditt eige
web-scheme = Utsjånad på denne skjermen
web-scheme-is = { $scheme ->
    [light] Lys
    [dark] Mørk
   *[auto] Som maskina
}
