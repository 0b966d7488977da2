"""What is put on paper: the card for her telephone, a poster for a hall, the list for the door, a driver's day, the
evening for a power cut, and the week's text for the local paper. Each holds what its reader needs and nothing more.
"""
