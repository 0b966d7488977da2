sms-errand-to = { $what ->
    [shop] the shop
    [pharmacy] the pharmacy
    [doctor] the doctor
    [hairdresser] the hairdresser
   *[other] an errand
}
sms-errand-how = { $how ->
    [ready] Home when we tell you.
   *[both] Home at { $home }.
}
sms-errand-promised = { $how ->
    [ready] Grendelinja: { $driver } fetches you at home between { $first } and { $last } for { $what }. Reply READY when you want to go home.
   *[both] Grendelinja: { $driver } fetches you at home between { $first } and { $last } for { $what }, and drives you home at { $home }.
}
sms-errand-unfilled = Grendelinja: I have not found anyone to drive you to { $what } yet. The volunteer centre is seeing to it, and will ring you.
sms-errand-ready = Grendelinja: { $rider } is ready and wants to go home from { $where } now. Phone { $phone }.
sms-errand-not-out = You are not out on an errand now. To go home from something else, ring us.
sms-ready-when-over = { $driver } drives you home when it is over at { $at }. If you must go home before, ring us.
sms-errand-driver-told = Good. I am telling { $driver } now. Wait where you are.
sms-errand-nobody = I have nobody to drive you home. Ring { $number }, and we will help you.
sms-errand-off = All right, no ride to { $what } then.
sms-errand-off-driver = All right, { $driver } will be told that you need no ride to { $what }.
sms-errand-sought = { $how ->
    [ready] I ask for a ride to { $what }. By { $day } at { $time } you know who comes. Reply READY to go home, RIDE OFF if not needed.
   *[both] I ask for a ride to { $what }. By { $day } at { $time } you know who comes. Reply RIDE OFF if not needed.
    [there] I ask for a ride to { $what }, only there. By { $day } at { $time } you know who comes. Reply RIDE OFF if not needed.
    [home] I ask for a ride home, { $what }. By { $day } at { $time } you know who comes. Reply RIDE OFF if not needed.
}
sms-errand-no-driver = I have written down a ride to { $what }, but no driver can then. The volunteer centre is seeing to it, and will ring you.
sms-errand-missing = { $missing ->
    [what] Where would you like to go? Reply for example DOCTOR, SHOP, PHARMACY or HAIRDRESSER.
    [day] Which day is it? Reply for example FRIDAY.
    [hour] When are you to be there? Reply for example 10:15.
   *[when] Which day, and when are you to be there? Reply for example FRIDAY 10:15.
}
sms-errand-example = I did not quite understand where or when. Write for example RIDE DOCTOR FRIDAY 10:15. For a ride to what you have joined, reply RIDE.
sms-errand-not-then = { $why ->
    [past] That hour is past. Write another one, for example RIDE DOCTOR FRIDAY 10:15.
    [soon] I cannot find anybody that soon. Write a later hour, or ring us.
    [night] Rides are only by day, between 7:00 and 18:00. Write another hour.
    [twice] You have already asked for a ride at that hour. If you do not need it, reply RIDE OFF.
   *[far] That is too far ahead. Write a day in the next four weeks.
}
sms-errand-elders = Rides on errands are for older people. Ring { $number }, and we will help you.
sms-errand-let-be = All right, I ask for no ride then.
sms-mine-driven = { $what }: { $driver } picks you up at { $first }-{ $last }
sms-mine-errand = { $what }: no driver yet
sms-mine-drives = You drive { $rider } to { $what }, from { $at }
sms-errand-fetches-you = { $driver } fetches you at home between { $first } and { $last }. Write READY when you are done and want to go home.
sms-errand-waits-at-home = Are you waiting at home for { $driver }, who was to come before { $last }? Reply YES. If you are there already, reply NO, and then READY when you want to go home.
