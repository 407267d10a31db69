"""The wordings that give a message's kind away, a module per kind or two: each with its weight, and the reason it stands for."""
