sms-idea = Good to hear! We are thinking of { $words }. Would you come? Reply YES or NO, with price, hour and ride: YES 50 KR AT 18 RIDE.
sms-idea-how = If you would come, reply YES, or like this: YES 50 NOK AT 18 RIDE. To hear what becomes of it: TELL ME. Otherwise NO. If you need help, reply 3.
sms-idea-thanks = Thank you! If it comes to something, we ask you first.
sms-idea-noted = Thank you for your answer.
sms-idea-dropped = Grendelinja: Sadly nothing comes of { $words } for now. Thank you for your answer!
sms-idea-will-hear = Then we tell you when we know whether it comes to anything.
