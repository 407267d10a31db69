"""The command line: parse, call one use case, render. Nothing heavy is imported before it is needed."""
