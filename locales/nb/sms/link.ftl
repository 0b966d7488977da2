# LENKJE, from who speaks for an organiser.
sms-link-none = Du står ikke som kontakt for noen arrangør her. Er det feil, ring { $number }.
sms-link-agreement-over = Avtalen med { $organiser } har gått ut. Ring { $number }, så fornyer vi den.
sms-link-no-text = Jeg kan ikke sende lenker på SMS nå. Ring { $number } og trykk fem, så kan du gjøre det samme der.
