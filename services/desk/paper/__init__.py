"""What is put on paper: the card for her telephone (`cards`), a poster for a hall and the week's text for the local
paper (`programme`), the list for the door, a driver's day and the evening for a power cut (`lists`). Each holds what
its reader needs and nothing more.
"""
