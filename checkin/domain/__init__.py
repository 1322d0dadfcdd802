"""The rules of a check-in desk, as values and pure functions."""
