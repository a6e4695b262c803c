"""What waits for an editor, and decisions on it as changes of content files.

Takes texts and returns texts; :mod:`generator.desk` reads and writes the files.
"""
