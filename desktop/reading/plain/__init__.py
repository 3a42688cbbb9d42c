"""Text without marks: what the lines themselves tell."""
