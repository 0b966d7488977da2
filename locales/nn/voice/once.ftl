once-neighbours-may = Får andre frå grenda di vite når du kjem, trykk { $key }.
once-neighbours-hear = Fint. Då får dei som skal same staden, vite at du kjem.
once-may-act = Får { $name } melde deg på og be om skyss for deg, trykk { $key }.
once-acts = Då kan { $name } gjere det. Du får vite det kvar gong.
