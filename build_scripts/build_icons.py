"""Makes the icons again from the frontend's favicon: python3 build_scripts/build_icons.py (needs rsvg-convert).

The executable of each system carries its picture in a form of its own: .ico, .icns, and a PNG for a window on Linux.
"""

import struct
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "web_ui" / "public" / "favicon.svg"
ICONS = ROOT / "build_scripts" / "icons"
ICO_SIZES = (16, 24, 32, 48, 64, 256)
# Apple's names of the sizes; every one may hold a PNG.
ICNS_SIZES = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def main() -> None:
    ICONS.mkdir(exist_ok=True)
    (ROOT / "vamgr" / "desktop" / "vamgr.png").write_bytes(_png(256))
    (ICONS / "vamgr.ico").write_bytes(_ico())
    (ICONS / "vamgr.icns").write_bytes(_icns())


def _png(size: int) -> bytes:
    command = ["rsvg-convert", "--width", str(size), "--height", str(size), str(SOURCE)]
    return subprocess.run(command, capture_output=True, check=True).stdout


def _ico() -> bytes:
    pictures = [(size, _png(size)) for size in ICO_SIZES]
    offset = 6 + 16 * len(pictures)
    entries, data = b"", b""
    for size, png in pictures:
        side = size % 256  # 256 is written as 0
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(png), offset + len(data))
        data += png
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + data


def _icns() -> bytes:
    chunks = b""
    for name, size in ICNS_SIZES.items():
        png = _png(size)
        chunks += name + struct.pack(">I", len(png) + 8) + png
    return b"icns" + struct.pack(">I", len(chunks) + 8) + chunks


if __name__ == "__main__":
    main()
