"""What is in the executable, written down as a CycloneDX 1.6 bill of materials and as text for people.

Standard library only: what must be asked of the build's own Python is asked of it by release/probe.py. It errs on the
side of too much: PyInstaller leaves out modules that nothing imports, and so does the bundler of the frontend.
"""

import base64
import hashlib
import json
import re
import subprocess
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

PROBE = Path(__file__).resolve().parent / "release" / "probe.py"
PIN = re.compile(r"^([a-z0-9._-]+)==(\S+)(?: ; (.+?))?(?: \\)?$")
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
# The classifiers of packages that do not give an SPDX expression. "BSD" is several licences, so it stays a name.
BY_CLASSIFIER = {
    "MIT License": "MIT",
    "MIT No Attribution License (MIT-0)": "MIT-0",
    "Apache Software License": "Apache-2.0",
    "ISC License (ISCL)": "ISC",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "The Unlicense (Unlicense)": "Unlicense",
}
SPDX = re.compile(r"(MIT|Apache-2\.0|BSD-[23]-Clause|ISC|MPL-2\.0|PSF-2\.0|0BSD|Unlicense)")
# An open namespace in Python's uuid module; any fixed one would do.
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "vamgr")

Texts = dict[str, dict[str, str]]


class ReleaseError(Exception):
    """The release cannot be made; the text says what the person can do about it."""


@dataclass(frozen=True)
class Pin:
    """A line of a lock: a version with the files it may come from, and where it applies."""

    name: str
    version: str
    marker: str | None
    hashes: tuple[str, ...]


def read_lock(text: str) -> list[Pin]:
    pins: list[Pin] = []
    for block in re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE):
        match = PIN.match(block.splitlines()[0] if block else "")
        if match:
            pins.append(Pin(match[1], match[2], match[3], tuple(HASH.findall(block))))
    return pins


def describe(root: Path, python: Path, built: list[Path], version: str, seconds: int) -> tuple[dict, Texts]:
    """The bill of materials, and the texts of the licences by component and file.

    `python` is the one that the executable was made with. Raises ReleaseError when its packages are not the lock's.
    """
    pins = read_lock((root / "requirements" / "runtime.lock").read_text("utf-8"))
    facts = ask(python, sorted({pin.marker for pin in pins if pin.marker}))
    here = [pin for pin in pins if pin.marker is None or facts["applies"][pin.marker]]
    _same_as_installed(here, facts["installed"])
    components, edges = _python_packages(here, facts["installed"])
    texts = {
        name: facts["installed"][name]["texts"]
        for name in (*(pin.name for pin in here), "pyinstaller")
        if name in facts["installed"]
    }
    npm, npm_edges = _npm_packages(json.loads((root / "web_ui" / "package-lock.json").read_text("utf-8")))
    components += npm + _interpreter(facts)
    edges |= npm_edges
    if _has_bindings(built):
        components.append(_bindings(facts["pygobject"]))
    return _bom(components, edges, built, version, seconds), texts


def ask(python: Path, markers: list[str]) -> dict:
    said = subprocess.run(
        [str(python), "-I", str(PROBE)], input=json.dumps(markers), check=False, capture_output=True, text=True
    )
    if said.returncode != 0:
        raise ReleaseError(f"{python} does not say what it holds:\n{said.stderr.strip()}")
    return json.loads(said.stdout)


def _same_as_installed(pins: list[Pin], installed: dict) -> None:
    found = {pin.name: installed.get(pin.name, {}).get("version", "none") for pin in pins}
    wrong = [
        f"{pin.name} {pin.version} is locked, and {found[pin.name]} is installed"
        for pin in pins
        if found[pin.name] != pin.version
    ]
    if wrong:
        raise ReleaseError("The environment of the build is not what the lock says; build again.\n" + "\n".join(wrong))


