sms-where-asked = I am asking for a ride to { $what }, but do not know where you live. Where shall we pick you up? Reply with the farm or the address.
sms-where-how = Where shall we pick you up? Reply with the farm or the address.
sms-where-thanks = Thank you, I have passed it on to the volunteer centre. You will know who picks you up.
sms-where-we-ring = All right. The volunteer centre rings and asks you.
