### What is held about a person: consent, access, erasure, and who has seen what.

web-rights = Privacy: { $name }
web-rights-open = Privacy: consent, access and erasure
web-consents = Consent
web-consents-what = The last answer holds. A no holds from now on: what waits to be sent or rung is stopped at once.
web-consent = { $purpose ->
    [checkin_calls] Evening calls
    [service_sms] Texts from Grendelinja
    [tell_contacts] The contacts are told when something is wrong
    [be_contact] Being a contact for others
    [contact_says_away] The contacts may say that the elder is away
    [share_last_talk] The next visit-friend hears of the last talk
    [tell_neighbours] Others from the hamlet are told that she comes
    [invitations] Asked by day to come to what is on
    [share_number] The number, to whoever drives or is driven
   *[activity_offers] Offers in the evening call
}
web-consent-answer = { $given ->
    [yes] Yes
   *[no] No
}, { $source ->
    [import] from the list that was brought in
    [phone] by telephone
    [sms] by text
    [page] on the page
    [demo] in the demonstration
   *[desk] to the volunteer centre
}, { $at }.
web-consent-unasked = Not asked.
web-consent-yes = Has said yes
web-consent-no = Has said no

# The log of who has seen and done what.

web-audit = Who has seen what
web-audit-open = Who has seen what about this person
web-audit-about = About
web-audit-all = Show everything
web-audit-what-it-is = Here stands who has seen, changed or opened something, and who has signed in. A page that is looked at several times within an hour stands here once. Nobody can change what stands here.
web-audit-empty = Nothing is written yet.
web-audit-older = Older
web-audit-actor = { $actor ->
    [ours] Grendelinja
    [unknown] Somebody with an unknown user name
    [on-call] The on-call telephone
    [phone] By telephone
    [sms] By text
    [desk] The volunteer centre
    [page] On the page
    [import] The list that was brought in
    [command] Whoever runs the line
   *[other] Somebody who is here no more
}
web-audit-done = { $action ->
    [asked_for_errand] asked for a ride to an errand
    [called_off_errand] called off a ride to an errand
    [read_refunds] saw the refunds to drivers
    [wrote_kilometres] wrote kilometres for a driver
    [handed_on_refunds] marked refunds as handed in or paid
    [set_mileage_rate] set the rate per kilometre
    [changed_roads] changed the roads, the addresses or where a place lies
    [opened_organiser_link] opened the link to what an organiser holds
    [sent_organiser_link] sent an organiser a link
    [ended_organiser_link] closed an organiser's link
    [imported_activities] brought in an organiser's programme from a file
    [published_draft] published something for an organiser
    [refused_draft] left something of an organiser’s unpublished
    [set_calendar] wrote where an organiser’s calendar is fetched
    [ended_calendar] stopped fetching an organiser’s calendar
    [read_volunteers] saw the list of volunteers
    [read_volunteer] saw the page of the volunteer
    [took_in_volunteer] took the person in as a volunteer
    [wrote_seen] wrote what was seen of the volunteer
    [changed_volunteer] changed what the volunteer does or has told
    [answered_willing] answered somebody who wanted to help
    [thanked] wrote thanks to the person
    [took_thanks_back] took thanks back
    [rang_through_line] rang the person through the line
    [tried_line] let the line ring the office as a test
    [read_board] looked at the board
    [read_words_of_alert] read what was written with the call for help
    [read_people] looked at the list of people
    [exported_people] took out the list of people
    [added_person] added the person
    [gave_role] gave the person a role
    [ended_role] ended a role
    [changed_acting] wrote who may act for the person
    [changed_her_drivers] changed who is asked first about a ride
    [read_her_drivers] saw who is asked first about a ride
    [read_drives] saw when the driver can drive
    [changed_drives] changed when the driver can drive
    [changed_contact] changed a contact
    [moved_contact] changed the order of the contacts
    [read_relatives] saw the contacts
    [read_round] looked at the evening round
    [ring_now] let the line ring at once
    [take_over_evening] took over the evening call
    [look_for_her] told the contacts
    [pause_round] paused the evening round
    [resume_round] let the evening round go on
    [imported_people] brought in people from a file
    [read_rides] looked at the rides of a day
    [changed_ride] wrote down what is needed on a ride
    [move_ride] moved the ride to another driver
    [take_back_ride] took the ride from a driver
    [swap_rides] let others change cars so that the person had a seat
    [not_home_yet] took back that the person was home
    [read_calls] looked at the list of calls
    [read_call] looked at a call
    [read_person] looked at the person
    [read_evening] looked at the evening calls
    [read_card] saw cards for the telephone
    [read_drive] saw a driver's list
    [read_evening_list] saw the evening list on paper
    [read_comers] looked at who comes to an activity
    [read_told] saw who will be told what
    [read_beside] saw the name on somebody else's page
    [read_rights] looked at the privacy page
    [read_audit] looked at this log
    [heard_note] listened to a spoken note
    [opened_log] opened the link to the log of a talk
    [opened_outcome] opened the link to an alert
    [opened_own_page] opened their own page
    [signed_in] signed in
    [sign_in_failed] could not sign in: wrong name or password
    [paused_evening] paused the evening calls
    [resumed_evening] wrote that the person is home again
    [left_out_of_every_week] left out a day of what comes back every week
    [ended_every_week] ended what came back every week
    [called_off_visit] called off a visit
    [rang] rang the person through the line
    [wrote_text] wrote a text
    [took_text_back] took a text back
    [read_notes] read health and notes
    [wrote_note] wrote a note
    [changed_evening] changed the evening calls
    [changed_person] changed the person
    [invited_user] invited a user
    [reset_user] made a new sign-in for a user
    [changed_role] gave a user another role
    [removed_user] removed a user
    [read_users] looked at the users
    [changed_password] chose a new password
    [chose_password] chose a password by a one-time link
    [set_up_app] set up the app for signing in
    [made_codes] made new codes on paper
    [read_duty] looked at a volunteer's evenings
    [set_duty] changed a volunteer's evenings
    [arranged_visit] wrote down a visit
    [closed_own_page] closed a volunteer's own page
    [made_feed] made a calendar link
    [ended_feed] closed a calendar link
    [changed_settings] changed the settings
    [added_contact] added a contact
    [removed_contact] removed a contact
    [added_friend] paired with a visit-friend
    [ended_friendship] ended a pair of visit-friends
    [share_last_talk] wrote down the answer about the last talk
    [set_offers] changed the offers in the evening call
    [consent_yes] wrote down a yes to a consent
    [consent_no] wrote down a no to a consent
    [take_alert] took an alert
    [hand_on_alert] handed an alert on
    [close_alert] ended an alert
    [close_checkin] wrote that the person was heard from
    [give_ride] gave the ride to a driver
    [task_done] did a task
    [arranged] added an activity
    [changed_holidays] changed the days off of the village
    [changed_activity] changed an activity
    [invited] asked people to come to something
    [chose_whom_to_invite] considered whom to ask to come
    [took_invitation_back] took an invitation back
    [wrote_to_many] wrote to many from the list
    [took_texts_back] took a text to many back
    [wrote_who_came] wrote down who came
    [read_ideas] saw the list of ideas
    [read_idea] saw who would come to an idea
    [added_idea] added an idea
    [idea_became_activity] made an activity of an idea
    [dropped_idea] put an idea away
    [decided_it_is_on] decided that an activity is on
    [called_off] called off an activity
    [held_after_all] held an activity after all
    [told_by_desk] told the person of a change
    [signed_up] signed the person up for an activity
    [signed_off] signed the person off from an activity
    [ride_wanted] asked for a ride for the person
    [ride_not_wanted] took the person's ride away
    [first_in_line] put the person first on a waiting list
    [exported_comers] exported who comes to an activity
    [changed_organiser] changed an organiser or an agreement
    [changed_municipal_contact] changed a contact at the municipality
    [removed_municipal_contact] took away a contact at the municipality
    [task_not_reached] wrote that nobody was reached
    [task_undone] opened a task again that was done
    [task_put_off] put off a task
    [task_taken_up] took up a task again that was put off
    [task_assigned] wrote who sees to a task
    [choose_host] chose the host of a gathering
    [left_died] wrote that the person has died
    [left_moved] wrote that the person has moved
    [left_undone] took back that the person has left
    [alert-address] was told the address, to look in on the person
    [address-by-text] was told the address by text, to drive
    [left-died] everything about the person is stopped: died
    [left-moved] everything about the person is stopped: moved
    [left-undone] the person is back
    [checkin-paused] a pause in the evening calls
    [checkin-paused-by-contact] a contact said that the person is away
    [checkin-resumed] the evening calls go on
    [checkin-plan-changed] days or hours of the evening calls were changed
    [checkin-change-undone] the person undid a change of the evening calls
    [checkin-stopped] the evening calls were stopped
    [offer-never-again] an activity is not to be offered again
    [offers-stopped] no offers in the evening call
    [invitations-welcome] may be asked by day
    [invitations-stopped] is not to be asked by day
    [offers-welcome-again] offers in the evening call again
    [exported_person] handed out everything about the person
    [merged] made two rows one person
    [merged_away] the row has become one with another
    [signed_up_for_her] signed the person up, as she has said they may
    [erased] the person was erased
    [audit_let_go] the oldest of this log was deleted, since its time was up
   *[other] did something
}

