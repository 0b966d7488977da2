sms-car-here = Grendelinja: { $driver } is outside with the car now.
sms-car-due = Grendelinja: { $driver } was to fetch you before { $last }. Are you still waiting for the car? Reply YES or NO.
sms-ride-late = Grendelinja: { $driver } is late. You will be fetched between { $first } and { $last }.
sms-ride-home-in = Grendelinja: { $driver } comes at { $at } and drives you home. Please wait where you are.
sms-drive-is-she-with-you = Grendelinja: Is { $rider } in the car? Reply FETCHED. If you are on your way there, reply for instance LATE 10.
sms-drive-is-she-with-you-ring = Grendelinja: Is { $rider } in the car, or are you on your way there? Tell us when you can, ring { $line }.
sms-drive-she-waits = Grendelinja: { $rider } is still waiting for your car. If you are on your way, reply for instance LATE 10.
sms-drive-she-waits-ring = Grendelinja: { $rider } is still waiting for your car. Say when you come, ring { $line }.
sms-drive-nobody-answers = Grendelinja: { $rider } does not answer the phone. Please knock. If nobody comes out, reply NOT HOME.
sms-drive-nobody-answers-ring = Grendelinja: { $rider } did not pick up the phone. Please knock. If nobody comes out, ring { $line }.
sms-drive-she-answers = Grendelinja: { $rider } has answered the phone, and is at home.
sms-not-fetched = Grendelinja: { $name } was to be fetched before { $last }, and the car has not come. { $driver } was to drive. Ring them now, see the board.
sms-no-way-home = Grendelinja: { $many ->
    [one] { $name } has no car home from { $what }.
   *[other] { $name } and others ({ $many }) have no car home from { $what }.
} Find a driver before all leave.
sms-drive-here = I am ringing { $rider } now. If nobody comes out, reply NOT HOME.
sms-drive-here-written = I am texting { $rider } now. If nobody comes out, reply NOT HOME.
sms-drive-aboard = Good, { $rider } is with you.
sms-drive-next = Next is { $rider } at { $at }.
sms-drive-all-aboard = Everybody is in the car. Have a good drive!
sms-drive-not-home = I am ringing { $rider } now, and tell the contacts if nobody answers. Please wait five minutes.
sms-drive-later-told = Thank you. Those who wait will be told. { $rider } expects you between { $first } and { $last } now.
sms-drive-in-time = Thank you. { $rider } expects you between { $first } and { $last }.
sms-drive-home-told = Thank you. { $rider } is told that you come at { $at }.
sms-drive-nobody-waits = Thank you. Nobody is waiting for your car now.
sms-drive-how-late = How many minutes longer must they wait? Reply for instance LATE 20.
sms-drive-thanks = Thank you for driving! If that was a mistake, reply NOT ALL HOME.
sms-drive-not-all-home = All right, then they are not home yet. The evening calls go on as usual.
sms-drive-which = Whom do you mean? Write the name behind it, for instance HERE { $rider }.
sms-drive-which-home = Who is not at home? Write the name after it: NOT HOME { $rider }.
sms-drive-nobody = I find nobody you are to fetch or drive home now.
sms-car-driver-hears = Thank you. { $driver } is told now.
sms-car-fine = Good. Have a nice drive!
sms-help-driving = Danger to life: ring 113. On the road: HERE, FETCHED, NOT HOME, LATE 20, ALL HOME. If you cannot drive, ring us. Grendelinja: { $number }.
