"""Words of every script as rows of sounds, and how near one row is to another."""
