"""The pictures that link previews show (Open Graph): words on paper, drawn when the site is built.

A picture is a function of its :class:`Picture`, the theme's fonts and the version of Pillow alone,
so the same facts give the same bytes. Nobody's portrait or party color is in it: candidates of one
race get the same picture but for the words.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from generator.site.pieces import Picture

#: What the platforms ask for, in pixels.
WIDTH, HEIGHT = 1200, 630
#: Fonts of a theme, below ``fonts/``: of the title, and of everything else.
TITLE_FONT, TEXT_FONT = "NotoSerif-Bold.ttf", "NotoSans-Regular.ttf"

_MARGIN = 72
_PAPER, _INK, _ACCENT = (252, 251, 247), (29, 30, 34), (11, 85, 99)
#: Shades of the palette: from paper to ink, so that letters have smooth edges; then the accent.
_SHADES = 15
#: From how dark a letter's pixel is to its place in the palette.
_SHADE_OF = [round(value * (_SHADES - 1) / 255) for value in range(256)]


class Painter:
    """Draws pictures with the fonts of one theme (file name -> TrueType)."""

    def __init__(self, fonts: Mapping[str, bytes]) -> None:
        self._fonts = fonts
        self._font = cache(self._load)
        self._sheet = cache(self._draw_sheet)

    def paint(self, picture: Picture) -> bytes:
        """The picture as PNG. What does not fit is made smaller, then ends in an ellipsis."""
        image = self._sheet(picture.site).copy()
        draw = ImageDraw.Draw(image)
        small = self._font(TEXT_FONT, 30)
        draw.text((_MARGIN, _MARGIN - 8), picture.eyebrow, 150, small)
        y = _MARGIN + 44
        title, font = self._fitted(picture.title, TITLE_FONT, (84, 72, 60, 52), 3)
        for line in title:
            draw.text((_MARGIN, y), line, 255, font)
            y += round(font.size * 1.16)
        y += 30
        bottom = HEIGHT - _MARGIN - 62
        for text in picture.lines:
            room = max(1, int((bottom - y) / 44))
            lines, font = self._fitted(text, TEXT_FONT, (36, 32, 28), room)
            for line in lines:
                if y + font.size > bottom:
                    break
                draw.text((_MARGIN, y), line, 235, font)
                y += round(font.size * 1.34)
            y += 8
        # The site's mark in the accent color, and a band of it below.
        colored = image.point(_SHADE_OF)
        mark = ImageDraw.Draw(colored)
        accent, left, top = _SHADES, _MARGIN, HEIGHT - _MARGIN - 26
        mark.rectangle((left, top, left + 4, top + 30), accent)
        for row, length in enumerate((24, 15, 21)):
            mark.rectangle((left, top + 3 + row * 10, left + length, top + 6 + row * 10), accent)
        mark.rectangle((0, HEIGHT - 14, WIDTH, HEIGHT), accent)
        return _png(colored)

    def _draw_sheet(self, site: str) -> Image.Image:
        """What all pictures of a site have in common: its name."""
        image = Image.new("L", (WIDTH, HEIGHT), 0)
        there = _MARGIN + 40, HEIGHT - _MARGIN - 30
        ImageDraw.Draw(image).text(there, site, 255, self._font(TEXT_FONT, 30))
        return image

    def _load(self, name: str, size: int) -> ImageFont.FreeTypeFont:
        # The plain layout is the same wherever Pillow runs; the other depends on what it finds.
        data = BytesIO(self._fonts[name])
        return ImageFont.truetype(data, size, layout_engine=ImageFont.Layout.BASIC)

    def _fitted(
        self, text: str, name: str, sizes: Iterable[int], most: int
    ) -> tuple[list[str], ImageFont.FreeTypeFont]:
        """The text in at most ``most`` lines, in the largest size in which it fits."""
        lines: list[str] = []
        for size in sizes:
            font = self._font(name, size)
            lines = _wrapped(text, font)
            if len(lines) <= most:
                return lines, font
        last = lines[most - 1]
        while last and font.getlength(f"{last} …") > WIDTH - 2 * _MARGIN:
            last = last.rpartition(" ")[0]
        return [*lines[: most - 1], f"{last} …"], font


def _wrapped(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    words = text.split()
    whole = " ".join(words)
    if words and font.getlength(whole) <= WIDTH - 2 * _MARGIN:
        return [whole]
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= WIDTH - 2 * _MARGIN:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@cache
def _palette() -> bytes:
    shades = (shade / (_SHADES - 1) for shade in range(_SHADES))
    mixed = (
        round(paper + (ink - paper) * part)
        for part in shades
        for paper, ink in zip(_PAPER, _INK, strict=True)
    )
    return bytes((*mixed, *_ACCENT))


def _png(shades: Image.Image) -> bytes:
    """The image, of places in the palette, as PNG with four bits a pixel.

    Written here, since what takes time is how hard it is pressed, which Pillow's writer hardly
    lets one choose: a fifth more bytes take a quarter of the time.
    """
    # Two pixels of the first shade before each row are the byte that says: pixels as they are.
    wide = Image.new("L", (WIDTH + 2, HEIGHT), 0)
    wide.paste(shades, (2, 0))
    rows = Image.frombytes("P", wide.size, wide.tobytes()).tobytes("raw", "P;4")
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 4, 3, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"PLTE", _palette()), (b"IDAT", zlib.compress(rows, 1)))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in (*chunks, (b"IEND", b""))
    )
