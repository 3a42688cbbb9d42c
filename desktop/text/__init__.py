"""The document as data. Standard library only; nothing here reads a file or knows a database."""
