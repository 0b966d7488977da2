"""The voice door: a key or a word in, spoken words out. It holds no rules of the line, only of menus."""
