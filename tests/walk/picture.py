"""What is on the screen, dot by dot."""

import struct
import zlib
from collections import Counter
from pathlib import Path

# How far a dot is from the ground before it is ink: more than a tint or a hairline, less than the thin strokes of small type.
_INK = 60


class Picture:
    def __init__(self, width: int, height: int, dots: bytes) -> None:
        """@param dots  four bytes each: blue, green, red, nothing."""
        self.width = width
        self.height = height
        self.dots = dots

    def part(self, x: int, y: int, width: int, height: int) -> "Picture":
        """What of the rectangle is within the picture."""
        left, top = max(0, x), max(0, y)
        right, bottom = max(left, min(self.width, x + width)), max(top, min(self.height, y + height))
        lines = [self.dots[4 * (line * self.width + left):4 * (line * self.width + right)] for line in range(top, bottom)]
        return Picture(right - left, bottom - top, b"".join(lines))

    def ink(self) -> int:
        """How many dots stand out from the ground, whatever its colour is: 0 for a plain area."""
        ink = 0
        for channel in range(3):
            values = self.dots[channel::4]
            counts = Counter(values)
            if not counts:
                return 0
            ground = counts.most_common(1)[0][0]
            ink = max(ink, sum(count for value, count in counts.items() if abs(value - ground) > _INK))
        return ink

    def save(self, path: Path) -> None:
        """As PNG."""
        coloured = bytearray(3 * self.width * self.height)
        coloured[0::3], coloured[1::3], coloured[2::3] = self.dots[2::4], self.dots[1::4], self.dots[0::4]
        row = 3 * self.width
        lines = b"".join(b"\0" + coloured[start:start + row] for start in range(0, len(coloured), row))

        def chunk(kind: bytes, content: bytes) -> bytes:
            return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b""))
