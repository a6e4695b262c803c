"""From words to entities: names, lists of names, pronouns, and descriptions such as "the union".

The article is read as a whole: whoever stands in the sentence comes first, then the sentence
before, then the person or body that the article is mostly about.
"""

from generator.extract.refs.reader import Refs

__all__ = ["Refs"]
