"""Inviting: whom the desk asks to come to what is on, of those who have agreed to be asked; and what each answers.

It is its files: `agreeing` (the consent), `once` (what else she is asked once), `choosing` (whom), `asking` (by call or
text, and the answers). Who says yes joins by `services.signups`, as everybody does.
"""
