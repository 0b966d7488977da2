"""Who is on the line, and the menus they come to: an elder's, her own things, a volunteer's."""
