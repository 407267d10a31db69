"""The tests mirror the floors of the house; each is a sentence."""
