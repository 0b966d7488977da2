# The programme of an organiser from a file, at the desk and on the page of its contact.
web-file-for = Ta inn program for { $organiser }
web-file-go = Ta inn ei fil …
web-file-file = Program som CSV, eller kalender som .ics
web-file-hint = I Excel: Lagre som, «CSV UTF-8». Høgst { $most } linjer og { $largest } KB om gongen.
web-file-by-the-desk = Send fila til Frivilligsentralen, så tek dei ho inn. Éin og éin aktivitet kan du lyse ut her sjølv.
web-file-became = { $became ->
    [new] Nytt
    [changed] Endra
   *[off] Blir avlyst
}
web-file-other = { $other ->
    [title] namn
    [hour] tid
    [place] stad
    [people] tal
    [price] pris
   *[on_again] blir halde likevel
}
web-file-refused-what = Rett linjene, lagre, og vel fila på nytt. Du kan ta inn resten no: Ingenting blir dobbelt av å kome ein gong til.
web-file-questions = Det same, eller noko nytt?
web-file-questions-what = Desse står slik dei er til Frivilligsentralen har svart på tavla.
web-file-heading = { $part ->
    [must] Må vere med: title og date (2026-12-04 eller 04.12.2026).
   *[may] Kan vere med: uid, start og end (11:00), place, hamlet (grend), minimum, maximum, price_ore (prisen i øre, 0 når det er gratis) og notes. Utan start varer det heile dagen.
}
web-file-whole = Fila er heile programmet
web-file-whole-hint = Då blir det avlyst som kom frå ei fil eller ein kalender før og ikkje står i denne. Det som er skrive for hand, blir ståande.
