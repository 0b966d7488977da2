when-ringing = For when you want to be rung about a chat, press { $key }.
when-driving = For the days you can drive, press { $key }.
