when-ringing = Når du vil bli ringd om ein prat, trykk { $key }.
when-driving = Kva dagar du kan køyre, trykk { $key }.
