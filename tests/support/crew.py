"""People for tests: staff and pilots with accounts of their own."""

from __future__ import annotations

from typing import Any

from tests.support.api import Api
from tests.support.running import PASSWORD, Running


async def join(
    system: Running,
    owner: Api,
    name: str,
    *,
    airline_id: str | None = None,
    home: str = "KBOS",
    abilities: tuple[str, ...] = (),
) -> Api:
    """A new user's own browser: staff with these abilities, else a pilot; a pilot of the airline if it is given."""
    body: dict[str, Any] = {
        "email": f"{name.lower()}@example.org",
        "display_name": name,
        "password": PASSWORD,
        "role": "staff" if abilities else "pilot",
        "abilities": list(abilities),
    }
    if airline_id is not None:
        body["pilot"] = {"airline_id": airline_id, "home_airport": home}
    await owner.post("/users", body)
    api = Api(await system.sign_in(body["email"]))
    api.position = owner.position
    return api
