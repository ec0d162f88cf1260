"""What the server says is there in every language, and what is translated is still said in the same places."""

from __future__ import annotations

import re

import pytest
import server_sentences

from vamgr.crew.domain import STATUS_WORDS
from vamgr.dispatch import domain as bookings
from vamgr.fleet.domain import STATE_WORDS
from vamgr.flights import domain as reports

LANGUAGES = server_sentences.languages()
_PLACE = re.compile(r"\{(\w+)(?::said)?\}")


def test_there_are_languages() -> None:
    assert {"de", "nb"} <= set(LANGUAGES)


def test_sentences_are_found_in_every_way_of_writing_them() -> None:
    found = server_sentences.sentences()
    assert found["There is no such airline."] == "airline/api.py"
    assert "{ident} is not active ({status})." in found
    assert {"The rank {name} was changed: {names}.", "Undone.", "Rejected {ident}: {reason}"} <= found.keys()
    assert {"vamgr was shut down.", "The account is overdrawn", "{minutes} min by the schedule"} <= found.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated(language: str) -> None:
    missing = server_sentences.missing(language)
    assert not missing, (
        f"Add these to web_ui/src/i18n/{language}/server.ts (or to tests/unit/sentences_unseen.json, with the reason, "
        f"when no screen shows them): {missing}"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_only_places_of_its_sentence(language: str) -> None:
    wrong = {
        sentence: text
        for sentence, text in server_sentences.translations(language).items()
        if not set(_PLACE.findall(text)) <= set(_PLACE.findall(sentence))
    }
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_states_are_translated_where_they_stand_in_a_sentence(language: str) -> None:
    known = {server_sentences.shape(sentence) for sentence in server_sentences.translations(language)}
    said = {f"{{}} {words}" for words in (*STATUS_WORDS.values(), *STATE_WORDS.values())}
    said |= {*bookings.SAID.values(), *reports.SAID.values()}
    assert not said - known


def test_what_no_screen_shows_is_still_said_and_not_translated() -> None:
    unseen = server_sentences.unseen()
    assert len(unseen) <= 30, "so many exceptions hide what should be translated"
    assert all(unseen.values()), "each says why no screen shows it"
    assert not unseen.keys() - server_sentences.sentences().keys()
