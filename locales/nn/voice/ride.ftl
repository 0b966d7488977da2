ride-talk-with = Vil du snakke med { $name }, trykk { $key }.
ride-talk-first = Vil du snakke med { $name } først, trykk { $key }.
ride-another = Gjeld det ein annan i bilen, trykk { $key }.
ride-fetches-you = { $driver } hentar deg mellom klokka { $first } og { $last }.
ride-no-telephone = Eg har ikkje noko nummer til { $name }.
