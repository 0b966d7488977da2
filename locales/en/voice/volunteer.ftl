volunteer-hello = Volunteer tasks.
volunteer-talks = For chats, and to say how they went, press { $key }.
volunteer-rides = To hear about rides, press { $key }.
volunteer-no-talks = Nobody is waiting for a chat just now.
volunteer-wants-talk = { $name } would like a chat, about twenty minutes.
volunteer-ring-now = To ring now, press { $key }.
volunteer-not-now = If not now, press { $key }.
volunteer-nothing-owed = All your chats are noted. Thank you.
volunteer-no-rides = Nobody is waiting for an answer about a ride just now.
volunteer-wants-ride = { $name } would like a ride { $legs ->
    [there] there
    [home] home
   *[both] there and back
}. { $what }
volunteer-drive = If you will drive, press { $key }.
volunteer-cannot-drive = If you cannot, press { $key }.
volunteer-ride-yours = Thank you. Then you { $legs ->
    [there] fetch { $name } between { $first } and { $last }.
    [home] drive { $name } home at { $first }.
   *[both] fetch { $name } between { $first } and { $last }.
}
volunteer-ride-yours-plain = Thank you. Then you fetch { $name }.
volunteer-ride-taken = Thank you, but that ride is settled already.
volunteer-ride-declined = That is quite all right.
volunteer-duty = When you want to be rung, press { $key }.
volunteer-you-drive = You have promised to drive { $name }. { $what }
volunteer-still-right = If that still holds, press { $key }.
volunteer-give-back = If you cannot after all, press { $key }.
volunteer-read-back-give-back = You are not driving { $name } after all, and I will ask the other drivers.
volunteer-read-back-give-back-of = You are not driving { $name } after all. { $what } I will ask the other drivers.
volunteer-give-back-all = If you cannot drive any of the { $many }, press { $key }.
volunteer-given-back = Thank you for telling us. I will ask the others.
volunteer-driving = For when you can drive, press { $key }.
volunteer-when = For when you can drive or be rung, press { $key }.
