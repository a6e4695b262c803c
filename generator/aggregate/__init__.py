"""Articles and editors' files -> Tracker: who is who, which race is which, each fact once."""

from generator.aggregate.explain import explain
from generator.aggregate.link import aggregate, election_id
from generator.aggregate.seats import race_name

__all__ = ["aggregate", "election_id", "explain", "race_name"]
