"""Running systems for tests: one in the test's own loop, and real ones as processes of their own."""
