"""Where a version of a row of the past is found: the slot that it lies in.

A row of the past is a version: the columns of the read table, ``from_pos`` (the event that made it so) and ``to_pos``
(the event that ended it, `FOREVER` while none has). The airline at position P is every version with
``from_pos <= P < to_pos``.

A row that is changed with every event (an account's balance) has as many versions as there are events, and looking
through them all for the one that holds would make the past slower the longer it is. So each version carries a ``slot``:
positions are cut into blocks of 1, 16, 256 … and the slot is the smallest block that the whole version lies in. At a
position only one block of each size can hold it: a handful of slots is looked up, with at most fifteen versions of a
row in each. (The idea is that of the relational interval tree: Kriegel, Pötke and Seidl, VLDB 2000.)
"""

from __future__ import annotations

OPEN = -1
"""The slot of a version that nothing has ended."""
FOREVER = 2**62
_BITS = 4
LEVELS = 10
_LEVEL_SHIFT = 48
MOST_POSITIONS = 1 << (_BITS * (LEVELS - 1))

SLOT_COLUMNS = ("slot", "from_pos", "to_pos")


def slot_of(from_pos: int, to_pos: int) -> int:
    """The slot of an ended version, ``from_pos < to_pos``."""
    level = ((from_pos ^ (to_pos - 1)).bit_length() + _BITS - 1) // _BITS
    return (level << _LEVEL_SHIFT) | (from_pos >> (_BITS * level))


def slot_at(position: int, level: int) -> int:
    """The block of this size that a position lies in."""
    return (level << _LEVEL_SHIFT) | (position >> (_BITS * level))


def slots_at(position: int) -> list[int]:
    """Every slot that a version which holds at the position can be in."""
    return [OPEN, *(slot_at(position, level) for level in range(LEVELS))]
