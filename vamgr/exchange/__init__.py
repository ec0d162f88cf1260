"""Coming and leaving: what an airline brings along from elsewhere, and everything that it may take with it.

Outside the areas, like a person would be: it speaks to them by their commands and reads what they publish.
"""
