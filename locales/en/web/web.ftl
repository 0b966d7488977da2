web-skip = Skip to the content
web-nav = Pages
web-language = Language
web-sign-out = Sign out { $name }
web-login = The volunteer centre's desk
web-username = User name
web-password = Password
web-sign-in = Sign in
web-login-wrong = The user name and the password do not belong together. Try once more.
web-login-wait = There have been too many tries. Wait a quarter of an hour and try again.

web-today = Today
web-people = People
web-activities = Activities
web-calls = Calls
web-news-show = Show what is new

web-alert-cause = { $cause ->
    [missed] Did not answer the evening call.
    [undeliverable] We could not get through on the telephone.
    [not_home] Was to be fetched, and did not come out.
   *[needs_help] Asked for help.
}
web-alert-words = Wrote to us:
web-alert-one-of = Written on a telephone that { $names } share. We do not know which of them wrote.
web-alert-take = I will see to this
web-alert-taken-by = { $name } is seeing to this.
web-alert-taken-desk = The volunteer centre is seeing to this.
web-alert-outcome = How did it go?
web-outcome = { $outcome ->
    [found_well] All was well.
    [she_answered] Answered in person.
    [away] Was away.
    [ill] Was ill.
    [fell] Had fallen.
    [hospital] Is in hospital.
    [moved] Has moved to the nursing home.
    [died] Has died.
   *[other] Something else.
}
web-note = Note
web-alert-close = Close the alert

web-checkin = { $state ->
    [planned] An evening call is planned.
    [ringing] Evening call: ringing.
    [well] Evening call: is well.
    [wants_talk] Evening call: wanted a talk.
    [needs_help] Evening call: asked for help.
    [no_answer] Evening call: no answer yet.
    [busy] Evening call: busy.
    [undeliverable] Evening call: could not get through.
    [wrong_person] Evening call: somebody else answered.
    [missed] Evening call: did not answer.
    [not_tried] Evening call: did not come through.
   *[silenced] { $silenced ->
        [at_activity] Evening call: not made, was to be at an activity.
        [being_driven] Evening call: not made, was to be out with a ride.
        [holiday] Evening call: not made, on holiday.
        [hospital] Evening call: not made, in hospital.
        [away] Evening call: not made, away.
        [talked] Evening call: not made, had just had a talk.
        [rang_in] Evening call: not made, had rung us.
        [driven_home] Evening call: not rung, had just been driven home.
       *[stopped] Evening call: not made, has stopped them.
    }
}


