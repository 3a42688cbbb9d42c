"""Charts of our own: bars, dots and time lines of which every part can be reached by keyboard and be heard."""
