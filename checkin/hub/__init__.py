"""The hub: takes in the facts of all stations, numbers them, and gives them to everybody."""
