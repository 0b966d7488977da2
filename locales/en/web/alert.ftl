web-told-state = { $state ->
    [yes] is looking in
    [no] cannot
    [wrong_number] wrong number, has heard nothing
    [left_out] left out: may not be told any more, and has heard nothing
   *[asked] has not answered
}
web-claim = { $kind ->
    [takes] said yes.
    [outcome] said how it went: { $outcome }
    [away] said that the person is away.
   *[elder] said that all is well.
}
web-claim-state = { $state ->
    [ringing] We are ringing now to hear whether it is so.
    [confirmed] Confirmed by a key.
    [denied] Whoever picked up when we rang had not answered.
    [overtaken] No longer needed.
   *[unconfirmed] Nobody pressed a key when we rang to hear whether it is so.
}
web-told-heard = Heard it { $at }.
web-on-call = The on-call telephone
web-office = The volunteer centre
web-on-call-fault = { $fault ->
    [wrong] The number that is rung when no contact takes an alert is reported wrong: { $number }. Put it right before the evening.
   *[unset] No on-call telephone is set. When no contact takes an alert we ring the coordinator on { $number }, in the evening and at weekends too.
}
web-alert-nobody-since = Nobody has taken this. Red since { $at }.
web-alert-next = The next is rung { $at }.
web-alert-she-first = { $name } is rung { $at }, and then the others once more.
web-alert-take-over = I will take over
web-alert-hand-on = Ask the others again
web-alert-sure = I am sure (needed when somebody has died or moved; then everything stops, and Grendelinja tells nobody else)
web-outcome-how = How did it go with { $name }?
web-outcome-near = { $key ->
    [yes] { $name } lives near and has a key.
   *[no] { $name } lives near.
}
web-outcome-danger = If a doctor is needed, ring 116117. Danger to life: 113.
web-outcome-choose = Choose how it went.
web-outcome-tick = Tick that you are sure, so that we know it was no slip.
web-outcome-expired = The link has run out. Ring Grendelinja and say how it went.
web-outcome-over = The alert is over, or somebody else has it now. Thank you for being there!
web-outcome-all-are-told = Everyone who was told will hear that it is over.
web-outcome-desk-tells = Grendelinja tells nobody else. The volunteer centre rings those it concerns.
web-left-ring = { $link ->
    [told] { $name } { $number }: was alarmed and has heard no more
    [reported] { $name } { $number }: told us
    [contact] { $name } { $number }: contact, was not alarmed
    [friend] { $name } { $number }: visit-friend
    [driver] { $name } { $number }: was to drive to { $what }
    [rider] { $name } { $number }: was to have a ride to { $what }, other drivers are asked
    [elder] { $name } { $number }: has one contact less
   *[organiser] { $name } { $number }: { $what }
}
web-left = { $why ->
    [moved] Moved to the nursing home.
   *[died] Has died.
}
web-left-undo = It was a mistake: set everything going again
web-left-do = Has died or moved
web-left-why = What has happened?
web-agreement = { $answer ->
    [yes] has said yes
    [no] has said no
    [asked] was asked, has not answered
   *[not_asked] was not asked
}
web-outcome-back = Which day is she or he home again? (Only for away or hospital. Leave it empty if you do not know.)
web-outcome-back-wrong = Write a day to come, half a year ahead at most, or leave it empty.
web-outcome-back-done = We do not ring in the evening before { $day }.
web-outcome-back-desk = The volunteer centre has been told the day you wrote. We ring as before until they have heard that it is agreed.
