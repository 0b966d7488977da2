"""What somebody at the desk says to a person through the line: a call that is put through, a text in her own words.

Public: `calling`, `trying` (a test call to the desk itself) and `writing`.
"""
