web-more-count = { $what ->
    [activities] { $count } in the week to come
    [calls] { $count } today
   *[other] { $count }
}
