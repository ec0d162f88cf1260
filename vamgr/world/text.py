"""Folding text for search: case and accents away."""

import unicodedata

_SPECIAL = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i"})


def fold(text: str) -> str:
    """Lower case, without accents, every other sign a space: `São Paulo` is `sao paulo`.

    The build script folds the stored words in the same way; a test holds the two together.
    """
    plain = unicodedata.normalize("NFKD", text.lower().translate(_SPECIAL))
    return "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
