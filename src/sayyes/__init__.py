"""sayyes: should I say yes to this interview? A number that can be defended, reasons, and a reply ready to send."""

__version__ = "0.1.0"
