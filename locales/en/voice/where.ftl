where-is = Where shall we pick you up?
where-ring-me = To be rung about it instead, press { $key }.
where-say = Or say now the name of the farm or the address.
where-thanks = Thank you. Frivilligsentralen writes it down, and rings if anything is unclear.
where-we-ring = All right. Frivilligsentralen rings and asks you.
