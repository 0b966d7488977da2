page-asked = Det er Grendelinja. Nokon har bedt om ein kode til sida si.
page-was-me = Var det du, trykk { $key }.
page-was-not-me = Var det ikkje du, trykk { $key }.
page-read-out = Koden er { $code }. Eg seier han ein gong til: { $code }. Skriv han på sida. Ha det bra.
page-over = Koden gjeld ikkje lenger. Be om ein ny på sida. Ha det bra.
page-opens-nothing = Då opnar koden ingenting. Orsak at eg uroa deg. Ha det bra.
page-nobody = Det er Grendelinja. Ring oss gjerne att på dette nummeret.
page-link-sent = Vi har sendt deg ei tekstmelding med lenkja til sida di.
