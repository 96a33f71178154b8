"""Run the command line as `python -m bonafides`."""

from bonafides.cli import main

main()
