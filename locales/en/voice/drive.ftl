drive-next = Next is { $name }, at { $at }.
drive-next-in = Next is { $name } in { $place }, at { $at }.
drive-stands-outside = You have said that you are outside { $name }'s house.
drive-outside = If you are outside, press { $key }.
drive-is-with-me = If { $name } is in the car, press { $key }.
drive-not-home = If { $name } is not at home, press { $key }.
drive-did-not-come-out = You have said that { $name } did not come out.
drive-onward = For something else, press { $key }.
drive-late = If you will be late, press { $key }.
drive-fetched = If you have fetched { $name } already, press { $key }.
drive-talk = To ring { $name }, press { $key }.
drive-rings-her = I am ringing { $name } now. If nobody comes out, ring me again.
drive-writes-her = I am texting { $name } now. If nobody comes out, ring me again.
drive-all-aboard = Everybody is in the car. Have a good drive.
drive-read-back-not-home = Then I ring { $name } now. If nobody answers, I tell the contacts.
drive-looked-for = Thank you. I am ringing { $name } now. Please wait five minutes. If { $name } answers, you will hear of it.
drive-how-late = How long must they wait?
drive-ten = Ten minutes more, press { $key }.
drive-twenty = Twenty minutes more, press { $key }.
drive-thirty = Half an hour more, press { $key }.
drive-hour = An hour more, press { $key }.
drive-later-told = Thank you. Those who wait will be told. { $name } expects you between { $first } and { $last } now.
drive-home-told = Thank you. { $name } is told that you come at { $at }.
drive-nobody-waits = Thank you. Nobody is waiting for your car now.
drive-should-be-there = Your car should be there by now.
drive-all-there = If all are there, press { $key }.
drive-on-the-way = If you are still on your way, press { $key }.
drive-home = { $what } { $many ->
    [one] You drive { $name } home.
   *[other] You drive { $many } home.
}
drive-all-home = If all of them are home, press { $key }.
drive-cannot-home = If you cannot drive home, press { $key }.
drive-read-back-cannot-home = Then the host is told that another car must be found.
drive-thanks = Thank you for driving.
drive-said-home = You have said that { $many ->
    [one] { $name } is home.
   *[other] all are home.
}
drive-not-home-yet = All right. I will ring tonight as usual.
drive-host-is-told = Thank you for telling us. The host and whoever is on call hear of it now.
drive-is-she-with-you = I have not heard whether { $name } is with you. Ring Grendelinja when you can.
drive-she-waits = { $name } is still waiting for your car. Ring Grendelinja, and say when you come.
drive-nobody-answers = { $name } does not answer the telephone. Please knock. If nobody comes out, ring Grendelinja again.
drive-she-answers = { $name } has answered the telephone, and is at home.
drive-not-fetched = { $name } was to be fetched before { $last }, and the car has not come. { $driver } was to drive. The numbers are on the board.
drive-no-way-home = { $what } { $many ->
    [one] { $name } has no car home.
   *[other] { $name } and others have no car home. There are { $many } of them.
} Find somebody who can drive, before everybody leaves.
