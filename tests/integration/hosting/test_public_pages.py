"""What search engines may read on a host of many airlines, and that nobody sees one that is suspended or leaving."""

from __future__ import annotations

import httpx

from tests.support.hosted_platform import Hosted

REASON = {"reason": "unpaid"}


async def with_a_public_page(hosted: Hosted, slug: str, **airline: str) -> None:
    browser = hosted.browser()
    made = await hosted.sign_up(slug, browser, **airline)
    changed = await browser.patch(
        f"/t/{slug}/api/v1/airlines/{made['airline_id']}/settings", json={"changes": {"public_enabled": True}}
    )
    assert changed.status_code == 200, changed.text
    await hosted.system.projector.catch_up(hosted.tenant(slug))


async def robots(stranger: httpx.AsyncClient) -> list[str]:
    answer = await stranger.get("/robots.txt")
    assert answer.status_code == 200
    return answer.text.splitlines()


async def test_only_the_airlines_that_show_themselves_may_be_visited(hosted: Hosted) -> None:
    stranger = hosted.browser()
    await hosted.sign_up("tundra")
    assert await robots(stranger) == ["User-agent: *", "Disallow: /"]
    assert (await stranger.get("/sitemap.xml")).status_code == 404
    await with_a_public_page(hosted, "fjord", name="Fjord Air", icao="FJO")
    lines = await robots(stranger)
    assert "Allow: /t/fjord/va" in lines
    assert "Disallow: /" in lines
    assert not any("tundra" in line for line in lines)
    sitemap = "http://127.0.0.1:8470/t/fjord/sitemap.xml"
    assert f"Sitemap: {sitemap}" in lines
    assert f"<loc>{sitemap}</loc>" in (await stranger.get("/sitemap.xml")).text
    found = await stranger.get("/t/fjord/sitemap.xml")
    assert "/t/fjord/va/FJO" in found.text


async def test_one_that_is_suspended_or_leaving_shows_nothing_of_itself(hosted: Hosted) -> None:
    await with_a_public_page(hosted, "fjord", name="Fjord Air", icao="FJO")
    stranger, owner = hosted.browser(), await hosted.platform_owner()
    fjord = hosted.tenant("fjord")
    pages = ("/t/fjord/", "/t/fjord/va", "/t/fjord/va/FJO", "/t/fjord/f/abcdefgh12345678", "/t/fjord/sitemap.xml")
    assert "Fjord Air" in (await stranger.get("/t/fjord/va/FJO")).text
    for way, back in (("suspend", "resume"), ("delete", "keep")):
        answer = await owner.post(f"/t/platform/api/v1/platform/tenants/{fjord}/{way}", json=REASON)
        assert answer.status_code == 200, answer.text
        for page in pages:
            said = await stranger.get(page)
            assert "Fjord" not in said.text, (way, page)
            assert "FJO" not in said.text, (way, page)
        assert (await stranger.get("/t/fjord/va/FJO")).status_code in {403, 404}
        assert not any("fjord" in line for line in await robots(stranger)), way
        answer = await owner.post(f"/t/platform/api/v1/platform/tenants/{fjord}/{back}")
        assert answer.status_code == 200
        assert "Fjord Air" in (await stranger.get("/t/fjord/va/FJO")).text
