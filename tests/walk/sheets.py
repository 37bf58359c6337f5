"""What two PDFs look like on paper, dot by dot."""

import subprocess
from pathlib import Path

_DPI = 100
_INK = 128  # a dot that is darker is ink
_TRACE = 224  # a dot that is darker is at the edge of ink
_FEW = 12  # dots; the smallest character of a paper has more


class Sheet:
    def __init__(self, picture: bytes) -> None:
        """@param picture  as pdftoppm writes it: binary PGM."""
        _, size, _, dots = picture.split(b"\n", 3)
        self.width, self.height = map(int, size.split())
        self.dots = dots

    def places(self, darker: int) -> set[tuple[int, int]]:
        return {(number % self.width, number // self.width) for number, dot in enumerate(self.dots) if dot < darker}


def sheets_of(pdf: Path, folder: Path, margin: int) -> list[Sheet]:
    """The pages of an A4 paper without what a printer cannot reach. @param margin  in points, at each edge."""
    left = margin * _DPI // 72
    width, height = 595 * _DPI // 72 - 2 * left, 842 * _DPI // 72 - 2 * left
    subprocess.run(["pdftoppm", "-gray", "-r", str(_DPI), "-x", str(left), "-y", str(left), "-W", str(width), "-H", str(height),
                    str(pdf), str(folder / pdf.stem)], check=True)
    return [Sheet(file.read_bytes()) for file in sorted(folder.glob(f"{pdf.stem}-*.pgm"))]


def ink_apart(one: Sheet, other: Sheet) -> int:
    """How many dots of ink the first one has where the other has none within a dot: engines that write PDFs round differently."""
    near = {(x + right, y + down) for x, y in other.places(_TRACE) for right in (-1, 0, 1) for down in (-1, 0, 1)}
    return len(one.places(_INK) - near)


def must_be_equal(one: list[Sheet], other: list[Sheet]) -> None:
    assert len(one) == len(other), f"{len(one)} pages are not {len(other)}"
    for number, (left, right) in enumerate(zip(one, other), 1):
        apart = ink_apart(left, right), ink_apart(right, left)
        assert max(apart) <= _FEW, f"page {number}: {apart} dots of ink are on one alone"
