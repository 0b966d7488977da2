page-asked = This is Grendelinja. Somebody has asked for a code to their page.
page-was-me = If it was you, press { $key }.
page-was-not-me = If it was not you, press { $key }.
page-read-out = The code is { $code }. I will say it once more: { $code }. Write it on the page. Goodbye.
page-over = The code is no longer good. Ask for a new one on the page. Goodbye.
page-opens-nothing = Then the code opens nothing. Sorry to have troubled you. Goodbye.
page-nobody = This is Grendelinja. Please ring us back on this number.
page-link-sent = We have sent you a text message with the link to your page.
