invited-may-we = Får vi ringe deg på dagtid om det som skjer, trykk { $key }.
invited-rather-not = Helst ikke, trykk { $key }.
invited-agreed = Fint. Da ringer vi deg på dagtid når det skjer noe for deg.
invited-not-agreed = Det er helt greit. Da spør vi ikke mer om det.
invited-no-more = Vil du ikke bli spurt om slikt, trykk { $key }.
invited-thanks = Takk for svaret.
invited-stopped = Da spør vi deg ikke om slikt mer.
