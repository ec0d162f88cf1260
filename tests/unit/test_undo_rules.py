"""Every command says how it is undone, or why it never is."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import typing
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pydantic import BaseModel

import vamgr
from vamgr.areas import load_areas
from vamgr.identity.abilities import ABILITIES, EVERYONE, OWNER_ONLY
from vamgr.kernel.area import Area
from vamgr.kernel.event import Value
from vamgr.kernel.undo import UndoRule
from vamgr.kernel.uow import UnitOfWork


def is_command(function: Callable[..., Any]) -> bool:
    """``async def name(uow: UnitOfWork, cmd: <a model>)``, or such a method, without a leading underscore."""
    parameters = [name for name in inspect.signature(function).parameters if name != "self"]
    if not inspect.iscoroutinefunction(function) or function.__name__.startswith("_") or len(parameters) != 2:
        return False
    hints = typing.get_type_hints(function)
    first, second = (hints.get(name) for name in parameters)
    return first is UnitOfWork and isinstance(second, type) and issubclass(second, BaseModel)


def commands_of(module: Any) -> Iterator[Callable[..., Any]]:
    classes = [made for _, made in inspect.getmembers(module, inspect.isclass) if made.__module__ == module.__name__]
    found = [function for owner in (module, *classes) for _, function in inspect.getmembers(owner, inspect.isfunction)]
    for function in dict.fromkeys(found):
        if function.__module__ == module.__name__ and is_command(function):
            yield function


def all_commands() -> list[Callable[..., Any]]:
    """Of every module of the areas and of what stands beside them."""
    areas = {area.name for area in load_areas()}
    names = [
        module.name
        for module in pkgutil.walk_packages(vamgr.__path__, "vamgr.")
        if module.name.split(".")[1] in areas | {"exchange", "demo"}
    ]
    return [function for name in names for function in commands_of(importlib.import_module(name))]


def rules() -> dict[str, UndoRule]:
    return {name: rule for area in load_areas() for name, rule in area.undo_rules.items()}


def test_every_command_says_whether_it_can_be_undone() -> None:
    found = {function.__name__: function.__module__ for function in all_commands()}
    assert len(found) > 60
    silent = [f"{module}.{name}" for name, module in found.items() if name not in rules()]
    assert not silent, f"say with @area.undoes or area.never_undone in undo.py: {', '.join(sorted(silent))}"


def test_names_of_commands_are_used_once_since_the_log_keeps_only_the_name() -> None:
    named = [name for area in load_areas() for name in area.undo_rules]
    assert sorted(named) == sorted(set(named))
    functions = [function.__name__ for function in all_commands()]
    assert sorted(functions) == sorted(set(functions))


def test_a_rule_is_of_a_command_that_there_is() -> None:
    assert set(rules()) <= {function.__name__ for function in all_commands()}


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.command)
def test_a_rule_has_a_plan_with_an_ability_or_says_why_not_in_a_sentence(rule: UndoRule) -> None:
    if rule.never is None:
        assert rule.plan is not None
        assert rule.ability in {**ABILITIES, **EVERYONE, **OWNER_ONLY}
    else:
        assert rule.plan is None
        assert rule.never[0].isupper()
        assert rule.never.endswith(".")


def test_the_walk_notices_a_command_that_says_nothing() -> None:
    class Stamp(Value):
        text: str

    async def stamp(uow: UnitOfWork, cmd: Stamp) -> str:
        return cmd.text

    async def helper(uow: UnitOfWork, text: str) -> str:
        return text

    stamp.__annotations__ = {"uow": UnitOfWork, "cmd": Stamp, "return": str}
    assert is_command(stamp)
    assert not is_command(helper)


def test_an_area_cannot_say_it_twice() -> None:
    async def stamp(uow: UnitOfWork, cmd: Value) -> str:
        return ""

    area = Area("post")
    area.never_undone(stamp, "A stamp stays.")
    with pytest.raises(ValueError, match="twice"):
        area.never_undone(stamp, "A stamp stays.")
