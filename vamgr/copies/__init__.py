"""Composition of what copies an airline: archives, digests, branches; and the proof that claims follow from the log."""
