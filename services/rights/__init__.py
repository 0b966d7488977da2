"""What a person may ask of us: to see all that is held of her, that it is right, and to be erased.

`handing_out` is what she is given, `erasing` what goes with her and what stays without a name, `merging` makes one of
two rows she has, and `two_rows` what each of them says. Which rows are hers is said in `services/keeping`, table by
table, and `person_rows` finds them.
"""
