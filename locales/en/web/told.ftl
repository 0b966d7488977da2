# Who will be told what, before it is done.
web-told-what = { $about ->
    [organiser_link] Link to what they arrange
    [occurrence_cancelled] Called off
    [occurrence_changed] New time or place
    [signup_joined] Signed up
    [signup_waiting] On the waiting list
    [occurrence_on] It is on
    [place_free] A free place
    [signup_got_place] Got a place
    [signup_cancelled] Signed off
    [ride_promised] Ride: who and when
    [ride_yours] Driving: who and when
    [ride_added] Driving: one more
    [ride_cancelled] The ride is called off
    [ride_unfilled] Got no ride
    [ride_offer] Asked to drive
    [ride_taken] The ride is taken
    [trip_offer] Asked about a whole car
    [ride_order] Driving: another order
    [alert] Alert
    [all_clear] The danger is over
    [visit_cancelled] The visit is called off
    [standing_ended] The weekly is over
    [standing_changed] A day is left out
    [gathering_host] Host of the gathering
    [invitation] Invitation
   *[other] Message
}
web-told-people = { $people ->
    [one] One person is told.
   *[other] { $people } people are told.
}
web-told-rung = { $people ->
    [one] One is rung.
   *[other] { $people } are rung.
}
web-told-texted = { $people ->
    [one] One gets a text ({ $parts ->
        [one] one part
       *[other] { $parts } parts
    }).
   *[other] { $people } get a text ({ $parts } parts in all).
}
web-told-not-before = Nobody is told before { $at }: these are quiet hours.
web-told-last-try = Whoever does not answer is rung for the last time { $at }.
web-told-price = It costs about { $price }.
web-told-when-ringing = After STOP: { $names } will hear it when they ring us.
web-told-yours = We cannot reach { $names }. That becomes a task for you.
web-told-nobody = Nobody is told of this.
web-told-how = { $way ->
    [ring] Rung now
    [text] Text now
    [when_ringing_in] Hears it at the next call to the line
   *[desk] Your task
}
web-told-how-later = { $way ->
    [ring] Rung { $at }
   *[text] Text { $at }
}
web-told-changed = The list has changed since you saw it. Nothing has been done yet. Look at it, and press again.
web-told-caption = { $lines ->
    [one] One message
   *[other] { $lines } messages
}
web-told-who = Who
web-told-about = What
web-told-way = How
web-told-new = new
web-told-words = The words that go out
web-told-spoken = Whoever is rung hears the same.
web-told-language = { $language ->
    [nn] in Nynorsk
    [nb] in Bokmål
   *[en] in English
}
