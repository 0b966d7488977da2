when-ringing = Når du vil bli ringt om en prat, trykk { $key }.
when-driving = Hvilke dager du kan kjøre, trykk { $key }.
