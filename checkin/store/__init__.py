"""The database of a station: the journal, and the registrations as a fold of it."""
