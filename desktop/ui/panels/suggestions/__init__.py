"""What the analysis suggests, to be answered one by one or many at once, beside the words on the desk."""
