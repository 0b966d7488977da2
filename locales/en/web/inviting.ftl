### Asking people to come: whom, how many, and what it costs.

web-invite-more = Ask people …
web-invite-to = Ask people to come: { $title }
web-invite-whom = Whom do you want to ask?
web-invite-others = Choose others
web-invite-who-agreed = Only those who have agreed to be asked by day are asked. Each is asked once.
web-invite-picked = { $count ->
    [one] One is chosen in the list of people.
   *[other] { $count } are chosen in the list of people.
}
web-invite-task = What do you need people for?
web-invite-task-hint = In your own words, and first in the call: “We need people who can mend things.” Given a task, more men and newly retired come.
web-invite-interest = Likes
web-invite-youngest = From age
web-invite-oldest = To age
web-invite-not-out = Has been out to nothing in the last month
web-invite-wrong-age = Write the age in whole years.
web-invite-wrong-task = Make it shorter: there is room for 120 signs.
web-invite-see = See who it is, and what it costs
web-invite-chosen = { $people ->
    [0] Nobody can be asked.
    [one] One is asked.
   *[other] { $people } are asked.
}
web-invite-left-out = { $why ->
    [not_agreed] { $count ->
        [one] One has not agreed to be asked by day.
       *[other] { $count } have not agreed to be asked by day.
    }
    [no_number] { $count ->
        [one] One has no telephone with us.
       *[other] { $count } have no telephone with us.
    }
    [comes] { $count ->
        [one] One has joined already.
       *[other] { $count } have joined already.
    }
    [asked_before] { $count ->
        [one] One was asked about this before.
       *[other] { $count } were asked about this before.
    }
    [not_this] { $count ->
        [one] One has said no to this for good.
       *[other] { $count } have said no to this for good.
    }
   *[often] { $count ->
        [one] One was asked about something else lately. We ask each at most once a day and twice a week.
       *[other] { $count } were asked about something else lately. We ask each at most once a day and twice a week.
    }
}
web-invite-do = { $people ->
    [one] Ask this one
   *[other] Ask these { $people }
}
web-invited-sum = { $asked ->
    [one] One was asked
   *[other] { $asked } were asked
}: { $come } come, { $not_now } not this time, { $no_more } want to be asked no more.
web-said-invited = { $people ->
    [one] One is asked, in the daytime.
   *[other] { $people } are asked, in the daytime.
}
web-said-invitation-back = { $gone ->
    [0] Nobody is asked after all.
    [one] The others are not asked. One had been asked already.
   *[other] The others are not asked. { $gone } had been asked already.
}
web-likes = What { $name } likes
web-likes-why = It helps us to ask the right person. Ask when you talk, and tick.
web-likes-what = Likes

web-list-write = Write to them …
web-list-invite = Ask them to come …
web-many-write = Write to { $count }
web-many-invite = What are { $count } to be asked about?
web-many-nothing-on = There is nothing on that anybody can be asked about.
web-many-first = To at most { $most } at a time. Here are the first. Narrow the list, and the rest come.
web-many-nobody = Nobody is chosen. Tick whom it is about, or everybody in the list.
web-many-see = See what it costs
web-many-sum = { $people ->
    [one] One gets a text
   *[other] { $people } get a text
}, { $parts ->
    [one] one part
   *[other] { $parts } parts in all
}. It costs about { $price }.
web-many-none = None of them can get a text.
web-many-send = { $people ->
    [one] Send to this one
   *[other] Send to { $people }
}
web-many-not = These do not get it, and must be rung:
web-many-ask = Ask about this
web-said-many = { $people ->
    [one] The text goes to one in a moment.
   *[other] The text goes to { $people } in a moment.
}
web-said-many-back = { $gone ->
    [0] Nobody gets the text.
    [one] The others do not get the text. One had been sent already.
   *[other] The others do not get the text. { $gone } had been sent already.
}
