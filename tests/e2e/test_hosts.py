"""Airlines under host names of their own: from one to another, over the front page."""

from __future__ import annotations

import asyncio
import re
import threading
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.acts import choose, sign_in
from tests.support.hosted_platform import sign_up_body
from tests.support.postgres import drop_schema, schema_name
from tests.support.process import Server, serving
from tests.support.running import PASSWORD
from tests.support.services import need
from vamgr.adapters.postgres.connections import Database

# Browsers find names below `localhost` on this machine by themselves.
DOMAIN = "vamgr.localhost"
OWNER = "owner@example.org"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    database = Database(need("postgresql"), schema=schema_name())
    settings = {"database_url": need("postgresql"), "database_schema": database.schema, "sign_up": "true"}
    try:
        with serving(tmp_path_factory.mktemp("hosts"), base_domain=DOMAIN, **settings) as server:
            for slug, icao, name in (("fjord", "FJD", "Fjord Air"), ("river", "RVR", "River Air")):
                body = sign_up_body(slug, email=OWNER, icao=icao, name=name)
                answer = httpx.post(
                    f"{server.url}/api/v1/platform/sign-up", json=body, headers={"Origin": server.url}, timeout=60
                )
                assert answer.status_code == 201, answer.text
            yield server
    finally:
        # Playwright's loop runs in this thread.
        dropping = threading.Thread(target=lambda: asyncio.run(drop_schema(database)))
        dropping.start()
        dropping.join()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    try:
        yield context.new_page()
    finally:
        context.close()


def host(server: Server, name: str = "") -> str:
    return f"http://{name}{DOMAIN}:{urlsplit(server.url).port}"


def other_airline(page: Page) -> None:
    page.get_by_role("button", name=re.compile("^Your account: ")).click()
    page.get_by_role("menuitem", name=re.compile("^Another airline")).click()


def test_from_one_airline_to_another_and_back(page: Page, server: Server) -> None:
    page.goto(host(server))
    sign_in(page, OWNER, PASSWORD)
    expect(page.get_by_role("heading", name="Your airlines")).to_be_visible()
    for name, slug in (("Fjord Air", "fjord."), ("River Air", "river."), ("Fjord Air", "fjord.")):
        page.get_by_role("button", name=name).click()
        expect(page).to_have_url(re.compile(f"^{re.escape(host(server, slug))}/"))
        other_airline(page)
        expect(page).to_have_url(f"{host(server)}/portal")
        expect(page.get_by_role("heading", name="Your airlines")).to_be_visible()


def test_who_is_signed_in_opens_a_further_airline(page: Page, server: Server) -> None:
    page.goto(host(server))
    sign_in(page, OWNER, PASSWORD)
    expect(page.get_by_role("heading", name="Your airlines")).to_be_visible()
    page.get_by_role("link", name="Open an airline").click()
    page.get_by_label(re.compile(r"^Name \*$")).fill("Brook Air")
    page.get_by_label("Country").select_option("NO")
    page.get_by_role("button", name="Continue").click()
    choose(page, "Hub", "ENBR", "ENBR")
    page.get_by_role("button", name="Found the airline").click()
    expect(page).to_have_url(re.compile(f"^{re.escape(host(server, 'brook-air.'))}/"))
    other_airline(page)
    expect(page.get_by_role("button", name="Brook Air")).to_be_visible()
    expect(page.get_by_role("button", name="Fjord Air")).to_be_visible()


def test_who_signs_out_of_an_airline_needs_its_password_at_the_front_page(page: Page, server: Server) -> None:
    page.goto(host(server))
    sign_in(page, OWNER, PASSWORD)
    page.get_by_role("button", name="Fjord Air").click()
    expect(page).to_have_url(re.compile(f"^{re.escape(host(server, 'fjord.'))}/"))
    page.get_by_role("button", name=re.compile("^Your account: ")).click()
    page.get_by_role("menuitem", name="Sign out").click()
    expect(page.get_by_role("button", name="Sign in", exact=True)).to_be_visible()
    page.goto(f"{host(server)}/portal")
    expect(page.get_by_role("button", name="River Air")).to_be_visible()
    expect(page.get_by_role("button", name="Fjord Air")).to_have_count(0)


def test_where_there_is_no_airline_it_is_said(page: Page, server: Server) -> None:
    page.goto(f"{host(server)}/t/nobody/")
    expect(page.get_by_role("heading", name="There is no airline here")).to_be_visible()
    page.get_by_role("link", name="To the front page").click()
    expect(page).to_have_url(f"{host(server)}/portal")
