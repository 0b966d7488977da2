sms-occurrence-on = Grendelinja: { $what } is on. We expect you. If you cannot come after all, reply OFF.
sms-occurrence-too-few = Grendelinja: { $what } is off, since too few could come. Reply WHAT'S ON to see what else is on.
sms-occurrence-too-few-instead = Grendelinja: Too few for { $what }, so it is off. Would you like { $other } instead? Reply YES or NO.
sms-occurrence-cancelled-instead = Grendelinja: { $what } is unfortunately cancelled. Would you like { $other } instead? Reply YES or NO.
sms-occurrence-cancelled-sure = Grendelinja: { $what } is unfortunately cancelled. Reply YES when you have read this, or I ring you.
sms-occurrence-held-sure = Grendelinja: It is held after all: { $what }. Reply YES when you have read this, or I ring you.
sms-occurrence-changed-sure = Grendelinja: Changed. It is now { $what }. Reply YES when you have read this, or I ring you.
sms-occurrence-new-day = Grendelinja: Moved to another day. It is now { $what }. Can you come then? Reply YES or NO.
sms-heard-of = Thank you, now I know that you have read it.
sms-heard-how = Reply YES when you have read the message, and I do not ring you.
sms-new-day-yes = Good! We expect you at { $what }.
sms-new-days-no = Thank you for telling us. You are no longer signed up for { $title }.
sms-cannot-after-all = Thank you for telling us. You are no longer signed up for { $what }.
sms-occurrence-on-ring = Grendelinja: { $what } is on. We expect you. If you cannot come after all, ring { $line }.
sms-occurrence-too-few-ring = Grendelinja: { $what } is off, since too few could come. To hear what else is on, ring { $line }.
sms-occurrence-too-few-instead-ring = Grendelinja: Too few for { $what }, so it is off. To come to { $other }, ring { $line }.
sms-occurrence-cancelled-instead-ring = Grendelinja: { $what } is unfortunately cancelled. To come to { $other }, ring { $line }.
sms-occurrence-cancelled-sure-ring = Grendelinja: { $what } is unfortunately cancelled. I ring you too, to know that you have heard of it.
sms-occurrence-held-sure-ring = Grendelinja: It is held after all: { $what }. I ring you too, to know that you have heard of it.
sms-occurrence-changed-sure-ring = Grendelinja: Changed. It is now { $what }. I ring you too, to know that you have heard of it.
sms-occurrence-new-day-ring = Grendelinja: Moved to another day. It is now { $what }. If you cannot come then, ring { $line }.
sms-called-off-yes = { $what } is called off. I am telling everybody now. To hold it after all, write CALLED OFF once more.
sms-call-off-which = What is called off?
sms-call-off-how = Reply CALLED OFF and the number.
sms-hold-asked = { $what } is called off. Is it to be held after all? Reply YES or NO.
sms-hold-no = All right, { $what } is still called off.
sms-held = { $what } is held after all. I am telling everybody now.
sms-is-decided = It will be held.
sms-signup-left = Grendelinja: { $name } cannot come after all to { $what }.
sms-left-why = { $why ->
    [ill] The reason is illness.
    [away] The reason is a journey.
   *[other] The reason is something else.
}
