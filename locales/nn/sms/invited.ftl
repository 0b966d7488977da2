sms-invited = Grendelinja: Vil du vere med på { $what }? Svar JA eller NEI. Vil du sleppe slike spørsmål, svar IKKJE SLIKT.
sms-invited-task = Grendelinja: { $task } Det er { $what }. Vil du vere med, svar JA, elles NEI. Vil du sleppe slike spørsmål, svar IKKJE SLIKT.
sms-invited-which = To på dette nummeret er spurde. Ring { $number }, så melder vi på den som vil vere med.
sms-no-invitations = Greitt. Vi spør deg ikkje meir om slikt på dagtid. Ombestemmer du deg, ring { $number }.
