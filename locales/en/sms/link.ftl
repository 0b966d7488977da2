# LENKJE, from who speaks for an organiser.
sms-link-none = You are not down as the contact of any organiser here. If that is wrong, ring { $number }.
sms-link-agreement-over = The agreement with { $organiser } has run out. Ring { $number }, and we will renew it.
sms-link-no-text = I cannot send links by text now. Ring { $number } and press five, where you can do the same.
