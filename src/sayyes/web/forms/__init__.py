"""What a person may type on each page, and what is made of it."""
