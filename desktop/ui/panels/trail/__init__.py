"""The trail of a pledge: a picture in time, and the same as a table."""
