"""One search over everything: what is the airline's own comes before the rest of the world."""

from __future__ import annotations

from tests.integration.web.conftest import Site


async def test_people_come_before_places_of_the_same_name_and_codes_before_all(site: Site) -> None:
    browser = await site.set_up()
    position = (await browser.patch("/api/v1/me", json={"display_name": "Anna Bergen"})).json()["position"]

    async def found(text: str) -> list[tuple[str, str]]:
        answer = await browser.get("/api/v1/search", params={"q": text, "limit": 12, "after": position})
        assert answer.status_code == 200
        return [(hit["kind"], hit["label"]) for hit in answer.json()["items"]]

    assert (await found("anna"))[0] == ("pilots", "Anna Bergen")
    assert ("airports", "OA11 Heitman Field") in await found("anna")
    assert (await found("enbr"))[0][1].startswith("ENBR ")
    assert (await found("bgo"))[0][1].startswith("ENBR ")
