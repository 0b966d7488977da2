"""What is reached by a link, without the desk: a page of one's own, opened by a code to one's telephone (`own_page`);
the link that opens what one organiser arranges (`organiser_links`); and feeds, of all that is on (`feeds`) and of
what is one's own (`own_feeds`).

A link to one matter (a log, an outcome) is made by `services/hours/links.py`; there is no fifth kind.
"""
