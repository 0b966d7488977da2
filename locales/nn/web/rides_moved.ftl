web-rides-move = Flytt …
web-rides-move-to = Flytt til { $name } …
web-rides-move-means = { $driver } køyrer no. Vel ein du har snakka med. Du får sjå kven som får vite kva, før noko blir gjort.
web-rides-move-ask = Skal { $driver } køyre { $name } i staden for { $before }?
web-rides-move-do = Flytt, og sei frå
web-rides-move-alone = Flytt, eg ringjer sjølv
web-said-ride-moved = { $driver } køyrer { $who } no.
