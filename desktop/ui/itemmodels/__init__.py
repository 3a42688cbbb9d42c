"""Tables and lists as Qt wants them: records in, cells out."""
