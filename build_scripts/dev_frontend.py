"""Checks the frontend and holds web_dist/, which is committed, against what its source compiles to."""

import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from dev_venv import ROOT, SetUpError, say

WEB_UI = ROOT / "web_ui"
WEB_DIST = ROOT / "web_dist"
# The types of what the API takes and gives, and what the fields of its commands may hold.
API_FILES = [WEB_UI / "src" / "api" / name for name in ("schema.gen.ts", "limits.gen.ts")]
# Written into node_modules after an install that finished: names the package-lock.json it was made from.
INSTALLED = WEB_UI / "node_modules" / ".vamgr-lock-sha256"
OLDEST_NODE = (20, 19)
NEED = "The frontend's checks need Node.js 20.19 or newer with npm. (Running vamgr needs neither.)"


def frontend(write: bool, python: Path) -> int:
    """The API's types, a build beside web_dist/, which `write` puts in its place, then lint, types and tests.

    Returns the exit code: 1 when a check fails, or when web_dist/ or the API's types are not what they are made from.
    """
    ready()
    failed = _api(write, python) + _build(write)  # first: it generates the tree of routes that the type check reads
    failed += [name for name in ("lint", "typecheck", "test") if _npm("run", name) != 0]
    if failed:
        say(f"frontend: {', '.join(failed)} failed")
    return 1 if failed else 0


def ready() -> None:
    """Node.js is there and new enough, and the packages are those of the lock file."""
    _need_node()
    _install()


def _api(write: bool, python: Path) -> list[str]:
    """The types of the API's client, made from the OpenAPI document of this clone's own server."""
    with tempfile.TemporaryDirectory(prefix="vamgr-api-") as folder:
        document, fresh = Path(folder) / "openapi.json", Path(folder) / "schema.gen.ts"
        program = (
            "import sys; from vamgr.areas import load_areas; from vamgr.web.openapi import openapi_document; "
            "from vamgr.web.responses import json_bytes; "
            "sys.stdout.buffer.write(json_bytes(openapi_document(load_areas())))"
        )
        said = subprocess.run([str(python), "-c", program], cwd=ROOT, check=False, stdout=subprocess.PIPE)
        if said.returncode != 0:
            return ["openapi"]
        document.write_bytes(said.stdout)
        command = [_program("node"), "scripts/gen-api.mjs", str(document), str(fresh)]
        if subprocess.run(command, cwd=WEB_UI, check=False).returncode != 0:
            return ["api types"]
        stale = []
        for committed in API_FILES:
            made = fresh.parent / committed.name
            if write:
                shutil.copyfile(made, committed)
            if not committed.is_file() or made.read_bytes() != committed.read_bytes():
                stale.append(committed.name)
    for name in stale:
        say(f"web_ui/src/api/{name} is not what the server's OpenAPI document says; write it with --write")
    return ["api types"] if stale else []


def _build(write: bool) -> list[str]:
    """Returns what failed: nothing, "build", "budget" or "web_dist"."""
    with tempfile.TemporaryDirectory(prefix="vamgr-web-") as folder:
        fresh = Path(folder) / "dist"
        # node is named rather than npx, which on Windows is a .cmd file and changes quoting.
        vite = WEB_UI / "node_modules" / "vite" / "bin" / "vite.js"
        command = [_program("node"), str(vite), "build", "--outDir", str(fresh), "--emptyOutDir"]
        if subprocess.run(command, cwd=WEB_UI, check=False).returncode != 0:
            return ["build"]
        budget = [_program("node"), "scripts/check-budget.mjs", str(fresh)]
        if subprocess.run(budget, cwd=WEB_UI, check=False).returncode != 0:
            return ["budget"]
        if write:
            shutil.rmtree(WEB_DIST, ignore_errors=True)
            shutil.copytree(fresh, WEB_DIST)
            say("web_dist/ is up to date")
            return []
        differing = differences(fresh, WEB_DIST)
    if not differing:
        return []
    shown = "\n".join(f"  {line}" for line in differing[:20])
    say(f"web_dist/ is not what web_ui/ compiles to ({len(differing)} files):\n{shown}")
    say("run `python3 build_scripts/dev.py frontend --write` and commit web_dist/")
    return ["web_dist"]


def _program(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        raise SetUpError(f"{NEED} There is no `{name}` here: install it from your system's packages.")
    return path


def _need_node() -> None:
    said = subprocess.run([_program("node"), "--version"], check=False, capture_output=True, text=True).stdout
    match = re.match(r"v(\d+)\.(\d+)", said)
    if match is None or (int(match[1]), int(match[2])) < OLDEST_NODE:
        raise SetUpError(f"{NEED} This is {said.strip()}.")


def _npm(*arguments: str) -> int:
    environment = {**os.environ, "NO_UPDATE_NOTIFIER": "1", "npm_config_fund": "false"}
    return subprocess.run([_program("npm"), *arguments], cwd=WEB_UI, check=False, env=environment).returncode


def _install() -> None:
    wanted = hashlib.sha256((WEB_UI / "package-lock.json").read_bytes()).hexdigest()
    if INSTALLED.is_file() and INSTALLED.read_text("utf-8") == wanted:
        return
    # Not `npm ci`: it refuses a lock that lacks the binaries of other platforms, and a registry that mirrors only one
    # platform's makes such a lock. This keeps to the lock as well and does not write it.
    if _npm("install", "--no-save", "--no-audit", "--loglevel=error") != 0:
        raise SetUpError("npm could not install the frontend's packages; what it said is above.")
    INSTALLED.write_text(wanted, "utf-8")


def differences(fresh: Path, committed: Path) -> list[str]:
    ours, theirs = _digests(fresh), _digests(committed)
    return [
        f"{name}: {'missing' if name not in theirs else 'left over' if name not in ours else 'differs'}"
        for name in sorted(ours.keys() | theirs.keys())
        if ours.get(name) != theirs.get(name)
    ]


def _digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }
