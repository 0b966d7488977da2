### Ideas before they exist: what we ask, what people have said, and what becomes of it.

web-ideas = Ideas
web-ideas-what = Ask before you arrange. Elders hear the question when they have answered the evening call and nothing else is on, by text, or when they have joined something. Each is asked once.
web-ideas-none = No ideas yet.
web-ideas-asked = What people are asked about
web-idea-new = A new idea
web-idea-words = What are you thinking of?
web-idea-words-hint = As it is said: “We are thinking of something new: men's exercise on Wednesdays.”
web-idea-hours = Hours to choose between
web-idea-hours-hint = Three at most, as 11 18. With one or none it is not asked about.
web-idea-prices = Prices to choose between, in kroner
web-idea-prices-hint = Three at most, as 0 50 100.
web-idea-enough = How many are enough?
web-idea-enough-hint = When so many would come, you are told on the board.
web-idea-by-car = Ask about a ride too
web-idea-add = Ask people about this
web-idea-wrong-words = Write what it is, 60 signs at most.
web-idea-wrong-hours = Write three hours at most, as 11 18.
web-idea-wrong-prices = Write three prices at most in whole kroner, as 0 50 100.
web-idea-wrong-enough = Write how many are enough, from 1 to 100.
web-idea-state = { $state ->
    [open] Being asked about
    [enough] Enough would come
    [held] Came to something
   *[dropped] Put away
}
web-idea-stands = { $interested } of { $enough } would come. { $asked } were asked, { $no } said no.
web-idea-at = { $time }
web-idea-rides = Rides: { $count }.
web-idea-make = Make something of it
web-idea-drop = Put away
web-idea-again = Ask after all
web-idea-who = Would come
web-idea-nobody = Nobody has said yes yet.
web-idea-becomes = Does it come to something?
web-idea-becomes-how = Add the activity as usual. Then choose it here, and those who would come are asked first.
web-idea-which = Which time?
web-idea-see = See who is asked
web-idea-becomes-this = “{ $words }” becomes { $title }
web-idea-becomes-do = { $people ->
    [0] It is this one
    [one] Ask the one first
   *[other] Ask these { $people } first
}
web-said-idea = It is asked about from now on.
web-said-idea-became = The idea came to something. Those who would come are asked by day.
web-said-idea-dropped = The idea is put away.
