"""End to end: the whole program as people meet it, in a real browser."""
