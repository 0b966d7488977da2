sms-whats-on = What is on. Reply with the number to join:
sms-whats-on-how = If one more comes, reply 1 WITH ONE. Questions? Ring us.
sms-nothing-on = There is nothing on the programme now. Do ring Grendelinja if you wonder about anything.
sms-mine = You are signed up for:
sms-mine-how = Reply OFF and the number to cancel, RIDE and the number for a ride.
sms-off-which = Which one do you want to cancel?
sms-ride-which = Which one would you like a ride to?
sms-nothing-joined = You are not signed up for anything now. Reply WHAT'S ON to see what there is.
sms-not-joined-that = You are not signed up for that one. Reply WHAT'S ON to see what there is.
sms-joined-ride-asked = You are signed up for { $what }. Would you like a ride { $legs ->
    [there] there
    [home] home
   *[both] there and back
}? Reply YES or NO.
sms-joined-write-ride = You are signed up for { $what }. For a ride, reply RIDE. To cancel, reply OFF.
sms-joined-no-ride = You are signed up for { $what }. I have no ride there. If you cannot get there yourself, reply OFF.
sms-joined-telephone = You are signed up for { $what }. I ring you when it begins. To cancel, reply OFF.
sms-already-joined = You are already signed up for { $what }. For a ride, reply RIDE. To cancel, reply OFF.
sms-already-waiting = You are on the waiting list for { $what }. I will tell you if you get a place.
sms-full = Sorry, { $what } is full. Reply WHAT'S ON to see what else there is.
sms-full-wait-asked = Sorry, { $what } is full. Would you like to be on the waiting list? Reply YES or NO.
sms-not-this-time = All right. Reply WHAT'S ON when you want to see what else there is.
sms-no-offers = All right. We make no more offers in the evening call. If you want them again, reply OFFERS.
sms-offers-again = Good! Then we gladly tell you what is on.
sms-is-over = { $what } no longer takes sign-ups. Reply WHAT'S ON to see what else there is.
sms-cancelled = You are no longer signed up for { $what }. You are welcome another time.
sms-called-off-asked-off = You are no longer signed up for { $what }, but it goes ahead for the others. Did you mean that all of { $title } is called off? Reply YES or NO.
sms-called-off-asked = It still goes ahead as planned. Did you mean that all of { $what } is called off? Reply YES or NO.
sms-called-off-no = All right, then { $what } goes ahead for the others.
sms-ride-sought = I am asking for a ride to { $what }. By { $day } at { $time } you will know who picks you up. If I find nobody, you pay nothing.
sms-ride-not-needed = You need no ride to { $what }, it is by telephone. I ring you when it begins.
sms-ride-already = You already have a ride to { $what }. { $driver } picks you up.
sms-ride-agreed = Good! { $driver } has a seat for you in the car. When you are fetched comes in the next message.
sms-ride-not-wanted = All right, you make your own way to { $what }. Welcome!
sms-away = Thank you for telling us. We will not ring you in the evening before { $day }.
sms-away-ring-and-press = Somebody was asked to look in on you. If all is well, ring Grendelinja on { $number } and press 1, so that they hear it. Danger to life: 113.
sms-away-when = When are you home again? Write for example AWAY UNTIL 5 DEC, and we will not ring before that day.
sms-away-no-calls = Thank you for telling us. We do not ring you in the evening, so you need do nothing.
sms-ride-won = Thank you! You drive { $rider } to { $what }. The address follows in the next message.
sms-ride-gone = Thank you for offering! The ride to { $what } is already arranged or no longer needed.
sms-ride-too-late = Thank you for offering! Somebody else has already said yes to the ride to { $what }.
sms-late = It is a while since I asked, so I am asking once more.
sms-late-join = It is a while since I asked about { $what }. If you would still like to come, reply JOIN.
sms-late-ride-off = You have asked for a ride to { $what }. If you do not need it, reply RIDE OFF.
sms-ride-declined = All right, thank you for replying.
sms-ride-which-code = Which trip do you mean? Reply for example YES { $code }.
sms-ride-row = { $code } { $rider }, { $what }
sms-alert-rung = Thank you! I am ringing you now. Press 1 when you pick up, and you will hear more about { $name }. Danger to life: 113.
sms-outcome-rung = Thank you! I am ringing you now. Press 1, and 1 again if it is right, and the alarm about { $name } is over. If something is wrong, ring 116117, or 113.
sms-she-away-rung = Thank you! I am ringing you now. Press 1, and 1 again if it is right, and the alarm about { $name } is over.
sms-checkin-rung = Good to hear. I am ringing you now. Press 1 when you pick up, and everyone who was told will hear that you have answered.
sms-rung-often = I have rung you several times, and heard no key. Ring Grendelinja on { $number } and press 0. Danger to life: 113.
sms-alert-declined = Thank you for replying. I am asking the next person about { $name }. Danger to life: 113.
sms-alert-declined-last = Thank you for replying. I have nobody else to ask about { $name } now. Worried: ring 116117. Danger to life: 113.
sms-alert-somebody-else = Thank you! Somebody else is looking in on { $name } already. You need do nothing.
sms-alert-over = Thank you! The alert about { $name } is over. You need do nothing.
sms-alert-over-read = Thank you! The alert about { $name } is over. The volunteer centre reads what you wrote. If something is wrong ring 116117, or 113 if there is danger to life.
sms-alert-desk-rings = Thank you for the answer. The volunteer centre will ring you.
sms-outcome-how = How did it go? Reply 1 all well, 2 was out, 3 ill, 4 fell, 5 hospital, 6 nursing home, 7 has died, 8 other. Feel free to write a little after the number.
sms-log-how = How was the talk with { $name }? Reply 1 good, 2 so-so, 3 I am worried. Feel free to write a little after the number.
sms-logged = Thank you, it is noted. How good that you took the time to talk with { $name }!
sms-logged-worried = Thank you for telling us about { $name }. The volunteer centre will look into it. If it is urgent ring 116117, with danger to life 113.
sms-yes-or-no = I am not sure what you mean. Please reply just YES or NO.
sms-read-this-first = A new question is on its way to you. Please read it first, and reply YES or NO to it.
sms-settled = Thank you for replying. It is already settled, so you need do nothing.
sms-nothing-asked = Thank you! I have not asked anything now. Reply WHAT'S ON for the programme, or ring us on { $number }.
sms-who = Who is it for? Reply { $names }.
sms-who-row = { $place } for { $name }
sms-help = Danger to life: ring 113. If you need help now, write HELP ME. Otherwise: WHAT'S ON, OFF, RIDE, 1 WITH 1, 1 FOR NAME, AWAY UNTIL 5 DEC, STOP. Tel { $number }.
sms-help-others = Danger to life: ring 113. Doctor: 116117. You can reply WHAT'S ON, OFF, RIDE, 1 WITH 1, 1 FOR NAME, or STOP for no more texts. Grendelinja: { $number }.
sms-help-friend = Danger to life: ring 113. Doctor: 116117. Reply YES, NO, DUTY, VISIT, RIDE OFF, WHAT'S ON, STOP. After a talk: 1 good, 2 so-so, 3 worried. Tel { $number }.
sms-help-driver = Danger to life: ring 113. Doctor: 116117. About a ride, reply YES or NO. Otherwise: RIDE OFF, KM 34, WHAT'S ON, OFF, RIDE, STOP. Grendelinja: { $number }.
sms-help-elder-volunteer = Danger to life: ring 113. If you need help now, write HELP ME. Otherwise: YES, NO, DUTY, VISIT, RIDE OFF, WHAT'S ON, OFF, AWAY, STOP. Tel { $number }.
sms-distress = If there is danger to life, ring 113 now. I am telling { $contact } that you need help. If you do not need help, reply NO.
sms-distress-on-call = If there is danger to life, ring 113 now. I am telling the person on call that you need help. If you do not need help, reply NO.
sms-distress-one-of = If there is danger to life, ring 113 now. I am telling that { $names } needs help. If you do not need help, reply NO.
sms-distress-how = If there is danger to life, ring 113 now. I have your message, and somebody is told that you need help. If you do not need help, reply just NO.
sms-distress-back = All right, then I tell nobody. If you need help after all, write HELP ME. Danger to life: ring 113.
sms-not-understood = I did not quite understand. Reply WHAT'S ON for the programme or HELP for more, or ring us on { $number }. Danger to life: 113.
sms-just-stop = If you want no more texts from Grendelinja, write just STOP. If it is about something else, the volunteer centre reads your message, or ring us on { $number }.
sms-stopped = You will get no more texts from Grendelinja. We ring as before when needed. If you change your mind, write START or ring { $number }.
sms-started = Welcome back! You get texts from Grendelinja again. Write HELP to see what you can reply.
sms-willing = Thank you for wanting to help! Frivilligsentralen rings you. Write your name here, and what you would like to do. Grendelinja: { $number }.
sms-willing-by = Thank you for wanting to help! Frivilligsentralen rings you by { $day } at { $time }. Write your name if you like: VOLUNTEER and the name.
sms-willing-already = You are a volunteer with us already, thank you! To do more, ring Frivilligsentralen on { $number } and press 0.
sms-stranger = Grendelinja in { $community }: We do not know this number. Do ring us on { $number }. Danger to life: 113.
sms-sorry = Sorry, something went wrong on our side. The volunteer centre reads your message. If it is urgent, ring { $number }. Danger to life: 113.
sms-standby = Something is wrong on our side. Your message is kept, and the volunteer centre reads it. If it is urgent, ring { $number }. Danger to life: 113.
sms-ring-and-press = We have tried to ring you. If you are well, ring Grendelinja on { $number } and press 1. If you need help, press 3. Danger to life: ring 113.
sms-alert-yours = Thank you for looking in on { $name }! Telephone: { $phone }.
sms-alert-yours-no-phone = Thank you for looking in on { $name }!
sms-alert-address = Address: { $address }.
sms-alert-arrival = { $name } wants you to know: { $words }.
sms-alert-near = { $near } lives near.
sms-alert-near-key = { $near } lives near and has a key.
sms-alert-emergency = Danger to life: 113.
sms-alert-sure-moved = Have I understood that { $name } has moved to the nursing home, and that Grendelinja is to ring no more? Reply YES or NO.
sms-alert-sure-died = Have I understood that { $name } has died? Reply YES or NO.
sms-contact-yes = Thank you! Then we will tell you when { $name } does not answer in the evening.
sms-contact-no = All right, then we will not tell you about { $name }. Thank you for replying.
sms-duty-evening =
    { $weekday ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
        [4] Friday
        [5] Saturday
       *[6] Sunday
    } { $starts }-{ $ends }
