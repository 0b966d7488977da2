desk-call-you-wanted = This is Grendelinja. You wanted to speak with { $name }.
desk-call-busy = { $name } is on the telephone now. Please try again shortly. Goodbye.
desk-call-she-not-now = { $name } would rather do it another time. Goodbye.
desk-call-not-reached = I could not reach { $name } now. Goodbye.
desk-call-over = The call with { $name } is over. Goodbye.
desk-call-hello = Hello, { $name }. This is Grendelinja. The volunteer centre would like to speak with you.
desk-call-here = I am putting you through.
desk-text-says = The volunteer centre writes to you. { $words }
