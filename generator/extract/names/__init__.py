"""Who is in the article: people and bodies under their full names, and every place they are named.

spaCy's PERSON and ORG spans are one witness among several: titles before a name, given names from a
list, editors' rosters, and above all the full name elsewhere in the same article, to which surnames
and acronyms are linked ("Valencia" alone is called an organization half the time).
"""

from generator.extract.names.patterns import title_pattern
from generator.extract.names.reader import find_entities

__all__ = ["find_entities", "title_pattern"]
