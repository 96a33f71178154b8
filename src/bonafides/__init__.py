"""bonafides decides whether a shipment of sensitive goods may leave, and proves why."""

__version__ = "0.1.0"
