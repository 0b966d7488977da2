web-more-count = { $what ->
    [activities] { $count } den neste uka
    [calls] { $count } i dag
   *[other] { $count }
}
