"""Use cases on one library folder: a session comes in first, frozen records go out."""
