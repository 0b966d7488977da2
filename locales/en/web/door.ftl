web-account = Your sign-in
web-account-whose = { $name }'s sign-in
web-signed-out = You are signed out.
web-sessions = You are signed in here
web-sessions-what = If you do not know one of these, sign out everywhere and choose a new password. You are signed out by itself after three quarters of an hour without use, and after twelve hours.
web-session-on = { web-browser } on { web-machine }
web-session-here = This is where you are now.
web-session-seen = Last used { $at }.
web-session-end = Sign out there
web-sessions-end-all = Sign out everywhere
web-browser = { $browser ->
    [edge] Edge
    [opera] Opera
    [samsung] Samsung Internet
    [firefox] Firefox
    [chrome] Chrome
    [safari] Safari
   *[other] A browser
}
web-machine = { $machine ->
    [iphone] an iPhone
    [ipad] an iPad
    [android] an Android phone
    [windows] a Windows machine
    [mac] a Mac
    [chromebook] a Chromebook
    [linux] a Linux machine
   *[other] a machine we do not know
}
web-said-session-ended = That browser is signed out.
web-said-signed-out-everywhere = You are signed out everywhere.
web-password-now = The password you have now
web-password-new = New password
web-password-again = The same password once more
web-password-differs = The two passwords are not the same. Write the same in both fields.
web-password-short = The password needs at least twelve characters. Three or four words in a row are easy to remember.
web-password-weak = That password is too easy to guess. Use three or four words that have nothing to do with each other.
web-password-not-yours = The password you have now was not right. Nothing is saved.
web-said-password = The password is saved. Sign in with it.
web-said-password-new = The new password is saved, and the other browsers are signed out.
web-code = Code from the app
web-code-what = Open the app on your phone and write the six digits. If you do not have the phone, write one of the codes you have on paper.
web-code-field = Code
web-code-wrong = That code was not right, or it has been used. Wait for the next one in the app, and try again.
web-code-app = Besides the password a code from an app is needed. Get an app for one-time codes on your phone (Aegis, 2FAS or Google Authenticator, for example), show it the QR code, and write the code it gives.
web-code-square = A QR code the app reads with the camera
web-code-key = If the app cannot read the QR code, write this key into it:
web-codes = Codes to keep
web-codes-what = Print these or write them down, and keep them in a safe place. Each lets you in once when you do not have the phone. We show them only now.
web-codes-kept = I have kept them
web-second = Code from an app
web-second-set = You are asked for a code from the app when you sign in. You have { $left ->
    [one] one code on paper
   *[other] { $left } codes on paper
} left.
web-second-new-codes = Make new codes on paper
web-second-what = With an app on your phone nobody can sign in with your password alone.
web-second-set-up = Set up the app
web-welcome = Welcome
web-welcome-who = Hello, { $name }
web-welcome-what = Here you choose your password for the desk of { $place }. Your user name is { $username }.
web-welcome-over = This link has been used, or it has run out. Ask whoever runs the desk for a new one.
web-users = Users
web-users-link = Give this link to { $name }. It can be used once, within three days, and we show it only now.
web-users-waits = has not chosen a password yet
web-users-has-app = has the app
web-users-change = Change { $name }
web-users-role = Role
web-users-roles = The coordinator may do everything. A helper sees the board and the people, but not the settings. Who sees figures only sees no names.
web-desk-role = { $role ->
    [coordinator] coordinator
    [helper] helper
   *[figures] figures only
}
web-users-reset-what = If the password or the phone is gone, both are forgotten, and you get a new link to pass on.
web-users-reset = Make a new link
web-users-sure = Yes, this user is not to come in any more
web-users-remove = Remove the user
web-users-invite = Invite a user
web-users-name = Name
web-users-wrong-name = Write a name of at most eighty characters.
web-users-wrong-username = Write a user name of two to eighty characters.
web-users-wrong-role = Choose a role.
web-users-taken = That user name is taken. Choose another.
web-users-last = There must always be at least one coordinator. Make somebody else coordinator first.
web-figures = Figures
web-figure = { $name ->
    [reached] Elders reached
    [signed_up] Signed up
    [attended] Attended
    [no_shows] Did not come
    [rides_asked] Rides asked for
    [rides_given] Rides given
    [rides_left_out] Left without a ride
    [rides_not_home] Not at home when the car came
    [checkins] Evening calls
    [answered] Evening calls answered
    [answered_first] Answered at the first try
    [answered_second] Answered at the second try
    [answered_later] Answered later
    [alerts] Alerts
    [alerts_harmless] Harmless alerts
    [taker_minutes] Minutes until somebody took an alert
    [talks] Talks and visits
    [volunteer_minutes] Volunteer minutes
    [calls] Calls
    [call_minutes] Minutes of calls
   *[text_parts] Parts of texts
}
