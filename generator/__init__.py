"""Campaign Tracker: news articles in, a campaign-tracker site out.

``seeds/ --extract--> content/ --build--> output/``; people edit ``content/``.
"""

__version__ = "0.1.0"
