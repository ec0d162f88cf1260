"""Declarations of operations: nothing without an ability, and only what a client may set."""

from __future__ import annotations

import inspect

import pytest
from pydantic import ValidationError

from vamgr.areas import load_areas
from vamgr.kernel.endpoint import Api, Body, CommandAnswer, Endpoint, Model


class Wish(Body):
    name: str


class Found(Model):
    id: str


@pytest.mark.parametrize("method", ["get", "post", "put", "patch", "delete"])
def test_nothing_is_declared_without_an_ability(method: str) -> None:
    ability = inspect.signature(getattr(Api, method)).parameters["ability"]
    assert (ability.kind, ability.default) == (inspect.Parameter.KEYWORD_ONLY, inspect.Parameter.empty)


def test_a_declaration_says_what_its_words_say() -> None:
    endpoints: list[Endpoint] = []
    api = Api("crew", endpoints)

    @api.post("/things", ability="things.make", body=Wish, status=201)
    async def make_thing(call):
        """Make a thing.

        It takes a moment.
        """

    @api.get("/things/{id}", ability="pilot.read", answer=Found)
    def get_thing(call): ...

    made, got = endpoints
    assert (made.method, made.path, made.ability, made.status, made.area) == (
        "POST",
        "/things",
        "things.make",
        201,
        "crew",
    )
    assert (made.summary, made.description, made.answer) == ("Make a thing", "It takes a moment.", CommandAnswer)
    assert (got.summary, got.body, got.status, got.volatile, got.csv) == ("Get thing", None, 200, False, False)


def test_a_body_takes_only_its_own_fields_and_tells_no_values() -> None:
    assert Wish(name="  abc ").name == "abc"
    with pytest.raises(ValidationError) as caught:
        Wish.model_validate({"name": ["secret-4711"], "role": "owner"})
    assert {error["loc"] for error in caught.value.errors()} == {("name",), ("role",)}
    assert "secret-4711" not in str(caught.value)


def test_an_answer_shows_only_its_own_fields() -> None:
    assert Found.model_validate({"id": "1", "password_hash": "x"}).model_dump() == {"id": "1"}


def test_every_operation_of_the_program_has_a_place_of_its_own_and_words() -> None:
    endpoints = [endpoint for area in load_areas() for endpoint in area.endpoints]
    assert len({(endpoint.method, endpoint.path) for endpoint in endpoints}) == len(endpoints)
    for endpoint in endpoints:
        assert endpoint.ability, endpoint.path
        assert endpoint.handler.__doc__, f"{endpoint.method} {endpoint.path} has no words for the API's readers"
        assert endpoint.method == "GET" or inspect.iscoroutinefunction(endpoint.handler), endpoint.path