def _python_packages(pins: list[Pin], installed: dict) -> tuple[list[dict], dict[str, list[str]]]:
    refs = {pin.name: f"pkg:pypi/{pin.name}@{pin.version}" for pin in pins}
    components = [
        {
            "type": "library",
            "bom-ref": refs[pin.name],
            "name": installed[pin.name]["name"],
            "version": pin.version,
            "description": installed[pin.name]["summary"],
            "licenses": _licences(installed[pin.name]),
            "purl": refs[pin.name],
            # Any one of these files was installed: which one depends on the system.
            "externalReferences": [
                {
                    "type": "distribution",
                    "url": refs[pin.name],  # the package's name and version: whoever has it, has these files
                    "hashes": [{"alg": "SHA-256", "content": content} for content in sorted(pin.hashes)],
                }
            ],
        }
        for pin in pins
    ]
    edges = {
        refs[pin.name]: sorted(refs[need] for need in installed[pin.name]["needs"] if need in refs) for pin in pins
    }
    return components, edges


def _licences(package: dict) -> list[dict]:
    """In CycloneDX's words; what a package does not say in SPDX's is passed on as the name that it uses."""
    if package["expression"]:
        return [{"expression": package["expression"]}]
    names = [line.rpartition(" :: ")[2] for line in package["classifiers"]]
    free = (package["licence"] or "").strip()
    if SPDX.fullmatch(free):  # more exact than a classifier
        return [{"license": {"id": free}}]
    if names:
        return [{"license": {"id": BY_CLASSIFIER[name]} if name in BY_CLASSIFIER else {"name": name}} for name in names]
    first = free.splitlines()[0] if free else "not stated"
    return [{"license": {"name": first[:80]}}]


def _npm_packages(lock: dict) -> tuple[list[dict], dict[str, list[str]]]:
    """The packages that the frontend may be made of: not those that only build or test it, nor mere types."""
    packages = {
        path.removeprefix("node_modules/"): package
        for path, package in lock["packages"].items()
        if path and not (package.get("dev") or package.get("devOptional"))
    }
    refs = {name: f"pkg:npm/{quote(name, safe='/')}@{package['version']}" for name, package in packages.items()}
    components = []
    for name, package in packages.items():
        group, _, own = name.rpartition("/")
        algorithm, _, digest = package["integrity"].partition("-")
        components.append(
            {
                "type": "library",
                "bom-ref": refs[name],
                **({"group": group} if group else {}),
                "name": own,
                "version": package["version"],
                "licenses": [{"expression": package["license"]}],
                "purl": refs[name],
                "externalReferences": [
                    {
                        "type": "distribution",
                        "url": refs[name],
                        "hashes": [
                            {
                                "alg": {"sha512": "SHA-512", "sha1": "SHA-1"}[algorithm],
                                "content": base64.b64decode(digest).hex(),
                            }
                        ],
                    }
                ],
            }
        )
    edges = {
        refs[name]: sorted(refs[need] for need in package.get("dependencies", {}) if need in refs)
        for name, package in packages.items()
    }
    return components, edges


def _interpreter(facts: dict) -> list[dict]:
    """Python itself, the libraries in it that advisories are written about, and PyInstaller's part that starts it."""
    python = facts["python"]
    parts = [
        ("platform", "cpython", python, "Python-2.0.1", f"cpe:2.3:a:python:python:{python}:*:*:*:*:*:*:*", ""),
        ("library", "sqlite", facts["sqlite"], "blessing", "cpe:2.3:a:sqlite:sqlite:{}:*:*:*:*:*:*:*", ""),
        ("library", "zlib", facts["zlib"], "Zlib", "cpe:2.3:a:zlib:zlib:{}:*:*:*:*:*:*:*", ""),
        (
            "library",
            "expat",
            facts["expat"].removeprefix("expat_"),
            "MIT",
            "cpe:2.3:a:libexpat_project:libexpat:{}:*:*:*:*:*:*:*",
            "",
        ),
    ]
    for said, of in ((facts["openssl"], "Python's ssl"), (facts["openssl_of_cryptography"], "cryptography")):
        match = re.match(r"OpenSSL (\S+)", said or "")
        if match:
            parts.append(
                (
                    "library",
                    "openssl",
                    match[1],
                    "Apache-2.0",
                    "cpe:2.3:a:openssl:openssl:{}:*:*:*:*:*:*:*",
                    f"inside {of}",
                )
            )
    components = []
    for kind, name, version, licence, cpe, where in parts:
        purl = f"pkg:generic/{name}@{version}"
        components.append(
            {
                "type": kind,
                "bom-ref": purl + (f"#{where.rpartition(' ')[2]}" if where else ""),
                "name": name,
                "version": version,
                **({"description": where} if where else {}),
                "licenses": [{"expression": licence}],
                "cpe": cpe.format(version),
                "purl": purl,
            }
        )
    if "pyinstaller" in facts["installed"]:
        version = facts["installed"]["pyinstaller"]["version"]
        components.append(
            {
                "type": "library",
                "bom-ref": f"pkg:pypi/pyinstaller@{version}",
                "name": "pyinstaller",
                "version": version,
                "description": "its bootloader, which unpacks and starts the program",
                "licenses": [{"expression": "GPL-2.0-or-later WITH Bootloader-exception"}],
                "purl": f"pkg:pypi/pyinstaller@{version}",
            }
        )
    return components


