"""Presidio recognisers for radiology reports, one family of protected information a file.

Each works on tokens computed once a text (`tokens.py`), looks only where a cue word, a digit or Hangul stands, and
yields spans with a score: `CERTAIN` where a title, label or unmistakable shape proves it, `CUED` and `LIKELY` where
the clinical allow-list may still veto it.
"""
