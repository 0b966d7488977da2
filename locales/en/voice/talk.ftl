talk-wanted = Somebody would like a chat, about twenty minutes.
talk-offer-yes = If you have time now, press { $key }.
talk-offer-no = If not now, press { $key }.
talk-offer-gone = Thank you, but it is settled already. Goodbye.
talk-offer-connecting = I am ringing { $name } now, one moment.
talk-offer-declined = That is quite all right. Goodbye.
talk-hello = Hello, { $name }. This is Grendelinja.
talk-is-it-you = If it is you, press { $key }.
talk-ready = { $friend } is ready for a chat.
talk-now = If you would like that now, press { $key }.
talk-not-now = If not now, press { $key }.
talk-here-is = Here is { $friend }. There is plenty of time, about twenty minutes.
talk-another-time = That is quite all right. Take care, { $name }.
talk-she-not-now = { $name } would rather do it another time. Thank you for being willing. Goodbye.
talk-she-not-reached = I could not reach { $name } now. Thank you for being willing. The volunteer centre will take it from here. Goodbye.
talk-how-was-it = Thank you. How was it?
talk-how-was-it-with = You talked with { $name } { $day }. How was it?
talk-was-good = Good, press { $key }.
talk-was-so-so = So-so, { $key }.
talk-was-worried = Worried, { $key }.
talk-should-follow-up = The office follows up, { $key }.
talk-no-follow-up = No, { $key }.
talk-logged = Thank you. It is noted. Goodbye.
talk-find-somebody = I can find somebody for you to chat with.
talk-find = If you would like me to ask now, press { $key }.
talk-leave-it = If not now, press { $key }.
talk-promised = Good. Hang up, and I will ask your visit-friend. I will ring you before { $time }, whatever comes of it.
talk-promised-somebody = Good. Hang up, and I will ask a visit-friend. I will ring you before { $time }, whatever comes of it.
talk-nobody =
    I found nobody free. { $office ->
        [none] The volunteer centre
       *[other] { $office } at the volunteer centre
    } will ring you { $day } before { $time }. To talk with somebody before then, ring one one six, one two three.
talk-nobody-no-day =
    I found nobody free. { $office ->
        [none] The volunteer centre
       *[other] { $office } at the volunteer centre
    } will be told that you would like a chat. To talk with somebody before then, ring one one six, one two three.
talk-nobody-though-ready =
    { $friend } was ready for a chat, but I could not reach you. { $office ->
        [none] The volunteer centre
       *[other] { $office } at the volunteer centre
    } will ring you { $day } before { $time }. To talk with somebody before then, ring one one six, one two three.
talk-nobody-though-ready-no-day =
    { $friend } was ready for a chat, but I could not reach you. { $office ->
        [none] The volunteer centre
       *[other] { $office } at the volunteer centre
    } will be told that you would like a chat. To talk with somebody before then, ring one one six, one two three.
talk-wish-ride = Would like a ride, press { $key }.
talk-wish-activity = An activity, { $key }.
talk-wish-visit = A visit, { $key }.
talk-wish-nothing = Nothing, { $key }.
talk-it-is = Good. It is { $name }.
talk-ring-now = To ring now, press { $key }.
talk-hear-of-last = To hear about the last time first, press { $key }.
talk-last = The last talk was { $day }.
talk-last-wish =
    { $wish ->
        [ride] { $name } would have liked a ride.
        [activity] { $name } would have liked to join something.
       *[visit] { $name } would have liked a visit.
    }
talk-looks-forward = { $name } is looking forward to { $what }.
talk-visit = If you would like to arrange a visit, press { $key }.
talk-did-meet = If you met { $name }, press { $key }.
talk-did-not-meet = No, { $key }.
talk-noted = Thank you. It is noted.
talk-speak-a-note = To say a few words to the office, press { $key }.
talk-or-hang-up = Or you may hang up.
talk-speak-now = Speak after the tone, for half a minute at most. Press the hash key when you have finished.
talk-note-kept = Thank you. It is kept. Goodbye.
talk-bye = Goodbye.
talk-mind-the-clock = I will not tell you the time on the way. Please keep an eye on the clock.
