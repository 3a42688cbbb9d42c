"""Where words are read: panes side by side."""
