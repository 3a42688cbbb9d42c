"""From a file to a `text.document.Document`. One module per format, then repair and structure."""
