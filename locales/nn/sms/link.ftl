# LENKJE, from who speaks for an organiser.
sms-link-none = Du står ikkje som kontakt for nokon arrangør her. Er det feil, ring { $number }.
sms-link-agreement-over = Avtalen med { $organiser } har gått ut. Ring { $number }, så fornyar vi han.
sms-link-no-text = Eg kan ikkje sende lenkjer på SMS no. Ring { $number } og trykk fem, så kan du gjere det same der.