web-called-off = { $sure ->
    [called_off_done] Whoever holds it has called it off, and everybody is being told. Ring, and ask whether that is right.
    [held_after_all] Whoever holds it has said that it is held after all, and everybody is being told. Ring, and ask whether that is right.
    [changed_by_link] Whoever holds it has changed it by the link, and those who have joined are being told. Ring, and ask whether that is right.
    [called_off_sure] Whoever holds it says that it is called off. Those who have joined have not been told yet. Ring, and tell them.
   *[called_off] Whoever holds it has written that it is off. It is not called off for those who have joined yet. Ring, and hear what was meant.
}
web-task = { $kind ->
    [call_back] Rang us, and has been promised a call back.
    [talk_wanted] Would like a talk, and nobody was free.
    [not_told] Did not get our message. Ring, and say what we would have said:
    [not_tried] The evening call did not come through. Ring and hear how things are.
    [keys_do_not_come] The keys pressed do not reach us. Two evenings in a row the telephone was picked up and no key came through. Hear whether the telephone is set up right.
    [wrong_number] The number is wrong. Whoever answered said so, or the telephone company says that it does not exist. Find the right one, and write it on the person's page.
    [round_too_large] The evening round does not fit.
    [tell_of_leaving] Has died or moved to the nursing home. Grendelinja has told nobody. Ring these:
    [home_again] Should be home from hospital now. Hear whether that is so.
    [maybe_moved] Is gone from the calendar, and there is a new date. Is it the same one, moved? Those who joined stay joined until you have answered: bring in the calendar again at a terminal, and it asks.
    [to_publish] An organiser wants something published. Hear it or read it, and publish it.
    [wants_to_help] Wants to help as a volunteer.
    [see_checks] Something has not been seen of the volunteer yet. Write it on the page of the volunteer.
    [return_day] Was away or in hospital when somebody looked in. Hear when she or he is home again, and write it on the evening page. We do not ring in the evening until it is written.
    [change_not_confirmed] The evening calls or the number were changed by somebody of whom we know only the number, or who told the volunteer centre. We rang twice to ask whether it was right, and no key was pressed. The change holds. Ring and hear whether it is right.
    [was_she_there] Was this person there? We did not ring that evening, because by the sign-up this person was to be out for all of the time for ringing. Ask whoever held it, or ring and hear how things are.
    [storm] The network is gone for many. We ring them anew when it is back.
    [gathering_no_host] A gathering by telephone has no host yet. It is held all the same, but then nobody can lead the talk.
    [not_fetched] Was to be fetched, and no car has come. Ring, and the driver too.
   *[gathering_not_rung] Somebody who was to be in a gathering by telephone was not rung in time. Ring and explain.
}
web-carrier-refuses = { $means ->
    [moment] The telephone company did not take all we asked for at once. We try again, and the other way meanwhile: we ring or write. If it happens often, ask them for more calls at the same time (code { $code }).
    [account] The telephone company says no to our account, so no calls or texts go out. We try again. See to it that the account is paid and open, and that its key is right (code { $code }).
    [country] Our account may not ring or write to a country or a number. We try again. Open that country with the telephone company (code { $code }).
    [own_number] The telephone company does not accept our number as sender. We try again. See to it that the number is registered, and that it can send texts (code { $code }).
    [filtered] An operator has stopped a text of ours for what it says or comes from, and it went by voice. Ask the telephone company to have us approved, and ask whoever runs the line to leave links out with TEXT_LINKS=no (code { $code }).
   *[request] The telephone company said no to something we asked for, and not because of whom it was to. We try again. Show the code to whoever runs the line (code { $code }).
}
web-cannot-text = The telephone company sends no texts from { $sender }, so everything goes by voice now, also to those who otherwise answer by text in the evening. Ask the telephone company for a number that can text, and ask whoever runs the line to set TEXT_FROM to it (code { $code }).
web-settings-texts = { $way ->
    [two_way] Texts are sent from { $sender }, and people can answer them.
    [one_way] Texts are sent from { $sender }, and nobody can answer them: questions go by voice.
   *[none] The line sends no texts now: everything goes by voice.
}
web-gathering-more-hosts = More have joined a gathering by telephone than one circle holds. There will be { $circles } circles, and only one of them has a host. Find one more host, and choose that person once it has begun and the first is in; each then leads a circle.
web-gathering-nobody-came = Nobody came to a gathering by telephone, or only one, who sat there alone. Do ask how it is, and try another day.
web-evening-in-doubt = We may have rung after { $at }, but the answer is lost. Ring and hear how things are.
web-told-in-doubt = We may have rung or texted after { $at }. What was said is lost. Ring if need be.
web-restored = The line was started again from a copy. What was pressed, written and agreed from { $began } to { $until } is lost.
web-telephone-in-gathering = Somebody else was in a gathering by the same telephone. Ring and ask how it is.
web-round = Of { $checkins } calls this evening { $late } come more than five minutes after the chosen time, the last { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
} late, and { $unfinished } do not get all their tries within the hour. Spread the times, or ask the carrier for more calls a second.
web-round-held = A gathering by telephone holds { $held } lines at the same time. Move it to another hour, or ask the carrier for more lines.
web-task-talk-not-reached = Would like a talk. A friend was ready, but nobody answered when we rang.
web-change = { $kind ->
    [stop] { $way ->
        [sms] The evening calls were stopped by text.
       *[phone] The evening calls were stopped by telephone.
    }
    [pause] { $way ->
        [sms] Said to be away by text.
       *[phone] Said to be away by telephone.
    }
    [hours] { $way ->
        [sms] The hour was changed by text.
       *[phone] The hour was changed by telephone.
    }
    [days] { $way ->
        [sms] The days were changed by text.
       *[phone] The days were changed by telephone.
    }
   *[number] The telephone number was changed here at the volunteer centre.
}
web-change-by = It was said by { $name }.
web-change-state = { $state ->
    [undone] The person says no: it was not right, and we ring as before. Do ring and hear what happened.
   *[waiting] Not yet confirmed by the person. We will ring and ask { $at }.
}
web-change-many = The number { $number } changed { $times } things that day.
web-change-withheld = Somebody rang with a withheld number just before.
web-short-by = { $joined } joined, { $minimum } are needed.
web-short-see = See who comes
web-unlogged-with = Talked with { $name }.
web-unlogged-link = Write how it went
web-demo = Demonstration
web-demo-what = Everybody here is fictional. The button rings an elder at once, as if it were evening.
web-demo-evening = Make it evening

