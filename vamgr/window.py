"""The native window, as a process of its own: reads the address from standard input, so that no list of processes shows
the launch token."""

from __future__ import annotations

import logging
import sys

_SIZE = (1360, 880)
_SMALLEST = (380, 600)


def main() -> int:
    """Show the address in a window until it is closed. Returns 1 when no window can be shown."""
    import webview

    logging.getLogger("pywebview").setLevel(logging.CRITICAL)
    address = sys.stdin.readline().strip()
    webview.create_window("vamgr", address, width=_SIZE[0], height=_SIZE[1], min_size=_SMALLEST)
    try:
        webview.start(private_mode=False)
    except webview.errors.WebViewException:
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
