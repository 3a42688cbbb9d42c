"""How the words of the sample documents become files."""
