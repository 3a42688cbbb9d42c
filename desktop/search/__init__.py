"""The Whoosh index: derived data, rebuilt from the database at any time."""