sms-duty-any-hour =
    { $weekday ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
        [4] Friday
        [5] Saturday
       *[6] Sunday
    } at any hour
sms-duty-set = Thank you! You are now on duty { $evenings }. I will ring when somebody wants a chat.
sms-duty-is = You are on duty { $evenings }. Write for example DUTY TUESDAY 18-20, DUTY OFF TUESDAY, DUTY PAUSE UNTIL 5 DEC or DUTY MAX 2.
sms-duty-none = You have no fixed duty now. Write for example DUTY TUESDAY 18-20, DUTY OFF TUESDAY, DUTY PAUSE UNTIL 5 DEC or DUTY MAX 2.
sms-duty-how = I did not quite understand. Write for example DUTY TUESDAY 18-20, DUTY OFF TUESDAY, DUTY PAUSE UNTIL 5 DEC or DUTY MAX 2.
sms-duty-paused = Fine, you are off until { $day }. Thank you for all you do! If you are back before then, write DUTY PAUSE OFF.
sms-duty-back = Thank you! Your break is over, and I will ring when somebody wants a chat.
sms-duty-at-most =
    { $talks ->
        [0] Fine, no limit to talks in a week.
        [one] Fine, at most { $talks } talk a week.
       *[other] Fine, at most { $talks } talks a week.
    }