web-search = Name or telephone number
web-search-do = Search
web-nobody = Found nobody.
web-phone = Telephone
web-roles = Roles
web-role = { $role ->
    [elder] elder
    [visit_friend] visit-friend
    [driver] driver
    [organiser] organiser
    [coordinator] coordinator
   *[kin] contact
}
web-unchecked = not checked yet
web-hamlet = Hamlet
web-evening = Evening call
web-stopped = stopped
web-away-until = away until { $at }
web-contacts = Contacts, in order
web-friends = Visit-friend
web-notes = Notes
web-timeline = What has happened
web-timeline-empty = Nothing yet.

web-line-call = { $direction ->
    [inbound] { $status ->
        [in-progress] Is ringing us now.
       *[other] Rang us.
    }
    [leg] Was put through.
   *[outbound] { $status ->
        [completed] We rang, and were answered.
        [busy] We rang, busy.
        [no-answer] We rang, no answer.
        [failed] We rang, could not get through.
        [canceled] We rang, and called it off.
        [in-progress] We are talking now.
       *[other] We are ringing now.
    }
}
web-line-received = Text from the person:
web-line-answered = We answered:
web-line-sent = Text to the person:
web-line-signup = { $state ->
    [joined] Joined { $title }, { $at }.
    [offered] Offered a place at { $title }, { $at }.
    [waiting] On the waiting list for { $title }, { $at }.
   *[cancelled] Signed off { $title }, { $at }.
}
web-line-ride = { $state ->
    [wanted] Ride to { $title }: waiting for a driver.
    [promised] Ride to { $title }: { $driver } drives.
    [unfilled] Ride to { $title }: no driver.
   *[cancelled] Ride to { $title }: called off.
}
web-line-alert = { $state ->
    [held] Goes out in a moment.
    [open] Nobody has taken it yet.
    [taken] Somebody is seeing to it.
    [withdrawn] Taken back.
   *[closed] Closed.
}
web-line-talk = { $state ->
    [asking] Talk: we are asking a friend for { $elder }.
    [found] Talk: { $friend } will ring { $elder }.
    [talked] Talk: { $elder } and { $friend }.
    [not_now] Talk: { $elder } did not want to now.
    [not_met] Visit: { $elder } and { $friend } did not meet.
    [withdrawn] Talk: withdrawn for { $elder }.
    [not_reached] Talk: { $friend } was ready to talk, but we did not reach { $elder }.
   *[nobody] Talk: nobody was free for { $elder }.
}
web-line-log = { $how ->
    [0] Log: they did not meet.
    [1] Log: it was good.
    [2] Log: it was so-so.
   *[3] Log: the friend is worried.
}
web-line-follow-up = Should be followed up.
web-line-on-board = On the board.
web-line-taken-by = { $name } took it { $at }.
web-line-ended-by = { $name } closed it { $at }.
web-line-ended = Closed { $at }.
web-line-done-by = Done by { $name } { $at }.
web-line-done = Settled { $at }.
web-line-heard-by = { $name } had heard from the person.

web-call-vouched = { $how ->
    [known] The telephone company vouches for the number.
    [failed] The telephone company found that the number may be forged.
   *[partly] The telephone company knows where the call came from, but does not vouch for the number.
}
web-call-forwarded = Forwarded from { $number }.
web-call-name = Name from the telephone company: { $name }.
web-call = Call
web-withheld = Number withheld
web-pressed = Pressed { $keys }
web-spoke = Said: { $words }
web-step-error = Something went wrong here.
web-no-steps = Nothing has been said, or its time is up and it is deleted.
web-legs = Put through to

