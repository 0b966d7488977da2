"""The theme «bygd», colours of the valley, as data: whoever changes a colour runs `bin/theme`, which says what can
still be read on what."""

from __future__ import annotations

STEPS = (
    "background-tinted",
    "surface-tinted",
    "surface-hover",
    "surface-active",
    "border-subtle",
    "border-default",
    "text-subtle",
    "text-default",
    "base-default",
    "base-hover",
    "base-active",
)
"""In this order stand the values of a colour; the names are Designsystemet's."""

COLOURS = {
    # Bøvra, the glacier river
    "accent": (
        "e8f4f6 daeff1 c3e3e7 acd6db a1c7cc 397a82 035f67 012e33 035c63 034b51 003c41",
        "062226 073236 0e3c41 16484d 29595f 60989f 86bbc1 def0f2 6fb5bd 85c2ca 9ed0d5",
    ),
    # tjøre, the tar of stave churches: the bar
    "brand1": (
        "f6f1ed f2e9e4 e8dbd3 dccbc1 cdbeb4 836d5e 685141 34261c 3a2415 301b0d 261407",
        "261d17 372a22 41332a 4e3e34 604f44 a08b7e c3aea1 f2ebe6 bea594 cbb4a5 d7c3b7",
    ),
    # skifer, slate
    "neutral": (
        "efefeb e9ebed dbdee0 cbcfd2 bdc1c4 6c7276 51565b 26292c 22272b 1a1f23 13171b",
        "1d1f21 2a2d30 333739 3e4244 4f5356 8b9094 aeb3b6 ebecee a5abaf b3b9bd c3c8cb",
    ),
    # blåklokke, harebell
    "info": (
        "edf2fe e4ebfe d1ddfe becefb b2c0e9 5c6fac 3f5294 1b2650 3c4e93 2e3e7f 22306c",
        "161e37 212b4e 29345c 323f6b 43517e 7b8dc6 9eb1e8 e6ecfe 91a8ed a2b7f6 b4c6fb",
    ),
    # bjørk, birch
    "success": (
        "eaf4ea dfefdf cbe4cb b6d7b6 abc8ab 4d7c4f 2d6030 0e2f11 2b622f 1d5121 0f4115",
        "102311 173319 1e3d20 274929 385a39 709970 94bc94 e2f0e2 83b684 96c496 abd1ab",
    ),
    # multe, cloudberry: no filled button, since its base is pale
    "warning": (
        "fcf0e2 fce8d1 f7d8b6 f0c89a dfba91 9c6515 7a4b00 3d2300 e79f40 d8912f ca841b",
        "2f1a00 422700 4f2f00 5d3901 724a11 b88548 daa970 fbead7 db9e51 e6ae6b edbf89",
    ),
    # rognebær, rowan berry
    "danger": (
        "feeeec fee6e2 ffd4cd febfb6 f5b0a6 b85147 9d2d25 550c09 9d241f 871311 710104",
        "3b110d 541814 62201a 722923 863b33 d37569 f69a8e fee7e4 fc897b fe9f93 feb5ab",
    ),
}
"""Of each colour the values in light and in dark."""

LIGHT, DARK = 0, 1
PAGE = ("f8f7f3", "15191c")
CARD = ("ffffff", "1e2327")
LABEL = ("ffffff", "0c0f11")
"""What is written on a filled button."""
LABEL_OF = {"warning": ("17120a", "0c0f11")}
FOCUS_INNER = ("ffffff", "15191c")
FOCUS_OUTER = ("1f2326", "ebecee")
FONTS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"

Scheme = dict[str, dict[str, str]]


def scheme(mode: int) -> Scheme:
    """Of each colour all sixteen tokens in light (0) or dark (1), as six hexadecimal digits."""
    return {name: _tokens(name, values[mode], mode) for name, values in COLOURS.items()}


def _tokens(name: str, values: str, mode: int) -> dict[str, str]:
    steps = dict(zip(STEPS, values.split(), strict=True))
    label = LABEL_OF.get(name, LABEL)[mode]
    return {
        "background-default": PAGE[mode],
        "surface-default": CARD[mode],
        **steps,
        "border-strong": steps["text-subtle"],
        "base-contrast-subtle": label,
        "base-contrast-default": label,
    }
