"""Inviting: whom the desk asks to come to what is on, of those who have agreed to be asked; and what each answers.

It is its files: `agreeing` (the consent), `once` (what else she is asked once), `likes` (what she has said she likes to
do), `choosing` (whom), `asking` (by call or text, and the answers), `ideas` (what is asked about before it exists). Who
says yes joins by `services.signups`, as everybody does.
"""
