"""Short questions to the user."""
