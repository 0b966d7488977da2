sms-idea = Godt å høre! Vi tenker på { $words }. Ville du ha kommet? Svar JA eller NEI, gjerne med pris, tid og skyss: JA 50 KR KL 18 SKYSS.
sms-idea-how = Ville du ha kommet, svar JA, gjerne slik: JA 50 KR KL 18 SKYSS. Ellers NEI. Trenger du hjelp, svar 3.
sms-idea-thanks = Takk! Blir det noe av, spør vi deg først.
sms-idea-noted = Takk for svaret.
