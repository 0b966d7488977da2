web-more-count = { $what ->
    [activities] { $count } den neste veka
    [calls] { $count } i dag
   *[other] { $count }
}
