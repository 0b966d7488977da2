ride-talk-with = Vil du snakke med { $name }, trykk { $key }.
ride-talk-first = Vil du snakke med { $name } først, trykk { $key }.
ride-another = Gjelder det en annen i bilen, trykk { $key }.
ride-fetches-you = { $driver } henter deg mellom klokka { $first } og { $last }.
ride-no-telephone = Jeg har ikke noe nummer til { $name }.
