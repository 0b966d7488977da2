desk-call-you-wanted = Det er Grendelinja. Du ville snakke med { $name }.
desk-call-busy = { $name } er i telefonen no. Prøv om litt. Ha det bra.
desk-call-she-not-now = { $name } tek det heller ein annan gong. Ha det bra.
desk-call-not-reached = Eg fekk ikkje tak i { $name } no. Ha det bra.
desk-call-over = Samtalen med { $name } er slutt. Ha det bra.
desk-call-hello = Hei, { $name }. Det er Grendelinja. Frivilligsentralen vil gjerne snakke med deg.
desk-call-here = Eg set deg over.
desk-text-says = Frivilligsentralen skriv til deg. { $words }
