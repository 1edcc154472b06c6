"""How well and how fast the linter finds, over drafts in which every detail is marked by hand."""
