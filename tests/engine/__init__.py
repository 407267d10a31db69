"""What the engine must reproduce: published numbers, laws, and an exact oracle."""
