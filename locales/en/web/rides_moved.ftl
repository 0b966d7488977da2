web-rides-move = Move …
web-rides-move-to = Move to { $name } …
web-rides-move-means = { $driver } drives now. Choose somebody you have talked with. You will see who is told what before anything is done.
web-rides-move-ask = Is { $driver } to drive { $name } instead of { $before }?
web-rides-move-do = Move, and tell them
web-rides-move-alone = Move, I will ring them myself
web-said-ride-moved = { $driver } drives { $who } now.
