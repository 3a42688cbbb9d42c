"""Parts of the window around the desk, and the work places beside it."""