# Access and erasure.

web-export = Access
web-export-what = Everything we hold about the person in one file: a page to read and a file for machines. Give it to nobody but the person.
web-export-do = Download everything
web-erase = Erasure
web-erase-what = When the person wants to be erased.
web-erase-open = See what is erased
web-erase-ask = Erase { $name }?
web-erase-stops = Everything planned is stopped: evening calls, rides, sign-ups, talks and visits. Whom you should ring about it comes on the board. It cannot be undone.
web-erase-goes = This goes
web-erase-goes-what = Name, numbers, address, notes and everything written or said, and { $rows ->
    [one] one row
   *[other] { $rows } rows
} about the person alone.
web-erase-stays = This stays, without a name, and goes when its time is up
web-erase-stays-why = { $why ->
    [figures] What is counted in a month's figures, in which nobody is named
    [others] What is about somebody else too: who was alarmed, visited or drove
    [sent] That something was rung or sent, for the carrier's bill
    [books] Vouchers of refunds, which the law has us keep: how far and how much, without a name
    [record] Who has looked at what, which nobody can change
   *[empty] An empty row that other rows point to
} ({ $rows }).
web-erase-sure = { $name } is to be erased, and it cannot be undone
web-erase-do = Erase { $name }
web-erase-back = Back without erasing
web-erase-not-yet = { $why ->
    [alert] An alert is on. Somebody has to know how it is and end it first.
    [on_the_telephone] The person is on the telephone with Grendelinja, or is being rung now. Try again when the call is over.
    [refund] There is a refund that is not paid. Pay it, or write nought kilometres, first.
    [on_the_road] The person is in a car now, or drives. Try again when everybody is home.
   *[sound] A spoken note is being fetched from the telephone company. Try again in a few minutes.
}
web-erased = The person is erased.
web-handed-out = What Grendelinja holds about { $name }
web-handed-out-what = This is everything Grendelinja in { $community } holds about you, written out { $at }. Of others there is only a first name. The file beside it has everything, down to each key you pressed.
web-handed-out-you = About you
web-handed-out-born = Year of birth
web-handed-out-arrival = To whoever comes
web-handed-out-contact-of = You are a contact for
web-handed-out-your-log = You told how a talk went.
web-handed-out-task = Something the volunteer centre was to see to.
web-handed-out-looks = Here stands who has looked at or changed something about you, and when.
web-handed-out-who = { $actor ->
    [desk_user] Somebody at the volunteer centre
    [desk] Somebody at the volunteer centre
    [command] Whoever runs the line
    [person] A contact or volunteer
    [on-call] The on-call telephone
    [phone] By telephone
    [sms] By text
   *[other] Grendelinja
}

