web-crumb = Du er her
web-more = Mer
web-more-do = Mer å gjøre
web-more-of = Mer å gjøre: { $name }
web-undo = Angre
web-back = Tilbake
web-put-right = Rett dette først
web-optional = (valgfritt)
web-from = fra
web-to = til
web-find = Finn en person
web-find-what = Finn navn, nummer, grend …
web-printed = Skrevet ut fra Grendelinja { $at } av { $name }
web-volunteers = Frivillige
web-rides-page = Skyss
web-evening-page = Kvelden
web-organisers = Arrangører
web-paper = Utskrifter
web-first-morning = Første morgen
web-more-work = Det daglige
web-more-paper = På papir
web-more-house = Huset
web-more-mine = Ditt eget
web-scheme = Utseende på denne skjermen
web-scheme-is = { $scheme ->
    [light] Lys
    [dark] Mørk
   *[auto] Som maskinen
}
