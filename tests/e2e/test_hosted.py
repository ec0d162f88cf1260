"""A server that hosts many airlines: its front page, from one airline to another, and the screen of those who host."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.acts import choose, sign_in
from tests.e2e.hosted import HOST, expecting, hosted_server, platform
from tests.e2e.screens import HOSTED_SCREENS, Screen
from tests.e2e.test_screens import Eye, eye, look
from tests.e2e.watched import Watched, watched
from tests.support.process import Server
from tests.support.running import PASSWORD


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with hosted_server(tmp_path_factory.mktemp("hosted")) as server:
        yield server


@pytest.fixture
def one(browser: Browser, server: Server) -> Iterator[Watched]:
    with watched(browser, server.url) as one:
        yield expecting(one)


@pytest.fixture(scope="module")
def stranger(browser: Browser, server: Server) -> Iterator[Eye]:
    with eye(browser, server.url) as found:
        expecting(found.browser)
        yield found


@pytest.fixture(scope="module")
def signed_in(browser: Browser, server: Server) -> Iterator[Eye]:
    with eye(browser, server.url) as found:
        page = enter(expecting(found.browser))
        expect(page.get_by_role("heading", name="Your airlines")).to_be_visible()
        page.close()
        yield found


def enter(one: Watched) -> Page:
    """Sign in on the front page, which shows the airline and the platform."""
    page = one.new_page("/")
    expect(page).to_have_url(f"{one.origin}/portal")
    sign_in(page, HOST.email, HOST.password)
    return page


def test_somebody_opens_an_airline_on_the_front_page(one: Watched) -> None:
    page = one.new_page("/fleet")
    expect(page).to_have_url(f"{one.origin}/portal")
    page.get_by_role("link", name="Open an airline").click()
    page.get_by_label("Your name").fill("Anna Owner")
    page.get_by_label("E-mail address").fill("anna@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Continue").click()
    page.get_by_label(re.compile(r"^Name \*$")).fill("Fjord Air")
    name = page.get_by_label("Name in its address")
    expect(name).to_have_value("fjord-air")
    expect(page.get_by_text("It is free.")).to_be_visible()
    name.fill("ridge")
    expect(page.get_by_text("Another airline has this name.")).to_be_visible()
    name.fill("fjord")
    page.get_by_label("Country").select_option("NO")
    page.get_by_role("button", name="Continue").click()
    choose(page, "Hub", "ENBR", "ENBR")
    page.get_by_role("button", name="Found the airline").click()
    expect(page).to_have_url(f"{one.origin}/t/fjord/")
    expect(page.get_by_text("Get Fjord Air into the air")).to_be_visible()

    # From there to the front page and back, without a password.
    page.get_by_role("button", name=re.compile("account: Anna Owner")).click()
    page.get_by_role("menuitem", name="Another airline…").click()
    expect(page.get_by_role("heading", name="Your airlines")).to_be_visible()
    page.get_by_role("button", name="Fjord Air").click()
    expect(page).to_have_url(f"{one.origin}/t/fjord/")


def test_who_is_signed_in_is_asked_for_the_airline_alone(one: Watched) -> None:
    page = enter(one)
    expect(page.get_by_role("heading", name="Your airlines")).to_be_visible()
    page.get_by_role("link", name="Open an airline").click()
    expect(page.get_by_role("heading", name="Your airline")).to_be_visible()
    expect(page.get_by_role("navigation", name="Step 1 of 2")).to_be_visible()
    expect(page.get_by_text(f"Signed in as Hanna Host ({HOST.email}).")).to_be_visible()
    expect(page.get_by_label("Password")).to_have_count(0)
    # Somebody else may sit here.
    page.get_by_role("button", name="Use another account").click()
    expect(page.get_by_label("Password")).to_be_visible()
    page.reload()

    page.get_by_label(re.compile(r"^Name \*$")).fill("Second Air")
    page.get_by_label("Country").select_option("NO")
    page.get_by_role("button", name="Continue").click()
    choose(page, "Hub", "ENBR", "ENBR")
    page.get_by_label("I fly too").uncheck()
    page.get_by_role("button", name="Found the airline").click()
    expect(page).to_have_url(f"{one.origin}/t/second-air/")
    page.get_by_role("button", name=re.compile("account: Hanna Host")).click()
    page.get_by_role("menuitem", name="Another airline…").click()
    for name in ("Coast Connect", "Second Air"):
        expect(page.get_by_role("button", name=name)).to_be_visible()


def test_a_sign_in_that_ends_while_an_airline_is_opened_is_asked_for_again(one: Watched) -> None:
    page = enter(one)
    expect(page.get_by_role("heading", name="Your airlines")).to_be_visible()
    page.get_by_role("link", name="Open an airline").click()
    page.get_by_label(re.compile(r"^Name \*$")).fill("Third Air")
    page.get_by_label("Country").select_option("NO")
    page.get_by_role("button", name="Continue").click()
    choose(page, "Hub", "ENBR", "ENBR")
    ended = one.context.request.delete(f"{one.origin}/api/v1/platform/session", headers={"Origin": one.origin})
    assert ended.ok
    one.expect("422", "/api/v1/platform/sign-up")
    page.get_by_role("button", name="Found the airline").click()
    expect(page.get_by_text("Nobody is signed in here. Say who you are.")).to_be_visible()
    page.get_by_label("Your name").fill("Hanna Host")
    page.get_by_label("E-mail address").fill(HOST.email)
    page.get_by_label("Password").fill(HOST.password)
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_label(re.compile(r"^Name \*$"))).to_have_value("Third Air")
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name="Found the airline").click()
    expect(page).to_have_url(f"{one.origin}/t/third-air/")


def test_a_wrong_name_or_password_leads_nowhere(one: Watched) -> None:
    page = one.new_page("/portal")
    page.get_by_label("Or go to an airline by its name").fill("No Such Air")
    page.get_by_role("button", name="Go there").click()
    expect(page.get_by_text("No airline here has this name")).to_be_visible()
    page.get_by_label("Or go to an airline by its name").fill("Ridge")
    page.get_by_role("button", name="Go there").click()
    expect(page).to_have_url(re.compile("/t/ridge/sign-in"))
    page.goto("/portal")
    sign_in(page, HOST.email, "not the password at all")
    expect(page.get_by_text("The e-mail address or the password is wrong.")).to_be_visible()


def test_whoever_hosts_opens_suspends_and_closes_airlines(one: Watched) -> None:
    page = enter(one)
    page.get_by_role("button", name="vamgr").click()
    expect(page).to_have_url(f"{one.origin}/t/platform/tenants")
    links = page.get_by_role("navigation", name="Main").first.get_by_role("link")
    expect(links).to_have_text(["Airlines", "Users", "History", "System"])

    page.get_by_role("button", name="Open an airline").click()
    page.get_by_label(re.compile(r"^Name \*$")).fill("Lake Lines")
    page.get_by_label("E-mail address of its owner").fill("lena@example.org")
    page.get_by_role("dialog").get_by_role("button", name="Open an airline").click()
    link = page.get_by_role("dialog").get_by_text("/t/lake-lines/join/").inner_text()
    page.get_by_role("button", name="I have it").click()
    guest = one.new_page()
    guest.goto(link)
    expect(guest.get_by_role("heading", level=1)).to_have_text("You are invited")

    def act(verb: str) -> None:
        page.get_by_role("button", name="Actions: Lake Lines").click()
        page.get_by_role("menuitem", name=verb).click()

    def of(state: str) -> None:
        expect(page.get_by_role("row").filter(has_text="Lake Lines")).to_contain_text(state)

    act("Suspend")
    page.get_by_role("dialog").get_by_label("Reason").fill("Nobody answers.")
    page.get_by_role("dialog").get_by_role("button", name="Suspend").click()
    of("Suspended")
    guest.reload()
    expect(guest.get_by_text("This airline is suspended.")).to_be_visible()
    act("Resume")
    of("Active")
    act("Change limits…")
    for usual in ("Usual: 50/s", "Usual: 2,000 MB", "Usual: no limit"):
        expect(page.get_by_role("dialog").get_by_text(usual)).to_be_visible()
    page.get_by_role("dialog").get_by_label("Pilots").fill("50")
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    act("Change host name…")
    page.get_by_role("textbox", name="Host name").fill("not a name")
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    expect(page.get_by_text("Write the host name like va.example.org.")).to_be_visible()
    page.get_by_role("button", name="Cancel").click()
    act("Delete…")
    page.get_by_role("dialog").get_by_label("Reason").fill("Asked for.")
    page.get_by_role("dialog").get_by_role("button", name="Delete the airline").click()
    of("Deletion")
    act("Keep it")
    of("Active")


def test_whoever_hosts_proves_an_airline_takes_it_away_and_lets_it_come_back(one: Watched, server: Server) -> None:
    platform(server).post(
        "/platform/tenants", {"slug": "delta", "name": "Delta Lines", "owner_email": "dora@example.org"}
    )
    page = enter(one)
    page.get_by_role("button", name="vamgr").click()

    def act(verb: str) -> None:
        page.get_by_role("button", name="Actions: Delta Lines").click()
        page.get_by_role("menuitem", name=verb).click()

    act("Verify its history")
    expect(page.get_by_role("dialog").get_by_text("are as they were written")).to_be_visible()
    page.get_by_role("dialog").get_by_role("button", name="Close").last.click()
    act("Export…")
    with page.expect_download() as waiting:
        page.get_by_role("dialog").get_by_role("link", name="Export").click()
    file = waiting.value.path()
    page.keyboard.press("Escape")

    page.get_by_role("button", name="Tables").click()
    expect(page.get_by_role("dialog").get_by_text("Nothing stands still.")).to_be_visible()
    expect(page.get_by_role("dialog").get_by_text("hosted_tenants")).to_be_visible()
    page.keyboard.press("Escape")

    # An airline is here once: what the server says of it stands in the dialog, and the file can be kept.
    page.get_by_role("button", name="Import an airline").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Choose a file").last.set_input_files(
        {"name": "delta.zip", "mimeType": "application/zip", "buffer": file.read_bytes()}
    )
    expect(dialog.get_by_label("Name in its address")).to_have_value("delta")
    one.expected |= {(status, "/t/platform/api/v1/platform/tenants/import") for status in ("409", "422")}
    dialog.get_by_role("button", name="Import").last.click()
    expect(dialog.get_by_role("alert")).to_contain_text("The airline of this archive is here already.")
    dialog.get_by_role("button", name="Cancel").click()
    for heading in ("Storage", "Events", "Pilots", "Last activity"):
        page.get_by_role("columnheader", name=heading).get_by_role("button").click()
        expect(page.get_by_role("row").filter(has_text="Delta Lines")).to_be_visible()

    # Put back to the file in its place, once its name was typed.
    act("Restore…")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Choose a file").last.set_input_files(
        {"name": "delta.zip", "mimeType": "application/zip", "buffer": file.read_bytes()}
    )
    button = dialog.get_by_role("button", name="Restore the airline")
    expect(button).to_be_disabled()
    dialog.get_by_label("Name in its address").fill("delta")
    button.click()
    expect(page.get_by_text("Delta Lines is what the file says")).to_be_visible(timeout=60_000)
    expect(page.get_by_role("row").filter(has_text="Delta Lines").get_by_text("Active")).to_be_visible()


@pytest.mark.parametrize("screen", HOSTED_SCREENS, ids=lambda screen: screen.name)
def test_screen(screen: Screen, stranger: Eye, signed_in: Eye, server: Server) -> None:
    look(screen, platform(server), signed_in, stranger)
