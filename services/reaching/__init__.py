"""What somebody at the desk says to a person through the line: a call that is put through, a text in her own words.

Public: `calling` and `writing`.
"""
