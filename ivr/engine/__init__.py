"""The engine of every call: menus with the elders' rules, turns, steps that happen once, words made into TwiML.

Knows no voice room: a room imports the engine, registers its screens, and is found by their names.
"""