web-comers = { $maximum ->
    [0] { $count } joined
   *[other] { $count } of { $maximum } joined
}
web-no-activities = No activities have been entered.
web-cancelled = Cancelled
web-organiser = Organiser
web-minimum = At least
web-maximum = At most
web-who-comes = Who comes
web-ride = { $state ->
    [wanted] waiting for a ride
    [promised] ride with { $driver }
   *[unfilled] without a ride
}
web-nobody-yet = Nobody yet.

web-log = Log of a talk
web-log-how = The talk with { $name }
web-log-thanks = Thank you for the talk, { $name }!
web-log-choose = Choose how it was.
web-log-question = How was it?
web-log-answer = { $how ->
    [0] We did not meet
    [1] Good
    [2] So-so
   *[3] I am worried
}
web-log-follow-up = Somebody should follow up
web-log-note = A few words, if you like
web-log-save = Save
web-log-saved = Thank you, it is saved.
web-log-saved-more = You may close the page.
web-log-expired = The link has run out. Ring the line and choose volunteer tasks; you can log the talk there.
web-log-unknown = The link is not whole. Open it once more from the message.
web-log-wish = Would { $name } like something?
web-wish = { $wish ->
    [ride] A ride
    [activity] An activity
    [visit] A visit
   *[nothing] Nothing
}
web-line-wish = { $wish ->
    [ride] Would like a ride.
    [activity] Would like an activity.
   *[visit] Would like a visit.
}
web-weekday = { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
}
web-duty = Duty
web-duty-whose = { $name }'s evenings
web-duty-what = When may we ring if somebody wants a chat? Leave the days empty when you cannot.
web-duty-from = From
web-duty-to = To
web-duty-pause = Break until (the day you are back)
web-duty-most = At most so many talks a week (empty is no limit)
web-duty-wrong = Something does not add up. Each day needs both from and to, and to must come after from.
web-duty-wrong-pause = The break must end after today, and within six months.
web-duty-wrong-most = Write a number from 1 to 20, or leave the field empty.
web-visit-somebody-else = Somebody else visits then. Choose another day or hour.
web-duty-saved = Thank you, it is saved.
web-duty-link = Say when you can be rung
web-duty-link-desk = See and change the evenings
web-share-last-talk = May the next friend hear of the last talk?
web-share-answer = { $given ->
    [yes] Yes, has agreed.
    [no] No, has declined.
   *[none] Not asked.
}
web-share-yes = Said yes
web-share-no = Said no
web-line-visit = { $state ->
    [asked] Visit, asked for: { $elder } and { $friend }, { $at }.
    [agreed] Visit, agreed: { $elder } and { $friend }, { $at }.
    [refused] Visit, could not: { $elder } and { $friend }, { $at }.
    [cancelled] Visit, called off: { $elder } and { $friend }, { $at }.
   *[over] Visit: { $elder } and { $friend }, { $at }.
}
web-visits = Visits
web-visit-who = To
web-visit-day = Day
web-visit-at = At
web-visit-save = Note the visit
web-visit-wrong = Choose a day ahead and a time between 8 and 20.

