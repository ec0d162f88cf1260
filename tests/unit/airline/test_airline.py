"""Airlines: profile, hubs and settings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vamgr.airline import domain
from vamgr.airline.codes import check_callsign, check_currency, check_iata, check_icao
from vamgr.airline.domain import AIRLINE, TENANT_SETTINGS, Airline
from vamgr.airline.events import AirlineFounded, AirlineSettings, Colours, HubOpened
from vamgr.kernel.errors import DomainError, InvalidInput

FOUNDED = AirlineFounded(
    number=1,
    name="Fjord Air",
    icao="FJO",
    iata=None,
    callsign="FJORD",
    country="NO",
    currency="NOK",
    starting_capital_minor=0,
    founder_user_id="u1",
    colours=domain.DEFAULT_COLOURS,
)


def airline(*events) -> Airline:
    return AIRLINE.fold([FOUNDED, *events])


def test_only_what_differs_is_a_change() -> None:
    (event,) = domain.change_profile(airline(), name="Fjord Air", callsign="VIKING")
    assert [(change.name, change.old, change.new) for change in event.changes] == [("callsign", "FJORD", "VIKING")]
    assert AIRLINE.fold([event], airline()).callsign == "VIKING"
    assert domain.change_profile(airline(), name="Fjord Air") == []


def test_the_last_hub_stays() -> None:
    state = airline(HubOpened(airport="ENGM"))
    with pytest.raises(DomainError, match="last hub"):
        domain.close_hub(state, "ENGM")
    two = airline(HubOpened(airport="ENGM"), HubOpened(airport="ENBR"))
    assert AIRLINE.fold(domain.close_hub(two, "ENGM"), two).hubs == ("ENBR",)


def test_a_hub_is_opened_once() -> None:
    assert domain.open_hub(airline(HubOpened(airport="ENGM")), "ENGM") == []


def test_a_colour_has_six_digits() -> None:
    with pytest.raises(DomainError) as refused:
        domain.change_colours(airline(), Colours(primary="red", accent="#000000"))
    assert refused.value.errors[0].field == "colours.primary"


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("load_factor_percent", 101, "Give a whole number from 0 to 100."),
        ("load_factor_percent", 8.5, "Give a whole number from 0 to 100."),
        ("load_factor_percent", "82", "Give a whole number from 0 to 100."),
        ("load_factor_percent", True, "Give a number or text here."),
        ("auto_accept_enabled", 1, "Switch it on or off: true or false."),
        ("pilot_number_prefix", "TOOLONG", "Give a text of at most 4 characters."),
        ("public_join", "perhaps", "Choose one of: closed, invitation, open."),
        (
            "public_join_link",
            "javascript:alert(1)",
            "Give a web address that begins with https:// or http://, or mailto: and an e-mail address.",
        ),
    ],
)
def test_a_setting_says_what_it_takes(name, value, sentence) -> None:
    with pytest.raises(InvalidInput) as refused:
        domain.change_settings(airline(), {name: value})
    assert [(fault.field, fault.message) for fault in refused.value.errors] == [(f"changes.{name}", sentence)]


def test_an_unknown_setting_is_refused_by_name() -> None:
    with pytest.raises(InvalidInput) as refused:
        domain.change_settings(airline(), {"nope": 1})
    assert refused.value.errors[0].field == "changes.nope"


def test_the_airlines_value_goes_before_the_tenants_and_the_default() -> None:
    assert domain.effective({"load_factor_percent": 70}, {}).load_factor_percent == 70
    assert domain.effective({"load_factor_percent": 70}, {"load_factor_percent": 60}).load_factor_percent == 60
    assert domain.effective({}, {}).load_factor_percent == 82


def test_null_goes_back_to_what_is_inherited() -> None:
    state = AIRLINE.fold(domain.change_settings(airline(), {"load_factor_percent": 60}), airline())
    assert dict(state.settings) == {"load_factor_percent": 60}
    state = AIRLINE.fold(domain.change_settings(state, {"load_factor_percent": None}), state)
    assert state.settings == ()
    assert domain.change_settings(state, {"load_factor_percent": None}) == []


def test_nothing_is_public_until_an_airline_says_so_and_no_tenant_says_it_for_all() -> None:
    assert not domain.effective({}, {}).public_enabled
    with pytest.raises(InvalidInput, match="cannot have that value") as refused:
        domain.change_tenant_settings(TENANT_SETTINGS.initial, {"public_enabled": True})
    assert refused.value.errors[0].field == "changes.public_enabled"


@pytest.mark.parametrize("link", ["", "https://example.org/join?a=1", "mailto:crew@example.org"])
def test_a_link_for_joining_leads_to_a_web_page_or_to_mail(link) -> None:
    assert domain.setting_fault("public_join_link", link) is None


@given(
    st.dictionaries(st.sampled_from(sorted(AirlineSettings.model_fields)), st.booleans() | st.integers() | st.text())
)
def test_whatever_is_sent_the_settings_stay_readable(changes) -> None:
    faults = {
        name for name, value in changes.items() if domain.setting_fault(name, value) or domain.is_each_airlines(name)
    }
    if faults:
        with pytest.raises(InvalidInput) as refused:
            domain.change_tenant_settings(TENANT_SETTINGS.initial, changes)
        assert {fault.field for fault in refused.value.errors} == {f"changes.{name}" for name in faults}
    else:
        events = domain.change_tenant_settings(TENANT_SETTINGS.initial, changes)
        domain.effective(dict(TENANT_SETTINGS.fold(events).settings), {})


def test_codes_have_their_form() -> None:
    assert check_icao("FJO") == "FJO"
    assert check_iata("") is None
    assert check_currency("NOK") == "NOK"
    for check, wrong in ((check_icao, "FJ"), (check_iata, "F"), (check_callsign, "1X"), (check_currency, "XXX")):
        with pytest.raises(ValueError, match="Write the"):
            check(wrong)
