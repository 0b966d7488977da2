web-came = Who came
web-came-known = The host says that { $count ->
    [0] nobody came.
    [one] one came.
   *[other] { $count } came.
}
web-came-unknown = Nobody has said who came. The host is asked when it is over.
web-came-tick = Tick those who came
web-came-save = Write down who came
web-came-who = Who came to { $title }?
web-said-came = It is written down who came.
