"""From text to findings. Pure functions: no I/O, no database."""
