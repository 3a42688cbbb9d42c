"""PDF, with its own text or by recognition."""
