"""Policy packs: the rules of career centres and other bodies as dated, cited data. One TOML file for each office, no code.

`loading` reads and checks them; `pack.schema.json` says what a file may hold. They are inert until somebody turns one on.
"""
