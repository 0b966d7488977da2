web-rides-move = Flytt …
web-rides-move-to = Flytt til { $name } …
web-rides-move-means = { $driver } kjører nå. Velg en du har snakket med. Du får se hvem som får vite hva, før noe blir gjort.
web-rides-move-ask = Skal { $driver } kjøre { $name } i stedet for { $before }?
web-rides-move-do = Flytt, og si fra
web-rides-move-alone = Flytt, jeg ringer selv
web-said-ride-moved = { $driver } kjører { $who } nå.
