invited-may-we = If we may ring you in the daytime about what is on, press { $key }.
invited-rather-not = If you would rather not, press { $key }.
invited-agreed = Good. Then we ring you in the daytime when there is something for you.
invited-not-agreed = That is quite all right. We will not ask again.
invited-no-more = If you do not want to be asked such things, press { $key }.
invited-thanks = Thank you for your answer.
invited-stopped = Then we will not ask you such things any more.
