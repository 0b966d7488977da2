home-greeting-morning = Good morning, { $name }.
home-greeting-day = Good day, { $name }.
home-greeting-evening = Good evening, { $name }.
home-greeting-night = Hello, { $name }.
home-greeting-several = Hello, this is Grendelinja.
home-greeting-unknown = Hello, this is Grendelinja in { $community }.
home-for-name = For { $name }, press { $key }.
home-this-is = This is Grendelinja.
home-whats-on = To hear what is on, press { $key }.
home-mine = For your sign-ups, rides and evening calls, press { $key }.
home-talk = To have a chat with somebody, press { $key }.
home-volunteer = For volunteer tasks, press { $key }.
home-reach-a-person = To reach the volunteer centre, press { $key }.
home-word-activities = what is on, what's on, one, 1, activity, activities
home-word-mine = my sign-ups, sign-ups, ride, four, 4
home-word-talk = talk, chat, a chat, two, 2
home-ring-me-back = To be rung back, press { $key }.
home-once-more = I will say it once more.
home-no-key-heard = I did not hear a key.
home-ring-us-back = I did not hear a key. Do ring Grendelinja yourself, on the number that rang you now. Goodbye.
home-connecting = I am putting you through to the volunteer centre now.
home-closed = If there is danger to life, ring one one three. If you need a doctor, ring one one six, one one seven. There is nobody at the office just now.
home-on-call = To speak with whoever is on call, press { $key }.
home-whisper-desk = This is Grendelinja. A caller would like to speak with you.
home-take-call = To take the call, press { $key }.
home-nobody-came = I could not reach anybody just now.
home-you-will-be-rung = We will ring you { $day } before { $time }. Goodbye.
home-ring-in-hours = Do ring us again in the daytime, Monday to Friday. Goodbye.
home-thanks-goodbye = Thank you. Goodbye.
home-sorry = I am sorry, something went wrong on our side. Please ring us again in a little while.
home-sorry-ring-again = I am sorry, something went wrong on our side. We will ring you again.
home-sorry-call-back = I am sorry, something went wrong on our side. Somebody from the volunteer centre will ring you. Goodbye.
<<<<<<< HEAD
home-line-is-down = Hello, this is Grendelinja. Something is wrong on our side just now, and we cannot talk with you. You have done nothing wrong. If there is danger to life, ring one one three. Please ring us again in a little while. Goodbye.
home-trial = Hello, this is Grendelinja. I am only trying whether the telephone works. You need not do anything. Goodbye.
=======
home-word-help = help, I need help, need help, three, 3
<<<<<<< HEAD
>>>>>>> 644e870 (Let a key mean the same in every call, and write down which)
=======
home-you-are-the-desk = You are ringing from the volunteer centre's own phone, so there is nobody else I can put you through to. Goodbye.
>>>>>>> 89f6b04 (Promise a call back only to a telephone, and answer truly what comes after an alert is over)
