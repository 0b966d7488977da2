# The programme of an organiser from a file, at the desk and on the page of its contact.
web-file-for = Bring in a programme for { $organiser }
web-file-go = Bring in a file …
web-file-file = A programme as CSV, or a calendar as .ics
web-file-hint = In Excel: Save as, “CSV UTF-8”. At most { $most } lines and { $largest } KB at a time.
web-file-by-the-desk = Send the file to the volunteer centre, who will bring it in. One activity at a time you can publish here yourself.
web-file-became = { $became ->
    [new] New
    [changed] Changed
   *[off] Will be called off
}
web-file-other = { $other ->
    [title] name
    [hour] time
    [place] place
    [people] numbers
    [price] price
   *[on_again] is on after all
}
web-file-refused-what = Correct the lines, save, and choose the file again. You can bring in the rest now: nothing becomes double by coming once more.
web-file-questions = The same, or something new?
web-file-questions-what = These stay as they are until the volunteer centre has answered on the board.
web-file-heading = { $part ->
    [must] Must be there: title and date (2026-12-04 or 04.12.2026).
   *[may] May be there: uid, start and end (11:00), place, hamlet, minimum, maximum, price_ore (the price in øre, 0 where it is free) and notes. Without a start it lasts all day.
}
web-file-whole = The file is the whole programme
web-file-whole-hint = Then what came from a file or a calendar before and does not stand in this one is called off. What was written by hand stays.
