willing-thanks = How good that you want to help.
willing-what-happens = Frivilligsentralen rings you and tells what you can do. You promise nothing yet.
willing-ring-me = If you want to be rung, press { $key }.
willing-not-now = Not now, press { $key }.
willing-good = Thank you.
willing-we-ring = Thank you. Frivilligsentralen rings you. Goodbye.
