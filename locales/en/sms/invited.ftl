sms-invited = Grendelinja: Would you like to come to { $what }? Reply YES or NO. To be asked no such things, reply NOT THIS.
sms-invited-task = Grendelinja: { $task } It is { $what }. If you would like to come, reply YES, else NO. To be asked no such things, reply NOT THIS.
sms-invited-which = Two on this number were asked. Ring { $number }, and we will sign up whoever wants to come.
sms-no-invitations = All right. We will not ask you such things by day any more. If you change your mind, ring { $number }.
