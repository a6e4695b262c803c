"""How a table is cited and where its data can be downloaded."""

from __future__ import annotations

from generator.site import addresses
from generator.site.addresses import link
from generator.site.context import Context
from generator.site.pieces import Link, TableNote


def note(context: Context, here: str, title: str, *files: str, fragment: str = "") -> TableNote:
    """The citation of the table ``title`` on the page ``here``, and links to the data ``files``.

    The citation names the day of the newest article instead of a day of access, since that is the
    state of what is cited; and the public address, where the settings tell it.
    """
    words, settings = context.words, context.settings
    key = "cite.dated" if context.today else "cite.undated"
    date = words.date(context.today) if context.today else ""
    base = settings.base_url
    return TableNote(
        citation=words(key, title=title, site=settings.title, date=date),
        address=addresses.absolute(base, here, fragment) if base else "",
        href=link(here, here, fragment) if fragment else here.rsplit("/", 1)[-1],
        files=tuple(
            Link(words("cite.file", kind=file.rsplit(".", 1)[-1].upper()), link(here, file))
            for file in files
            if settings.has("data")
        ),
    )
