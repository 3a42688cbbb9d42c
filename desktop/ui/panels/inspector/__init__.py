"""The right column: a page for what is selected, a section for each thing that is known of it."""
