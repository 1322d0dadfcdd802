"""Where badges are designed."""
