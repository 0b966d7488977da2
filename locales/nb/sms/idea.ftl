sms-idea = Godt å høre! Vi tenker på { $words }. Ville du ha kommet? Svar JA eller NEI, gjerne med pris, tid og skyss: JA 50 KR KL 18 SKYSS.
sms-idea-how = Ville du ha kommet, svar JA, gjerne slik: JA 50 KR KL 18 SKYSS. Bare vite hva det blir til: SI FRA. Ellers NEI. Trenger du hjelp, svar 3.
sms-idea-thanks = Takk! Blir det noe av, spør vi deg først.
sms-idea-noted = Takk for svaret.
sms-idea-dropped = Grendelinja: Det blir dessverre ikke noe av { $words } nå. Takk for at du svarte!
sms-idea-will-hear = Da sier vi fra når vi vet om det blir noe av.
