# The programme of an organiser from a file, at the desk and on the page of its contact.
web-file-for = Ta inn program for { $organiser }
web-file-go = Ta inn en fil …
web-file-file = Program som CSV, eller kalender som .ics
web-file-hint = I Excel: Lagre som, «CSV UTF-8». Høyst { $most } linjer og { $largest } KB om gangen.
web-file-by-the-desk = Send filen til Frivilligsentralen, så tar de den inn. Én og én aktivitet kan du lyse ut her selv.
web-file-became = { $became ->
    [new] Nytt
    [changed] Endret
   *[off] Blir avlyst
}
web-file-other = { $other ->
    [title] navn
    [hour] tid
    [place] sted
    [people] antall
    [price] pris
   *[on_again] blir holdt likevel
}
web-file-refused-what = Rett linjene, lagre, og velg filen på nytt. Du kan ta inn resten nå: Ingenting blir dobbelt av å komme en gang til.
web-file-questions = Det samme, eller noe nytt?
web-file-questions-what = Disse står som de er til Frivilligsentralen har svart på tavla.
web-file-heading = { $part ->
    [must] Må være med: title og date (2026-12-04 eller 04.12.2026).
   *[may] Kan være med: uid, start og end (11:00), place, hamlet (grend), minimum, maximum, price_ore (prisen i øre, 0 når det er gratis) og notes. Uten start varer det hele dagen.
}
web-file-whole = Filen er hele programmet
web-file-whole-hint = Da blir det avlyst som kom fra en fil eller en kalender før og ikke står i denne. Det som er skrevet for hånd, blir stående.
