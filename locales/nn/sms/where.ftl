sms-where-asked = Eg spør om skyss til { $what }, men veit ikkje kvar du bur. Kvar skal vi hente deg? Svar med garden eller adressa.
sms-where-how = Kvar skal vi hente deg? Svar med garden eller adressa.
sms-where-thanks = Takk, eg har skrive det ned til Frivilligsentralen. Du får vite kven som hentar deg.
sms-where-we-ring = Greitt. Frivilligsentralen ringjer deg og spør.