def _has_bindings(built: list[Path]) -> bool:
    """Is the Python side of the system's web view (PyGObject) in a Linux executable? The names of its files are."""
    return any(path.is_file() and b"system_gi/gi/__init__.py" in path.read_bytes() for path in built)


def _bindings(version: str | None) -> dict:
    purl = "pkg:generic/pygobject" + (f"@{version}" if version else "")
    return {
        "type": "library",
        "bom-ref": purl,
        "name": "pygobject",
        **({"version": version} if version else {}),
        "description": "the Python bindings of the building system; GTK and WebKit themselves stay the user's system's",
        "licenses": [{"expression": "LGPL-2.1-or-later"}],
        "purl": purl,
    }


def _bom(components: list[dict], edges: dict, built: list[Path], version: str, seconds: int) -> dict:
    components = sorted(components, key=lambda component: component["bom-ref"])
    itself = f"pkg:generic/vamgr@{version}"
    files = [path for path in built if path.is_file()]
    needed = {ref for refs in edges.values() for ref in refs}
    roots = [component["bom-ref"] for component in components if component["bom-ref"] not in needed]
    bom = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "lifecycles": [{"phase": "build"}],
            "tools": {"components": [{"type": "application", "name": "vamgr's release.py", "version": version}]},
            "component": {
                "type": "application",
                "bom-ref": itself,
                "name": "vamgr",
                "version": version,
                "licenses": [{"expression": "AGPL-3.0-or-later"}],
                "purl": itself,
                **({"hashes": [{"alg": "SHA-256", "content": _sha256(files[0])}]} if files else {}),
            },
        },
        "components": components,
        "dependencies": [
            {"ref": itself, "dependsOn": roots},
            *(
                {"ref": component["bom-ref"], "dependsOn": edges.get(component["bom-ref"], [])}
                for component in components
            ),
        ],
    }
    # The same contents, the same number: made again from one commit, the document is the same.
    content = uuid.uuid5(NAMESPACE, json.dumps(bom, sort_keys=True))
    return {**bom, "serialNumber": f"urn:uuid:{content}"}


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write(bom: dict, path: Path) -> Path:
    path.write_bytes((json.dumps(bom, indent=2, ensure_ascii=False) + "\n").encode())
    return path


def licence_text(component: dict) -> str:
    said = [
        entry.get("expression") or entry["license"].get("id") or entry["license"]["name"]
        for entry in component["licenses"]
    ]
    return " / ".join(said)


def third_party(bom: dict, texts: Texts) -> str:
    """What others made, for people: a list with licences, then the licences' texts as the packages bring them."""
    lines = ["What others made in vamgr, and its licences", ""]
    for component in bom["components"]:
        name = "/".join(filter(None, (component.get("group"), component["name"])))
        lines.append(f"{name} {component.get('version', '')}".strip() + f": {licence_text(component)}")
    by_text: dict[str, list[str]] = {}
    for name, files in sorted(texts.items()):
        for file, text in sorted(files.items()):
            by_text.setdefault(text.strip(), []).append(f"{name}: {file}")
    for text, names in by_text.items():
        lines += ["", "=" * 100, *names, "=" * 100, "", text]
    return "\n".join(lines) + "\n"