sms-duty-not-a-friend = DUTY is for visit-friends. If you would like to become one, do ring us.
sms-visit-when = { $day } at { $time }
sms-visit-asking = I am asking { $friend } about a visit { $when }. You will be told when I have an answer.
sms-visit-is = A visit is agreed { $when }, with { $who }. If it does not suit, write VISIT OFF.
sms-visit-arranged = Thank you! The visit to { $elder } { $when } is noted, and { $elder } will be told.
sms-visit-for-the-desk = I found nobody to ask now. The volunteer centre will ring you about the visit { $day } before { $time }.
sms-visit-for-the-desk-no-day = I found nobody to ask now. The volunteer centre has been told that you would like a visit.
sms-visit-not-then = A visit can be agreed between 8 and 20, up to two months ahead. Write for example VISIT THURSDAY 14.
sms-visit-somebody-else = { $elder } has another visit then. Write another day or hour, for example VISIT THURSDAY 16.
sms-visit-how = When should the visit be? Write for example VISIT THURSDAY 14. If you visit several, write VISIT KARI THURSDAY 14.
sms-visit-one-only = I take just one visit at a time. Send a new message for each, or ring the volunteer centre about a fixed day.
sms-visit-cancelled = The visit { $when } with { $who } is called off, and { $who } will be told.
sms-visit-row = { $who } { $when }
sms-visit-which = Which visit is it? { $visits }. Write for example VISIT OFF { $name }, or VISIT OFF and the day.
sms-visit-which-name = You visit several called { $name }. Write first and last name, for example VISIT { $example } THURSDAY 14.
sms-visit-refused = Fine, thank you for replying.
sms-visit-yes = Thank you! The agreement comes in the next message.
sms-logged-not-met = Thank you for telling us about { $name }. The volunteer centre will look into it.
sms-away-past = That day is today or has passed. When are you home again? Write for example AWAY UNTIL 5 DEC.
sms-away-far = That is more than half a year away. Write a nearer day, for example AWAY UNTIL 5 DEC, or ring us.
sms-plan-no-calls = We do not ring you in the evening now. If you would like that, ring us and press 0.
sms-plan-home = Welcome home! We will ring you as before, at { $times }.
sms-plan-again-asked = You have said that we are not to ring you in the evening. Shall we ring again, at { $times }? Reply YES or NO.
sms-plan-begun = Thank you. Then we ring you in the evening again, at { $times }.
sms-plan-still-stopped = Then we do not ring you in the evening.
sms-plan-hours = We can ring you between { $first } and { $last }. Write for example RING 19:00.
sms-plan-hour-asked = Shall we ring you at { $new } instead of { $old }? Reply YES or NO.
sms-weekdays =
    { $weekday ->
        [0] Mondays
        [1] Tuesdays
        [2] Wednesdays
        [3] Thursdays
        [4] Fridays
        [5] Saturdays
       *[6] Sundays
    }
sms-plan-not-on-asked = Shall we stop ringing you on { sms-weekdays }? Reply YES or NO.
sms-plan-on-asked = Shall we ring you on { sms-weekdays } too? Reply YES or NO.
sms-plan-last-day = We ring you on { sms-weekdays } only. If you want to stop, ring us and choose the evening calls.
sms-plan-changed = Thank you, it is changed. We ring you on { $days } at { $times }.
sms-plan-changed-daily = Thank you, it is changed. We ring you every day at { $times }.
sms-plan-changed-from = Thank you, it is changed. From { $day } we ring you at { $times }.
sms-plan-unchanged = Then we ring you as before.
sms-she-away = Thank you for telling us. We will not ring { $name } in the evening before { $day }, and we tell { $name } that it was you who said so.
sms-she-too-long = As a contact you can tell us of an absence of up to seven days. If { $name } is away for longer, ring the volunteer centre.
sms-she-not-agreed = Thank you for telling us. It is not agreed with { $name } that you may do this, so we ring as before. The volunteer centre has been told.
sms-she-who = You are not a contact of anybody called { $name } whom we ring. If you are away yourself, write AWAY UNTIL 5 DEC.

sms-checkin-good = Good to hear. Take care, { $name }.
sms-checkin-good-offer = Good to hear! { $what }. To come, reply YES, if not, reply NO. To have no such offers, reply NO MORE OFFERS.
sms-offer-how = To come to what I asked about, reply YES, if not, reply NO. To talk with somebody, reply TALK. If you need help, reply 3.
sms-checkin-talk = Good. The volunteer centre will be in touch { $day } before { $time }.
sms-checkin-talk-no-day = Good. The volunteer centre has been told, and will be in touch when it is open.
sms-checkin-help = If there is danger to life, ring 113. I am telling { $contact } now. If that was a mistake, reply 1.
sms-checkin-help-on-call = If there is danger to life, ring 113. I am telling the person on call now. If that was a mistake, reply 1.
sms-checkin-how = Reply 1 if you are well, 2 if you would like to talk with somebody, 3 if you need help. Danger to life: ring 113.
sms-ride-back-none = You have promised nobody a ride now. To cancel your own sign-up, reply OFF.
sms-ride-off-none = You have not asked for a ride to anything now. To cancel something, reply OFF.
sms-ride-off-which = Which ride do you not need?
sms-ride-off-how = Reply RIDE OFF and the number.
sms-ride-off-or-back = Which ride is it? Reply for example RIDE OFF 1.
sms-ride-off-row = { $place } your own ride to { $what }
sms-ride-off = All right, then we arrange no ride to { $what }. You are still signed up. To cancel, reply OFF.
sms-ride-off-driver = All right, { $driver } is told that you need no ride to { $what }. You are still signed up. To cancel, reply OFF.
sms-ride-off-waiting = All right, then we arrange no ride to { $what }. You are still on the waiting list. To cancel, reply OFF.
sms-ride-back-which = Which ride do you give back? Reply for example RIDE OFF 1.
sms-ride-back-row = { $place } { $rider } to { $what }
sms-ride-back-asked = You have promised to drive { $rider } to { $what }. To give the ride back, reply YES. If you drive after all, reply NO.
sms-ride-back-kept = Good, then you drive { $rider } to { $what }.
sms-ride-back-done = Thank you for telling us. I am asking the other drivers to take { $rider } to { $what }.
sms-ride-back-car-asked = You drive { $many } to { $what }: { $names }. To give all back, reply YES, otherwise NO. For one of them, reply RIDE OFF 1.
sms-ride-back-car-kept = Good, then you drive the { $many } to { $what }.
sms-ride-back-car-done = Thank you for telling me. I am asking the other drivers to drive the { $many } to { $what }.
sms-away-asked = Shall we stop ringing you in the evening until { $day }? Reply YES or NO.
sms-return-day-asked = Thank you! I am ringing you now, press 1 then. Which day is { $name } home again? Reply after that, for example FRIDAY or 3 DEC, or DON'T KNOW.
sms-return-day-how = Which day is she or he home again? Reply for example FRIDAY or 3 DEC, or DON'T KNOW.
sms-return-day-done = Thank you! We will not ring { $name } in the evening before { $day }.
sms-return-day-too-long = Thank you for telling us. The volunteer centre has been told that { $name } is away until { $day }. We ring as before until they have asked { $name }.
sms-return-day-desk = Thank you. The volunteer centre will ask later.
sms-every-week-begun = You are signed up for { $what }, the last time { $last }. To leave one out, reply OFF. To stop, reply WEEKLY OFF.
sms-every-week-ride-asked = You are signed up for { $what }, the last time { $last }. A ride { $legs ->
    [there] there
    [home] home
   *[both] there and back
} each time? Reply YES or NO.
sms-every-week-rides = I am asking for rides to { $what }. The evening before you will know who picks you up.
sms-every-week-which = What would you like to come to every week? Reply WEEKLY and the number.
sms-every-week-not-again = { $what } is not planned again yet.
sms-every-week-stands = You come to { $what } already. To stop, reply WEEKLY OFF.
sms-every-week-ended = That is over: { $what }.
sms-every-week-ended-visit = That is over: { $what }. { $who } will be told.
sms-every-week-off-which = What would you like to stop? { $all }. Write for example WEEKLY OFF { $weekday }.
sms-every-week-none = You have nothing that comes back every week. Reply WHATS ON to see what is on, and then WEEKLY and the number.
sms-visit-weekly = Thank you! It is noted: { $what }, from { $day }. { $who } will be told.
sms-visit-weekly-asking = I am asking { $friend } about a visit every { $weekday } at { $time }. You will be told when I have an answer.
sms-talk-weekly-asking = I am asking { $friend } about a talk every { $weekday } at { $time }. You will be told when I have an answer.
sms-talk-weekly-how = When does a weekly talk suit? Write for example TALK EVERY TUESDAY 18. To talk now, ring { $number } and press 2.
sms-talk-weekly-not-then = A weekly talk can be agreed between 8 and 20. Write for example TALK EVERY TUESDAY 18.
sms-talk-weekly-skipped = Then we leave out { $day }. { $who } will be told.
sms-talk-weekly-which = Which talk is it? { $all }. Write for example TALK OFF { $weekday }.
sms-trip-won = { $many ->
    [one] Thank you! You drive to { $what }. The name and address come in the next message.
   *[other] Thank you! You drive { $many } to { $what }. Names and addresses come in the next messages.
}
sms-trip-won-home = { $many ->
    [one] Thank you! You drive home from { $what }. The name and address come in the next message.
   *[other] Thank you! You drive { $many } home from { $what }. Names and addresses come in the next messages.
}

# Kilometres

sms-km-written = Thank you! I have put down { $kilometres } km for { $day }. If that is wrong, write KM and the right number. For another day, ring { $number }.
sms-km-how = Write KM and how many kilometres you drove in all that day, for example KM 34.
sms-km-nobody-driven = I find no drive of yours in the last two months. If that is wrong, ring { $number }.
