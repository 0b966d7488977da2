evening-none = You have no evening calls. If you would like them, press zero and speak with the volunteer centre.
evening-is-at = We ring you at { $time }.
evening-pause = To take a break, press { $key }.
evening-hour = To choose another hour, press { $key }.
evening-stop = To stop the calls, press { $key }.
evening-pause-tonight = For tonight only, press { $key }.
evening-pause-week = For a week, press { $key }.
evening-pause-month = For a month, press { $key }.
evening-paused = Then we do not ring before { $day }.
evening-which-hour = When would you like us to ring?
evening-at = At { $time }, press { $key }.
evening-changed = Then we ring you at { $time }.
evening-read-back-stop = You do not want us to ring in the evening any more.
evening-stopped = Then we ring no more in the evening. You can begin again whenever you like.
evening-changed-from = Then we ring you at { $time }, from { $day }.
evening-days = To choose the days, press { $key }.
evening-is-away = We will not ring you before { $day }.
evening-is-gone = We do not ring you in the evening until you are home again.
evening-said-away = { $contact } has said that you are away. We do not ring you in the evening until { $day }.
evening-am-home = If you are home, press { $key }.
evening-am-away = If it is right that you are away, press { $key }.
evening-is-stopped = We do not ring you in the evening now.
evening-again = To be rung in the evening again, press { $key }.
evening-again-yes = Then we ring you in the evening again.
evening-home-again = If you are home again, press { $key }.
evening-resumed = Welcome home. We will ring you as before.
evening-read-back-pause = Then we will ring you again { $day }.
evening-day-later = For a day later, press { $key }.
evening-week-later = For a week later, press { $key }.
evening-change-call = To change the call at { $time }, press { $key }.
evening-one-more = For one more call a day, press { $key }.
evening-one-less = To take this call away, press { $key }.
evening-taken-away = Then we will not ring you at { $time } any more.
evening-other-hour = For another hour, press { $key }.
evening-read-back-hour = Then we will ring you at { $time }.
evening-earlier = For half an hour earlier, press { $key }.
evening-later = For half an hour later, press { $key }.
evening-weekdays =
    { $weekday ->
        [0] Mondays
        [1] Tuesdays
        [2] Wednesdays
        [3] Thursdays
        [4] Fridays
        [5] Saturdays
       *[6] Sundays
    }
evening-day-is-rung = On { evening-weekdays } we ring you.
evening-day-is-not = On { evening-weekdays } we do not ring you.
evening-not-on-day = Not to be rung on { evening-weekdays }, press { $key }.
evening-on-day = To be rung on { evening-weekdays }, press { $key }.
evening-next-day = For the next day, press { $key }.
evening-read-back-not-on = Then we will not ring you on { evening-weekdays }.
evening-read-back-on = Then we will ring you on { evening-weekdays }.
evening-last-day = That is the only day on which we ring you now.
evening-she-away = If { $name } is away, press { $key }.
evening-she-read-back = Then we will not ring { $name } before { $day }. We will tell { $name } that it was you who said so.
evening-she-done = Thank you. We will not ring { $name } before { $day }.
evening-she-not-agreed = Thank you for telling us. The volunteer centre has been told. It is not agreed with { $name } that you may do this. So we ring as before.
evening-no-room = The latest we can ring you is { $time }.
evening-change = To choose other hours or days, press { $key }.
evening-somebody-away = If somebody you look in on is away, press { $key }.
evening-other-elders = To hear more names, press { $key }.
evening-hello = Hello, { $name }. This is Grendelinja.
evening-said-stop = You have said we are not to ring in the evening.
evening-said-pause = You have said we are not to ring for a while.
evening-said-hours = You have said we are to ring at another hour.
evening-said-days = You have said we are to ring on other days.
evening-said-several = Several things were changed in your evening calls.
evening-somebody-said-away = Somebody has said that you are away for a while.
evening-other-number = We have been given another telephone number for you.
evening-it-is-right = If that is right, press { $key }.
evening-as-before = If we are to ring as before, press { $key }.
evening-right = Thank you. We will ring you as you have said. Goodbye.
evening-right-stopped = Thank you. We will not ring in the evening any more. You can begin again whenever you like. Goodbye.
evening-right-paused = Thank you. We will not ring you until { $day }. Goodbye.
evening-right-hour = Thank you. We will ring you at { $time }. Goodbye.
evening-right-number = Thank you. We will ring you on the other number. Goodbye.
evening-rung-as-before = Thank you. We will ring you as before.
evening-rung-soon = The evening call comes in a few minutes.
evening-no-key = I heard no key. I will ring again shortly. Goodbye.
evening-no-key-last = I heard no key. The volunteer centre will ring you about this. Goodbye.
evening-not-now = We are not ringing you in the evening just now.
