"""What the formats with marks share."""
