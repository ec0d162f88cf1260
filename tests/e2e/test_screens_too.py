"""The other half of the screens, in a file of its own so that two cores share them."""

from __future__ import annotations

import pytest

from tests.e2e.people import Caller
from tests.e2e.screens import SCREENS, Screen
from tests.e2e.test_screens import Eye, look, owner, signed_in, stranger

__all__ = ["owner", "signed_in", "stranger"]


@pytest.mark.parametrize("screen", SCREENS[1::2], ids=lambda screen: screen.name)
def test_screen(screen: Screen, owner: Caller, signed_in: Eye, stranger: Eye) -> None:
    look(screen, owner, signed_in, stranger)
