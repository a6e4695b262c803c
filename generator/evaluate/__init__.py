"""Measures extraction against labelled or approved content files.

:mod:`~generator.evaluate.run` walks a folder, :mod:`~generator.evaluate.compare` judges one
article, :mod:`~generator.evaluate.report` adds up, shows the worst cases and keeps the floors.
"""
