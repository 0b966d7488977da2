once-neighbours-may = If others from your hamlet may hear when you come, press { $key }.
once-neighbours-hear = Good. Then those who go to the same thing hear that you come.
once-may-act = If { $name } may sign you up and ask for your rides, press { $key }.
once-acts = Then { $name } can do that. You are told each time.
