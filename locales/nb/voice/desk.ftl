desk-call-you-wanted = Det er Grendelinja. Du ville snakke med { $name }.
desk-call-busy = { $name } er i telefonen nå. Prøv om litt. Ha det bra.
desk-call-she-not-now = { $name } tar det heller en annen gang. Ha det bra.
desk-call-not-reached = Jeg fikk ikke tak i { $name } nå. Ha det bra.
desk-call-over = Samtalen med { $name } er slutt. Ha det bra.
desk-call-hello = Hei, { $name }. Det er Grendelinja. Frivilligsentralen vil gjerne snakke med deg.
desk-call-here = Jeg setter deg over.
desk-text-says = Frivilligsentralen skriver til deg. { $words }
