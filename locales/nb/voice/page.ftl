page-asked = Det er Grendelinja. Noen har bedt om en kode til siden sin.
page-was-me = Var det du, trykk { $key }.
page-was-not-me = Var det ikke du, trykk { $key }.
page-read-out = Koden er { $code }. Jeg sier den en gang til: { $code }. Skriv den på siden. Ha det bra.
page-over = Koden gjelder ikke lenger. Be om en ny på siden. Ha det bra.
page-opens-nothing = Da åpner koden ingenting. Unnskyld at jeg forstyrret deg. Ha det bra.
page-nobody = Det er Grendelinja. Ring oss gjerne tilbake på dette nummeret.
page-link-sent = Vi har sendt deg en tekstmelding med lenken til siden din.
