"""A shallow grammar of English reports: who does what to whom, with what words between."""
