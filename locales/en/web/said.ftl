web-error-title = { $what ->
    [not_found] There is no such page
    [too_old] The page had been open for too long
    [signed_out] You are not signed in
    [not_yours] This page is not for you
    [changed] Somebody was here before you
    [not_understood] We did not understand this
    [too_much] That was too much at once
    [away] The database does not answer just now
   *[failed] Something went wrong here
}
web-error-what = { $what ->
    [not_found] The address may be wrong, or what stood here is gone.
    [too_old] Nothing has been saved. Go back, load the page again, and try once more.
    [signed_out] Nothing has been saved. Sign in, and try once more.
    [not_yours] Nothing is saved. If you need the page for your work, ask the coordinator for another role.
    [changed] What you meant to do had been done or changed already, so nothing has been saved. See how it stands now.
    [not_understood] Nothing has been saved. Go back, see that all the fields are filled in, and try once more.
    [too_much] Nothing has been saved. Write less, or wait a little and try once more.
    [away] Nothing is saved. The telephone works: callers are put through to whoever is on call. Please try again in a minute.
   *[failed] It is not your fault. It has been written down, so that it can be mended. If you were saving something, it has not been saved: see how it stands, and try once more.
}
web-error-to-board = To the board
web-error-to-login = Sign in at the desk
web-error-ring = Or ring Grendelinja:
web-said-saved = It is saved.
web-said-alert-taken = You are seeing to this. The others who were alarmed are told.
web-said-alert-handed-on = The others are asked again.
web-said-alert-closed = The alert is closed. Everyone who was alarmed is told.
web-said-left = It is saved. Grendelinja tells nobody: whom you should ring stands on the board.
web-said-added = It is added.
web-said-removed = It is removed.
web-said-undone = Everything is set going again.
web-said-ringing = An elder of the fictional village is being rung now.
web-said-signed-out = You are signed out.
web-said-erased = The person is erased, and everything that was planned is stopped.
web-said-merged = The two are one now.