# What we keep, and for how long.

web-kept = What we keep, and for how long
web-kept-what-it-is = Every night, what has been kept long enough is deleted. The figures of the month are written down first, so that nobody can be recognised in them. What is not finished yet stays until it is.
web-kept-what = What, and why so long
web-kept-days = Days
web-kept-next = The next is deleted
web-kept-none = Nothing to delete
web-kept-kind = { $kind ->
    [forms] Forms sent here at the desk
    [words] Keys and words in calls
    [messages] The words of texts
    [notes] Notes about people
    [spoken_notes] What was spoken in one’s own voice
    [calls] Who was rung or texted, and when
    [checkins] Evening calls
    [alerts] Alerts
    [tasks] Tasks that are done
    [talks] Talks and visits
    [activities] Sign-ups and rides
    [refunds] Refunds to drivers
    [audit] The log of who has seen what
   *[left] Those who have died or moved, and those who are nobody's contact any more
}
web-kept-why = { $kind ->
    [forms] As long as the page may stand open, so that what is sent twice is done once.
    [words] As long as somebody may ask what happened in a call.
    [messages] As long as somebody may ask what was agreed.
    [notes] As long as it takes to follow up what stands there.
    [spoken_notes] As long as it takes to hear a note and do something about it, and as far ahead as an organiser can publish.
    [calls] For complaints, and for the bill from the telephone company.
    [checkins] It is about her health, and shows whether something is changing.
    [alerts] For the family, the health service and whoever has to find out what happened.
    [tasks] As long as what they were about.
    [talks] As long as one looks back on a friendship.
    [activities] For the accounts of the organisers and the mileage of the drivers.
    [refunds] The law has vouchers kept for five years after the year is over.
    [audit] Longer than anything else, for it is the log of who has looked at it.
   *[left] Long enough for a mistake to be put right and for everybody to be told.
}
web-left-goes = The name, and all else we know of the person, is deleted { $day }.
web-call-goes = What was said and pressed is deleted { $day }.
web-settings-controller = Who answers for what we know about people (for example the municipality)
web-settings-controller-contact = How whoever answers for it is reached
web-settings-wrong-controller = Write both who answers for what we know about people and how they are reached, in at most 120 letters each.
web-handed-out-controller = { $controller } answers for this: { $contact }. You may complain to the Norwegian data protection authority, Datatilsynet.
web-audit-field = { $field ->
    [in_car] what is needed in a car
    [own_car] what the car takes
    [point] the place on the map
    [farm] farm
    [certificate] police certificate
    [introduction] introduction
    [confidentiality] confidentiality
    [licence] driving licence
    [insurance] insurance
    [course] course
    [first_name] first name
    [last_name] last name
    [phone] telephone
    [phone2] the other telephone
    [language] language
    [days] days
    [times] hours
    [tries] tries
    [gap_minutes] time between tries
    [ring_s] how long it rings
    [on_talk] what key 2 does
    [on_help] what key 3 does
    [answers] how the person answers
    [pace] how fast we speak
    [away_day] home again
    [away_why] why away
    [stopped] stopped
    [contact_says_away] whether contacts may say that the person is away
    [contacts] contacts
    [opening_hours] opening hours
    [coordinator_phone] the office's telephone
    [on_call_phone] the on-call telephone
    [controller_name] who answers for it
    [controller_contact] how they are reached
    [checkin_calls] evening calls
    [service_sms] texts
    [tell_contacts] that contacts are told
    [be_contact] being a contact
    [share_last_talk] the last talk
    [tell_neighbours] that the hamlet is told
    [share_number] the number in rides
    [activity_offers] offers
   *[other] { $field }
}
