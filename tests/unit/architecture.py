"""Reads the imports of vamgr's source and says which of them break the rules of the house.

The rules, in the words of docs/architecture.md: imports point inwards (web, adapters, tracker, compat → areas →
kernel); the kernel knows no airline; of another area an area reads the `events`, and asks its published `queries`;
only the composition root builds adapters, and an adapter decides nothing; `domain` and `events` are pure; a file stays
short.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

AREAS = frozenset(
    {
        "airline",
        "career",
        "community",
        "crew",
        "dispatch",
        "finance",
        "fleet",
        "flights",
        "history",
        "identity",
        "network",
        "public",
    }
)
COMPOSITION_ROOT = frozenset({"__main__", "care", "cli", "copies", "hosted", "runtime", "scaled"})
# Stands around the areas: copies of an airline, and its coming and leaving.
AROUND = frozenset({"branches", "care", "demo", "exchange", "hosting"})
# Areas that decide things of their own, and are composed of others' commands as well. They publish as any area does.
DECIDES_AROUND = frozenset({"hosting"})
# Forms of what an adapter is asked for.
KNOWN_TO_ADAPTERS = frozenset({"exchange.archive", "hosting.services"})
# Data and rules of nature that every area may ask: airports, aircraft types, great circles.
WORLD = "world"
PURE_FILES = frozenset({"domain", "events"})
# What an area shows to the others. A pure file reads events only: a query needs a database.
PUBLISHED = frozenset({"events", "queries"})
# Where an area decides; whoever stores or carries things for it stays away from there.
DECIDING = frozenset({"commands", "domain", "policies"})
# What would let a rule's answer depend on anything but its arguments.
IMPURE_MODULES = frozenset(
    {
        "aiosqlite",
        "asyncio",
        "http",
        "httpx",
        "logging",
        "multiprocessing",
        "os",
        "random",
        "secrets",
        "shutil",
        "socket",
        "sqlalchemy",
        "sqlite3",
        "starlette",
        "subprocess",
        "tempfile",
        "threading",
        "time",
        "uuid",
    }
)
CLOCK_CALLS = frozenset({"now", "utcnow", "today"})
MAX_LINES = 500


@dataclass(frozen=True)
class Import:
    line: int
    name: str  # dotted, absolute; for `from a import b` it is a.b, because b may be a module


def violations(module: str, source: str) -> list[str]:
    """The broken rules of one file, each as `module:line: sentence`. `module` is dotted: vamgr.fleet.domain.

    Raises SyntaxError for a file that is not Python.
    """
    tree = ast.parse(source)
    path = module.split(".")[1:]
    found = [f"{module}:{item.line}: {why}" for item in _imports(tree) for why in _broken_by(path, item.name)]
    if len(path) > 1 and path[0] in AREAS | DECIDES_AROUND and path[1] in PURE_FILES:
        found += [f"{module}:{line}: {why}" for line, why in _clock_readings(tree)]
    lines = source.count("\n") + 1
    if lines > MAX_LINES:
        found.append(f"{module}:{lines}: a file is one thought: {lines} lines, {MAX_LINES} at most")
    return found


def _imports(tree: ast.Module) -> Iterator[Import]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (Import(node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            if node.level:  # ruff refuses relative imports as well; here they would slip past the arrows
                yield Import(node.lineno, "." * node.level + (node.module or ""))
            else:
                yield from (Import(node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def _broken_by(path: list[str], imported: str) -> Iterator[str]:
    here = path[0] if path else ""
    if imported.startswith("."):
        yield f"relative import of {imported!r}: write it in full"
        return
    parts = imported.split(".")
    if here in AREAS | DECIDES_AROUND and len(path) > 1 and path[1] in PURE_FILES and parts[0] in IMPURE_MODULES:
        yield f"{path[1]} is pure and must not import {parts[0]}"
    if parts[0] != "vamgr" or len(parts) < 2:
        return
    target = parts[1]
    if here == "kernel" and target != "kernel":
        yield f"the kernel imports only the kernel, not {imported}"
    elif here == WORLD and target != WORLD:
        yield f"vamgr.world imports nothing else of vamgr, not {imported}"
    elif here in AREAS:
        yield from _broken_by_area(here, path, parts, imported)
    elif target == "adapters" and here != "adapters" and here not in COMPOSITION_ROOT:
        yield f"only the composition root builds adapters: {imported}"
    elif here == "adapters" and (target == "web" or (target in AREAS and parts[2:3] and parts[2] in DECIDING)):
        yield f"an adapter decides nothing: {imported}"
    elif here == "adapters" and target in AROUND and ".".join(parts[1:3]) not in KNOWN_TO_ADAPTERS:
        yield f"of what stands around the areas an adapter knows the archive's form only, not {imported}"


def _broken_by_area(here: str, path: list[str], parts: list[str], imported: str) -> Iterator[str]:
    target = parts[1]
    if target in {here, "kernel", WORLD}:
        return
    if target in AREAS | DECIDES_AROUND:
        allowed = {"events"} if len(path) > 1 and path[1] in PURE_FILES else PUBLISHED
        if len(parts) < 3 or parts[2] not in allowed:
            yield f"{path[-1]} may read {' and '.join(sorted(allowed))} of {target}, not {imported}"
    else:
        yield f"an area imports only the kernel, vamgr.world, itself and what other areas publish, not {imported}"


def _clock_readings(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = ast.unparse(node.func.value)
            if node.func.attr in CLOCK_CALLS and owner.rsplit(".", 1)[-1] in {"datetime", "date"}:
                yield node.lineno, f"{owner}.{node.func.attr}() reads the clock: time comes in with the command"
