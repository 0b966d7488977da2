web-keep-change = Choose how long
web-keep-what = You can choose that something is deleted sooner. Nothing is kept longer than whoever runs Grendelinja has said. What is deleted does not come back. The log of who has seen what, and what is about those who have died or moved, is not chosen here.
web-keep-span = Between { $least } and { $most } days.
web-keep-wrong-days = Write a number of days between the fewest and the most.
web-keep-wrong-order = This has to stay at least as long as what hangs on it: calls as long as the words, texts and evening calls, and alerts, talks and tasks as long as the notes, and talks as long as what was spoken in of them.
web-keep-tonight = This will be deleted tonight
web-keep-rows = { $rows ->
    [one] one entry
   *[other] { $rows } entries
}
web-keep-for-good = It cannot be fetched back. What is not finished, or the month’s figures need, stays a little longer.
web-keep-delete = Save, and delete tonight
