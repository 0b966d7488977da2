sms-invited = Grendelinja: Vil du være med på { $what }? Svar JA eller NEI. Vil du slippe slike spørsmål, svar IKKE SLIKT.
sms-invited-task = Grendelinja: { $task } Det er { $what }. Vil du være med, svar JA, ellers NEI. Vil du slippe slike spørsmål, svar IKKE SLIKT.
sms-invited-which = To på dette nummeret er spurt. Ring { $number }, så melder vi på den som vil være med.
sms-no-invitations = Greit. Vi spør deg ikke mer om slikt på dagtid. Ombestemmer du deg, ring { $number }.
