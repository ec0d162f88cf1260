"""What happened, who did it and why, for every thing: read from the log, found by an index of its own."""
