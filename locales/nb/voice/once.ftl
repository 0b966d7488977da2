once-neighbours-may = Får andre fra grenda di vite når du kommer, trykk { $key }.
once-neighbours-hear = Fint. Da får de som skal samme sted, vite at du kommer.
once-may-act = Får { $name } melde deg på og be om skyss for deg, trykk { $key }.
once-acts = Da kan { $name } gjøre det. Du får vite det hver gang.
