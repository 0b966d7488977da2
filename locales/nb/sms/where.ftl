sms-where-asked = Jeg spør om skyss til { $what }, men vet ikke hvor du bor. Hvor skal vi hente deg? Svar med gården eller adressen.
sms-where-how = Hvor skal vi hente deg? Svar med gården eller adressen.
sms-where-thanks = Takk, jeg har skrevet det ned til Frivilligsentralen. Du får vite hvem som henter deg.
sms-where-we-ring = Greit. Frivilligsentralen ringer deg og spør.
