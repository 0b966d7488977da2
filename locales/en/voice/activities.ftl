activities-nothing-on = Nothing new is planned just now. Do ring again another day.
activities-is-over = You can no longer sign up for that.
activities-title-when = { $title }, { $day } at { $time }.
activities-title-day = { $title }, { $day }.
activities-place = The place is { $place }.
activities-by-telephone = It is by telephone. Grendelinja rings you when it begins.
activities-places-left = { $left ->
    [0] It is full, but you can be put on the waiting list.
    [one] There is one place left.
   *[other] There are { $left } places left.
}
activities-free = It costs nothing.
activities-price = It costs { $price }.
activities-join = To come along, press { $key }.
activities-next = To hear the next, press { $key }.
activities-again = To hear it again, press { $key }.
activities-word-join = yes, yes please, join, 1
activities-word-next = next, no, no thanks, 2
activities-from-the-top = That was all. I begin again.
activities-with-ride = To have a ride, press { $key }.
activities-own-way = Without a ride, press { $key }.
activities-word-ride = ride, yes, yes please, 1
activities-word-own-way = myself, no, no thanks, 2
activities-read-back = { $what } You get there by yourself.
activities-read-back-ride = { $what } { $legs ->
    [there] With a ride there.
    [home] With a ride home.
   *[both] With a ride there and back.
}
activities-read-back-telephone = { $what } Grendelinja rings you then.
activities-right = If that is right, press { $key }.
activities-not-right = Otherwise, press { $key }.
activities-just-filled = I am sorry, the last place has just been taken.
activities-bound = You are signed up.
activities-bound-ride = You are signed up. I will ask the drivers.
activities-ride-by = { $day } before { $time } you will know who picks you up, and when. If I find nobody, you need not come, and you pay nothing.
activities-goodbye = Goodbye, { $name }.
activities-full = { $what } It is full now.
activities-wait = To be put on the waiting list, press { $key }.
activities-on-waiting-list = You are on the waiting list. If there is a place, you will be told. Goodbye, { $name }.
activities-go-on = I go on where you were.
activities-this-week = To hear more of this week, press { $key }.
activities-next-week = To hear of next week, press { $key }.
activities-later = Later, press { $key }.
activities-until = For the days up to { $last }, press { $key }.
activities-then-until = For those up to { $last }, press { $key }.
activities-news = For what is new since you last rang, press { $key }.
activities-more = For what is new, and what comes later, press { $key }.
activities-hear-news = To hear what is new, press { $key }.
activities-no-more-news = That was what is new.
activities-on = { $day }, press { $key }.
activities-later-day = For a later day, press { $key }.
activities-change = To change your sign-up, press { $key }.
activities-by-telephone-others = It is by telephone, and Grendelinja rings those who are signed up.
activities-own-voice = The organiser tells about it.
