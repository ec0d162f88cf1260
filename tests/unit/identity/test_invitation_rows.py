"""What the list of invitations says while its table is still that of the version before."""

from __future__ import annotations

from typing import Any, cast

from vamgr.identity import api_invitations
from vamgr.kernel.read import Reader


class NoNames:
    def all(self, *_: Any) -> list[Any]:
        return []


def test_invitations_are_listed_while_an_update_makes_their_table_anew() -> None:
    row = {
        **dict.fromkeys(("airline_id", "home_airport", "email", "used_by")),
        "created_by": "a",
        "revoked": False,
        "uses": 1,
        "max_uses": 2,
        "expires_at": "2026-06-01T00:00:00Z",
    }

    answer = api_invitations._answer(cast(Reader, NoNames()), row, "2026-05-01T00:00:00Z")

    assert answer["used_by"] == []
    assert answer["status"] == "open"
