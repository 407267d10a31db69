"""What sayyes is measured by, and beside what: `python -m benchmarks` writes docs/benchmarks.md."""
