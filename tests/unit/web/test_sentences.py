"""Sentences for people about what they wrote: no field answers with a regular expression."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel, Field, ValidationError

from vamgr.areas import load_areas
from vamgr.web.openapi import openapi_document
from vamgr.web.sentences import field_errors, pattern_sentence


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("^[A-Za-z0-9-]{2,7}$", "Use 2 to 7 letters or digits or dashes."),
        ("^[A-Za-z]{2}$", "Use 2 letters."),
        ("^[A-Z]$", "Use 1 capital letter."),
        ("^(all|active|retired)$", "Use one of: all, active, retired."),
        (
            "^(all|(active|inactive|closed)(,(active|inactive|closed))*)$",
            "Use one of: all, active, inactive, closed.",
        ),
    ],
)
def test_patterns_in_words(pattern: str, sentence: str) -> None:
    assert pattern_sentence(pattern) == sentence


class Written(BaseModel):
    name: str = Field(min_length=3)
    code: str = Field(pattern="^[A-Z]{3}$")
    number: int


@pytest.mark.parametrize(
    ("given", "sentences"),
    [
        ({"name": "", "code": "", "number": ""}, ["Fill this in.", "Fill this in.", "Fill this in."]),
        (
            {"name": "ab", "code": "abc", "number": "x"},
            ["Use at least 3 characters.", "Use 3 capital letters.", "Write a whole number."],
        ),
    ],
)
def test_an_empty_field_is_to_be_filled_in_and_a_wrong_one_to_be_written_otherwise(
    given: dict[str, str], sentences: list[str]
) -> None:
    with pytest.raises(ValidationError) as refused:
        Written.model_validate(given)

    assert [one.message for one in field_errors(refused.value)] == sentences


def patterns(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            yield schema["pattern"]
        schema = list(schema.values())
    if isinstance(schema, list):
        for inner in schema:
            yield from patterns(inner)


def test_every_pattern_of_the_api_has_words() -> None:
    found = set(patterns(openapi_document(load_areas())))
    assert found
    for pattern in found:
        sentence = pattern_sentence(pattern)
        assert not set(sentence) & set("^$[]{}()|*\\"), f"{pattern}: {sentence}"
        assert sentence != "Use one of: .", pattern
