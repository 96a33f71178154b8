"""Files in and out: rows read as they come, refusals kept, evidence packs written and replayed."""
