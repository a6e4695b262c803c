"""Who stands behind whom: endorsements from verbs, nouns and lists.

Each trigger ("endorsed", "the backing of", "threw its support behind") is read with spaCy's parse:
who acts, on whom; passive and noun forms are turned round; pronouns, lists and descriptions are
resolved by :mod:`generator.extract.refs`. What only may come, is sought, or is past, is left out.

Every sentence is read for verbs and nouns word by word, then for set phrases and editorials' own
wordings; lists of names come last.
"""

from generator.extract.endorsements.draft import Draft
from generator.extract.endorsements.reader import Endorsements

__all__ = ["Draft", "Endorsements"]
