"""How a person wants to see things: kept with the account, so that it is the same in whichever browser."""

from __future__ import annotations

import pytest

from tests.support.running import Running

CHOSEN = {
    "language": "nb",
    "theme": "dark",
    "distance": "km",
    "mass": "lb",
    "altitude": "m",
    "time": "local",
    "density": "roomy",
    "single_keys": False,
}


async def test_they_follow_a_person_to_another_browser(system: Running) -> None:
    owner = await system.set_up()
    assert (await owner.get("/api/v1/me")).json()["preferences"] is None
    assert (await owner.put("/api/v1/me/preferences", json=CHOSEN)).status_code == 200
    other = await system.sign_in("owner@example.org")
    assert (await other.get("/api/v1/me")).json()["preferences"] == CHOSEN
    # Chosen once more it is not written down once more.
    again = await owner.put("/api/v1/me/preferences", json=CHOSEN)
    assert again.status_code == 200
    entries = (await owner.get("/api/v1/history", params={"type": "identity.preferences_chosen"})).json()["items"]
    assert [entry["sentence"] for entry in entries] == ["Chose how things are shown."]


async def test_they_end_no_session_and_no_token(system: Running) -> None:
    owner = await system.set_up()
    other = await system.sign_in("owner@example.org")
    await owner.put("/api/v1/me/preferences", json={"theme": "dark"})
    assert (await other.get("/api/v1/me")).json()["preferences"]["theme"] == "dark"


@pytest.mark.parametrize("body", [{"theme": "pink"}, {"language": "../x"}, {"distance": None}, {"colour": "red"}])
async def test_what_there_is_not_cannot_be_chosen(system: Running, body: dict[str, object]) -> None:
    owner = await system.set_up()
    assert (await owner.put("/api/v1/me/preferences", json=body)).status_code == 422
