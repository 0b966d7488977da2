web-need = { $what ->
    [no_telephone] Has no telephone, so nobody has been able to say this. Get somebody to call in and say what we would have said:
    [stood_still] The evening round was paused in the hour chosen, so the line has not rung. Ring and hear how things are.
    [taken_over] Somebody at the desk rings tonight, and the line does not. Hear how things are.
    [failed] Something went wrong here when somebody rang or wrote to the line. Ring, and hear what it was about.
    [agreement_ends] The agreement with the organiser runs out in less than a month. Ring, and agree whether to renew it:
    [calendar_broken] The organiser’s calendar cannot be fetched from the web. The organiser has been told. Ring if it lasts:
    [texts] Wrote to us, and we did not understand it:
    [rung_for] Somebody else picked up when we rang in the evening, and said that the person is away. Hear when the person is home again.
    [lost_call] The telephone company did not answer when we meant to ring, so we do not know whether the call got through. Ring, and hear.
    [lost_text] The telephone company did not answer when we sent a text, so we do not know whether it got through. Ring, and hear.
    [left_undone] It was a mistake that the person had died or moved. Sign-ups, rides and talks have not been set going again. Ring these:
    [erased] A person was erased. Ring those with whom something was agreed:
    [no_controller] Nobody has said who answers for what Grendelinja knows about people. Write it under Settings.
    [no_outcome] { $who } looked in on the person after an alert, and has not said how it went. Ring and ask.
    [after_alert] { $who } looked in on the person after an alert, and all was not well. Hear how it is now.
    [taken_back] Asked for help, and then said that it was a mistake. Ring, and hear how things are.
    [worried] { $who } is worried after a talk. Hear how things are.
    [with_desk] Would like a talk, and has chosen that the volunteer centre rings.
    [no_visit] Would have liked a visit, and no visit-friend could come then.
    [contact_no] { $who } does not want to be a contact. Somebody else may be needed.
    [said_away] { $who } says that the person is away, but it is not agreed that { $who } may say so. We ring as before.
    [not_me] Somebody answered an alarm from this number. But whoever picked up when we rang had not answered. Ring and ask.
    [no_show] The host says that the person did not come, and we did not ring this evening, since the person was to be out. Ring, and hear how things are.
    [idea] Enough people would come to something you have thought of. See Ideas, and make something of it:
    [where] Wants a ride, and we do not know where. Ring and ask where the person lives, and mark it on the page under Fetched.
   *[follow_up] { $who } asks that somebody follows up after a talk.
}
web-need-unknown = Something has happened that the line has no words for. Ask whoever runs the line about task { $number }.
web-somebody = Somebody
web-due = { $what ->
    [home] Home again { $at }.
    [begins] Begins { $at }.
    [by] Do it by { $at }.
   *[promised] Promised by { $at }.
}
web-since = Since { $at }.
web-sender = From the telephone of { $names }.
web-sender-shared = From a telephone that { $names } share. We do not know which of them it was.
web-sender-unknown = We do not know the number.
web-alert-owed = Nobody has said how it went, though more than half an hour has gone by.
