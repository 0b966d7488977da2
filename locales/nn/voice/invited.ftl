invited-may-we = Får vi ringje deg på dagtid om det som skjer, trykk { $key }.
invited-rather-not = Helst ikkje, trykk { $key }.
invited-agreed = Fint. Då ringjer vi deg på dagtid når det skjer noko for deg.
invited-not-agreed = Det er heilt greitt. Då spør vi ikkje meir om det.
invited-no-more = Vil du ikkje bli spurd om slikt, trykk { $key }.
invited-thanks = Takk for svaret.
invited-stopped = Då spør vi deg ikkje om slikt meir.