web-save = Save
web-evening-edit = Change the evening calls
web-evening-of = Evening calls of { $name }
web-evening-changed-meanwhile = Something here was changed while the page stood open, perhaps by herself or himself on the phone. What is new stands in the form now, together with what else you wrote. Look it over, and save again.
web-evening-too-late = { $times } is late: not all tries and all contacts can be rung before 21:00. { $latest } at the latest is fine.
web-evening-days = Days
web-evening-times = Hours, up to three a day
web-evening-time = Call { $place }
web-evening-tries = How many times we try (1–5)
web-evening-gap-minutes = Minutes between tries (5–20)
web-evening-ring-s = How long it rings, in seconds (15–60)
web-evening-on-talk = Key 2
web-evening-on-talk-choice = { $choice ->
    [tonight] A visit-friend is found the same evening
   *[next_day] The volunteer centre rings on the next opening day
}
web-evening-on-help = Key 3
web-evening-on-help-choice = { $choice ->
    [contacts] The contacts are told at once
   *[on_call] Only who is on call is told
}
web-evening-language = The language the line speaks
web-evening-language-choice = { $choice ->
    [nn] Nynorsk
    [nb] Bokmål
   *[en] English
}
web-evening-pace = How fast the line speaks
web-evening-pace-choice = { $choice ->
    [normal] As usual
    [slow] Slowly
   *[slower] More slowly still
}
web-evening-quiet = Quiet for a while
web-evening-away-day = Home again (we ring from that day; empty: is home)
web-evening-away-why = Why
web-away-why = { $choice ->
    [holiday] on holiday
    [hospital] in hospital
   *[away] away
}
web-away-by = Said by { $name }.
web-evening-contact-says-away = It is agreed that the contacts may say when she or he is away, for up to seven days
web-evening-stopped = Does not want to be rung
web-contact-position = Place in the order
web-contact-way = Is told by
web-contact-way-choice = { $choice ->
    [call] telephone
    [sms] text
   *[both] telephone and text
}
web-contact-may-know = May know
web-contact-may-know-choice = { $choice ->
    [number] that there was no answer, and the telephone number
    [address] the address too
   *[arrival] also what is agreed about key and arrival
}
web-contact-near = Lives near
web-contact-key = Has a key
web-contact-from = Can be told from
web-contact-to = to
web-evening-wrong-days = Choose at least one day, or tick that the person does not want to be rung.
web-evening-wrong-times = Write one to three hours, such as 19:00.
web-evening-wrong-hours = The hours must be from 08:00 and before 21:00.
web-evening-wrong-tries = We try one to five times; write a number from 1 to 5.
web-evening-wrong-tries-hour = The tries do not fit the hour the calls last; choose fewer tries or less time between them.
web-evening-wrong-gap-minutes = There are five to twenty minutes between tries; write a number from 5 to 20.
web-evening-wrong-ring-s = It rings for fifteen to sixty seconds; write a number from 15 to 60.
web-evening-wrong-choice = One of the choices is no longer there. Load the page again and choose once more.
web-evening-wrong-away = The day of coming home is no day. Write for example 2.12 or Wednesday.
web-evening-wrong-away-day = The day of coming home must be tomorrow or later, and within half a year.
web-evening-wrong-contact-hours = The hours in which a contact can be told need a start and another end; leave both empty for any hour.
web-quiet-until = { $why ->
    [holiday] on holiday
    [hospital] in hospital
   *[away] away
}, rung again from { $day }
web-offers = Offers in the evening call
web-offers-wanted = { $wanted ->
    [no] No, no offers are wanted.
   *[yes] Yes.
}
web-offers-not = Not: { $titles }.
web-offers-yes = Offer everything again
web-offers-no = Make no offers
web-evening-answers = How this person answers
web-evening-answers-choice = { $choice ->
    [text] by text
    [speech] by telephone, with two spoken answers (cannot press)
   *[keys] by telephone, with the keys
}
web-evening-wrong-answers-one-way = Nobody can answer the line's texts now (see Settings). Choose another way to answer.
web-evening-wrong-answers-text = There is no number we can text: landlines take no texts, and after STOP we send none. Choose another way of answering, or write in a mobile number first.

web-host = Host
web-no-host = Nobody
web-choose-host = Choose the host
web-by-telephone = by telephone
web-line-seat = Was in { $title } by telephone.
web-seat = { $state ->
    [waiting] is rung when it begins
    [rung] is being rung
    [coming] on the way in
    [in] is with them
    [stepped_out] talks with the line
    [dropped] lost the call
    [rung_again] is rung once more
    [absent] did not come
    [removed] taken out by the host
   *[left] was with them
}
web-line-spoken-note = { $state ->
    [kept] Spoken note from { $friend }:
    [leaving] Spoken note from { $friend }:
    [expected] Spoken note from { $friend }: on its way.
    [at_carrier] Spoken note from { $friend }: on its way.
    [gone] Spoken note from { $friend }: deleted when its time was up.
    [lost] A spoken note from { $friend } never came. Ring and ask.
   *[nothing] { $friend } was about to say something, but said nothing.
}
web-line-offer = Offer of { $title } { $at }: { $answer ->
    [joined] joined
    [not_now] not this time
    [no_ride] had no ride
    [never] never again
   *[none] not answered
}.
