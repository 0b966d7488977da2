sms-drive-can = { $seats ->
    [0] Thank you! You can drive { $days }. I will ask you first when somebody needs a ride then.
    [one] Thank you! You can drive { $days }, one seat. I will ask you first when somebody needs a ride then.
   *[other] Thank you! You can drive { $days }, { $seats } seats. I will ask you first when somebody needs a ride then.
}
sms-drive-can-hours = { $seats ->
    [0] Thank you! You can drive { $days } { $starts }-{ $ends }. I will ask you first when somebody needs a ride then.
    [one] Thank you! You can drive { $days } { $starts }-{ $ends }, one seat. I will ask you first when somebody needs a ride then.
   *[other] Thank you! You can drive { $days } { $starts }-{ $ends }, { $seats } seats. I will ask you first when somebody needs a ride then.
}
sms-drive-cannot = Fine, I will not ask you about rides { $days }.
sms-drive-cannot-until = Fine, I will not ask you about rides from { $first } to { $last }.
sms-drive-has-promised = You have promised { $many } rides then. If you cannot drive them either, reply RIDE OFF.
sms-drive-not-weekly = Fine, you are no longer down for { $days }. I will ask you then as I ask everybody else.
sms-drive-is = This is what you have said about driving: { $said }. Change it with for example CAN DRIVE FRIDAY 4 or CANNOT DRIVE FRIDAY.
sms-drive-nothing = When can you drive? Write for example CAN DRIVE FRIDAY 4, CAN DRIVE EVERY FRIDAY or CANNOT DRIVE FRIDAY.
sms-drive-how = I did not understand the day. Write for example CAN DRIVE FRIDAY 4, CAN DRIVE 4 DEC 10-14 or CANNOT DRIVE UNTIL 5 DEC.
sms-drive-far = I do not note days that far ahead. Write one of the next { $days } days.
sms-drive-past = That time is over. Write one to come, for example CAN DRIVE FRIDAY 4 or CAN DRIVE 4 DEC 10-14.
sms-drive-not-a-driver = If you would like to drive people to what is on, reply VOLUNTEER. If you need a ride yourself, reply RIDE.
sms-drive-row-can = { $day } yes
sms-drive-row-cannot = { $day } no
sms-drive-lacks = The volunteer centre must see this before I ask you: { $what }.
sms-drive-check = { $check ->
    [certificate] police certificate
    [introduction] the introduction
    [confidentiality] the promise of confidentiality
    [licence] driving licence
   *[insurance] insurance
}
sms-ride-list = { $many ->
    [one] Grendelinja: One needs a ride { $day }: { $stops }. Reply with the number.
   *[other] Grendelinja: { $many } need a ride { $day }: { $stops }. Reply with the number.
}
sms-ride-list-row = { $seats ->
    [one] { $code } { $hamlet } { $at }
   *[other] { $code } { $hamlet } { $at }, { $seats } seats
}
sms-ride-list-nowhere = the village
sms-ride-list-on = Fine! When somebody needs a ride, you get the list at 10. To get it no longer, reply RIDE LIST OFF.
sms-ride-list-off = Fine, you get the list no longer. To have it again, reply RIDE LIST.
sms-ride-list-more = { $list } More need a ride { $days }: reply RIDE LIST { $word }.
sms-ride-list-days = Grendelinja: These need a ride. { $days } Reply with the number.
sms-ride-list-day = { $day }: { $stops }.
sms-ride-list-none = Nobody you can drive lacks a ride { $day }.
sms-ride-list-how = I did not understand the day. Reply for example RIDE LIST SATURDAY.
sms-car-takes = Thank you! Your car takes { $seats ->
    [one] one passenger
   *[other] { $seats } passengers
} and { $boot ->
    [0] no walker
    [one] one walker or wheelchair
   *[other] { $boot } walkers or wheelchairs
}. { $lift ->
    [yes] One can sit in the wheelchair.
   *[no] Change it with for example CAR 3 WALKER.
}
sms-car-how = What does your car take? Write how many passengers, 8 at most, and how many walkers, for example CAR 3 WALKER or CAR 4 WITHOUT WALKER.
