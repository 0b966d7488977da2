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
sms-errand-driver-told = Good. I am telling { $driver } now. Wait where you are.
sms-errand-nobody = I have nobody to drive you home. Ring { $number }, and we will help you.
sms-errand-off = All right, no ride to { $what } then.
sms-errand-off-driver = All right, { $driver } will be told that you need no ride to { $what }.
