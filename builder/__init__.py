"""Sets up, builds, checks and tests the project.

Only the standard library is imported; tools run from `.venv` and `node_modules`.
"""
