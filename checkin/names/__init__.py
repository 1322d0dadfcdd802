"""Names made searchable: from a text in any script to the keys under which people look for it."""
