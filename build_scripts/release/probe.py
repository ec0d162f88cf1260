"""Asked of the Python that the executable is made with: what it is, and what is installed beside it.

Reads a list of environment markers from its input and writes JSON. A program of its own, since another Python than
that one would give its own answers; `packaging` comes with PyInstaller.
"""

import json
import platform
import re
import sqlite3
import ssl
import sys
import zlib
from importlib.metadata import Distribution, distributions
from pathlib import Path
from xml.parsers import expat

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LICENCE_FILE = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|AUTHORS)[^/]*", re.IGNORECASE)


def told(distribution: Distribution) -> dict[str, object]:
    metadata = distribution.metadata
    requirements = [Requirement(line) for line in distribution.requires or []]
    needs = [need for need in requirements if need.marker is None or need.marker.evaluate({"extra": ""})]
    texts = {}
    for file in distribution.files or []:
        # Beside the metadata only: a package may carry licences of things that it merely knows.
        if ".dist-info" in file.parts[0] and LICENCE_FILE.fullmatch(file.name):
            texts["/".join(file.parts[1:])] = Path(str(file.locate())).read_text("utf-8", "replace")
    return {
        "name": metadata["Name"],
        "version": distribution.version,
        "summary": metadata.get("Summary") or "",
        "expression": metadata.get("License-Expression"),
        "licence": metadata.get("License"),
        "classifiers": [line for line in metadata.get_all("Classifier") or [] if line.startswith("License ::")],
        "needs": sorted({canonicalize_name(need.name) for need in needs}),
        "texts": texts,
    }


def openssl_of_cryptography() -> str | None:
    """Its wheels bring an OpenSSL of their own."""
    try:
        from cryptography.hazmat.backends.openssl.backend import backend
    except ImportError:
        return None
    return backend.openssl_version_text()


def version_of_bindings() -> str | None:
    """PyGObject is Debian's and not pip's, so this environment does not see it."""
    found = distributions(path=["/usr/lib/python3/dist-packages"])
    return next((each.version for each in found if each.metadata["Name"] == "PyGObject"), None)


markers = json.load(sys.stdin)
json.dump(
    {
        "python": platform.python_version(),
        "implementation": platform.python_implementation(),
        "sqlite": sqlite3.sqlite_version,
        "openssl": ssl.OPENSSL_VERSION,
        "openssl_of_cryptography": openssl_of_cryptography(),
        "pygobject": version_of_bindings(),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        "expat": expat.EXPAT_VERSION,
        "applies": {text: Marker(text).evaluate() for text in markers},
        "installed": {canonicalize_name(found.metadata["Name"]): told(found) for found in distributions()},
    },
    sys.stdout,
)
