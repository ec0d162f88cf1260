"""Event sourcing with CQRS, with not one airline word in it.

The parts and how they meet are drawn in ``docs/architecture.md``.
"""
