"""Fuzzing of every parser that reads what people or other programs wrote: `make fuzz`."""
