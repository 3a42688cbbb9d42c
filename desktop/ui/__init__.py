"""All of Qt: the window, its places, its words and its looks."""
