standing-what = { $title }, every { $weekday }.
standing-what-visit = A visit every { $weekday } at { $time }, with { $who }.
standing-what-talk = A talk every { $weekday } at { $time }, with { $who }.
standing-until = { $season ->
    [christmas] To come every { $weekday } until Christmas, press { $key }.
   *[summer] To come every { $weekday } until the summer, press { $key }.
}
standing-once = Just this once, press { $key }.
standing-just-once = Then you come just this once.
standing-read-back = { $what } The last time is { $last }. You get there yourself.
standing-read-back-ride = { $what } The last time is { $last }. { $legs ->
    [there] With a ride there.
    [home] With a ride home.
   *[both] With a ride there and back.
}
standing-read-back-telephone = { $what } The last time is { $last }. Grendelinja rings you then.
standing-begun = Then you are signed up every { $weekday }.
standing-some-full = { $many ->
    [one] Once it is full, and then you are on the waiting list.
   *[other] { $many } times it is full, and then you are on the waiting list.
}
standing-skip-how = If you cannot come one week, ring us and sign off.
standing-hers = You come every { $weekday }.
standing-hers-until = You come every { $weekday }, and the last time is { $last }.
standing-only-this = It is about this one time only.
standing-end = To stop coming every { $weekday }, press { $key }.
standing-read-back-end = { $what } You want to stop this.
standing-ended = { $what } That is over now.
standing-no-longer = That is no longer agreed.
standing-visit-weekly = For the same time every week, press { $key }.
standing-read-back-ask = { $what } I will ask { $friend } whether it suits.
standing-stands-already = { $what } That is agreed already.
standing-another-then = Somebody else comes to you then.
standing-only-this-visit = It is about this one visit only.
standing-asked-visit = { $name } would like a visit from you every { $weekday } at { $time }. The first time is { $first }.
standing-told-begun = { $what } It is agreed, and the next time is { $day }.
standing-told-changed = { $what } The next time is { $day }.
standing-told-rests = { $what } There is nothing in the coming weeks.
standing-told-full = { $many ->
    [one] { $what } It is full { $day }. Then you are on the waiting list.
   *[other] { $what } It is full { $many } times from { $day }. Then you are on the waiting list.
}
standing-told-ended = { $what } It is no longer agreed.
standing-told-refused = { $what } { $friend } cannot promise it every week.
standing-asked-talk = { $name } would like to talk with you every { $weekday } at { $time }. The first time is { $first }. I will ring you then.
standing-talk-own = For the talk you have every week, press { $key }.
standing-talk-ask = For a talk every week, press { $key }.
standing-which-day = Which day suits for a talk?
standing-on = For { $weekday }, press { $key }.
standing-read-back-talk = A talk every { $weekday } at { $time }. I will ask your visit-friend whether it suits.
standing-no-friend = You have no visit-friend yet. The volunteer centre will gladly help you.
standing-read-back-skip = { $what } You want to leave out { $day }.
standing-skipped = Then we leave out { $day }.
standing-later = For a later { $weekday }, press { $key }.
standing-talk-agree = If you have agreed on a weekly talk with somebody, press { $key }.
standing-talk-not = Otherwise, press { $key }.
standing-others = For others, press { $key }.
standing-read-back-talk-with = A talk with { $name } every { $weekday } at { $time }.
standing-talk-agreed = { $what } { $name } is told.
