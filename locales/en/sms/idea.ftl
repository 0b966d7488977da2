sms-idea = Good to hear! We are thinking of { $words }. Would you come? Reply YES or NO, with price, hour and ride: YES 50 KR AT 18 RIDE.
sms-idea-how = If you would come, reply YES, also as YES 50 KR AT 18 RIDE. Otherwise NO. If you need help, reply 3.
sms-idea-thanks = Thank you! If it comes to something, we ask you first.
sms-idea-noted = Thank you for your answer.
