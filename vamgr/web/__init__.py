"""The Starlette app: turns the areas' endpoint declarations into HTTP, and nothing more."""
