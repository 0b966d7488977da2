standby-113 = If there is danger to life, ring one one three.
standby-wrong = Something is wrong on our side just now. You have done nothing wrong.
standby-kept = I remember what you pressed. We will do it as soon as we can.
standby-connecting = I am putting you through to whoever is on call.
standby-or-rung = Otherwise we will ring you again.
standby-or-later = Otherwise you can ring us again in a little while.
standby-ring-later = Please ring us again in a little while. Goodbye.
