"""docs/metrics.md and the program know the same figures."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from vamgr.kernel import measured
from vamgr.kernel.measures import Measure, registry
from vamgr.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
ROW = re.compile(r"\| `([a-z_]+)` \| (\w+) \| (\S+) \| (.+?) \| (.+) \|")
PAGE = (ROOT / "docs" / "metrics.md").read_text("utf-8")
DECLARED: list[Measure] = [registry.measures[name] for name in sorted(registry.measures)]


def shown(measure: Measure) -> str:
    return f"{measure.name}_total" if measure.kind == "counter" else measure.name


def rows() -> dict[str, tuple[str, str, list[str]]]:
    found = [row.groups() for row in map(ROW.fullmatch, PAGE.splitlines()) if row]
    assert len({name for name, *_ in found}) == len(found), "each has one row"
    return {name: (kind, unit, re.findall(r"`(\w+)`", labels)) for name, kind, unit, labels, _ in found}


def test_the_page_lists_exactly_the_figures_of_the_program() -> None:
    assert rows() == {shown(one): (one.kind, one.unit or "–", list(one.labels)) for one in DECLARED}


@pytest.mark.parametrize("measure", DECLARED, ids=shown)
def test_names_are_as_prometheus_wants_them(measure: Measure) -> None:
    assert re.fullmatch(r"(vamgr|process)_[a-z][a-z_]*[a-z]", measure.name)
    assert not measure.name.endswith(("_total", "_count", "_sum", "_bucket"))
    assert "milli" not in measure.name
    assert measure.kind != "histogram" or measure.unit == "seconds"
    assert measure.kind != "info" or measure.name.endswith("_info")
    assert not {"id", "user", "path", "host", "le", "quantile"} & set(measure.labels)


def test_figures_are_declared_in_one_place() -> None:
    """So that the page and the limits on labels cover all of them."""
    elsewhere = []
    for file in (ROOT / "vamgr").rglob("*.py"):
        if "kernel.measures" not in file.read_text("utf-8") or file.name == "measured.py":
            continue
        elsewhere += [
            f"{file.relative_to(ROOT)}:{node.lineno}"
            for node in ast.walk(ast.parse(file.read_text("utf-8")))
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in {"counter", "gauge", "histogram", "info"}
            and ast.unparse(node.func.value) == "registry"
        ]
    assert not elsewhere
    assert measured.registry is registry


def test_the_settings_of_operating_are_there() -> None:
    page = (ROOT / "docs" / "operating.md").read_text("utf-8")
    named = dict(re.findall(r"\| `(\w+)` \| `(VAMGR_\w+)` \|", page))
    assert named
    assert set(named) <= set(Settings.model_fields)
    assert all(variable == f"VAMGR_{name.upper()}" for name, variable in named.items())
