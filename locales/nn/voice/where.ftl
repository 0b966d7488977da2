where-is = Kvar skal vi hente deg?
where-ring-me = Vil du heller bli ringd om det, trykk { $key }.
where-say = Elles seier du no kva garden eller adressa heiter.
where-thanks = Takk. Frivilligsentralen skriv det ned, og ringjer om noko er uklart.
where-we-ring = Greitt. Frivilligsentralen ringjer deg og spør.
