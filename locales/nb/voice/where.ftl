where-is = Hvor skal vi hente deg?
where-ring-me = Vil du heller bli ringt om det, trykk { $key }.
where-say = Ellers sier du nå hva gården eller adressen heter.
where-thanks = Takk. Frivilligsentralen skriver det ned, og ringer om noe er uklart.
where-we-ring = Greit. Frivilligsentralen ringer deg og spør.
