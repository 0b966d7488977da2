sms-idea = Godt å høyre! Vi tenkjer på { $words }. Ville du ha kome? Svar JA eller NEI, gjerne med pris, tid og skyss: JA 50 KR KL 18 SKYSS.
sms-idea-how = Ville du ha kome, svar JA, gjerne slik: JA 50 KR KL 18 SKYSS. Berre vite kva det blir til: SEI FRÅ. Elles NEI. Treng du hjelp, svar 3.
sms-idea-thanks = Takk! Blir det noko av, spør vi deg først.
sms-idea-noted = Takk for svaret.
sms-idea-dropped = Grendelinja: Det blir dessverre ikkje noko av { $words } no. Takk for at du svara!
sms-idea-will-hear = Då seier vi frå når vi veit om det blir noko av.
