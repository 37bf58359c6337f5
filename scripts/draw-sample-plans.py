#!/usr/bin/env python3
"""Draws the floor plans of resources/sample/center-02.json into resources/sample/plans.

Not part of the build: the drawings are kept. Needs Debian's python3-pil and fonts-wqy-zenhei.
"""

import pathlib
import time

from PIL import Image, ImageDraw, ImageFont

PLANS = pathlib.Path(__file__).resolve().parent.parent / "resources" / "sample" / "plans"
FONT = "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"
SCALE = 40  # dots a metre
MARGIN = 90
WALL = 9


class Plan:
    """One floor, in metres from its upper left corner."""

    def __init__(self, title, width, height):
        size = (round(width * SCALE) + 2 * MARGIN, round(height * SCALE) + 2 * MARGIN + 70)
        self.image = Image.new("L", size, 255)
        self.draw = ImageDraw.Draw(self.image)
        self.title = title
        self.width = width
        self.height = height

    def at(self, x, y):
        return MARGIN + round(x * SCALE), MARGIN + round(y * SCALE)

    def text(self, x, y, words, size):
        self.draw.text(self.at(x, y), words, font=ImageFont.truetype(FONT, size), fill=0, anchor="mm", align="center")

    def wall(self, x1, y1, x2, y2):
        self.draw.line([self.at(x1, y1), self.at(x2, y2)], fill=0, width=WALL)

    def room(self, x, y, width, height, name, door):
        """With a door in the middle of the wall at the `top`, `bottom`, `left` or `right`."""
        corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
        for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1]):
            self.wall(x1, y1, x2, y2)
        self.text(x + width / 2, y + height / 2, f"{name}\n{width * height:.0f} m²", 28)
        if door in ("top", "bottom"):
            self.door(x + width / 2 - 0.5, y if door == "top" else y + height, 0, 1 if door == "top" else -1)
        else:
            self.door(x if door == "left" else x + width, y + height / 2 - 0.5, 1 if door == "left" else -1, 0)

    def door(self, x, y, into_x, into_y):
        """A gap of a metre in the wall from here, and the leaf that opens into the room."""
        left, top = self.at(x, y)
        across = 0 if into_y else WALL
        along = 0 if into_x else WALL
        gap = [left - across, top - along, left + (0 if into_x else SCALE) + across, top + (0 if into_y else SCALE) + along]
        self.draw.rectangle(gap, fill=255)
        self.draw.line([left, top, left + into_x * SCALE, top + into_y * SCALE], fill=0, width=3)
        start = {(0, 1): 0, (0, -1): 270, (1, 0): 0, (-1, 0): 90}[(into_x, into_y)]
        self.draw.arc([left - SCALE, top - SCALE, left + SCALE, top + SCALE], start, start + 90, fill=0, width=2)

    def finished(self):
        left, top = self.at(0, 0)
        right, bottom = self.at(self.width, self.height)
        self.draw.rectangle([left - WALL, top - WALL, right + WALL, bottom + WALL], outline=0, width=2 * WALL)
        self.text(self.width / 2, self.height + 1.6, f"{self.title}（示例）    {self.width} m × {self.height} m", 34)
        return self.image


def ground_floor():
    plan = Plan("一层平面图", 42, 22)
    upper = [("挂号收费", 5), ("西（中）药房", 7), ("全科诊室一", 5), ("全科诊室二", 5), ("中医科", 6), ("口腔科", 7), ("检验科", 7)]
    x = 0
    for name, width in upper:
        plan.room(x, 0, width, 8, name, "bottom")
        x += width
    plan.text(21, 10, "候 诊 大 厅", 40)
    lower = [("急诊室", 6), ("观察室", 7), ("输液室", 8), ("影像科", 8), ("心电图室", 5), ("康复室", 8)]
    x = 0
    for name, width in lower:
        plan.room(x, 12, width, 10, name, "top")
        x += width
    return plan.finished()


def upper_floor(title, names):
    plan = Plan(title, 24, 30)
    for i, name in enumerate(names):
        x, door = (0, "right") if i % 2 == 0 else (14, "left")
        plan.room(x, i // 2 * 7.5, 10, 7.5, name, door)
    plan.text(12, 15, "走\n\n廊", 40)
    return plan.finished()


def main():
    PLANS.mkdir(exist_ok=True)
    ground_floor().convert("1", dither=Image.Dither.NONE).save(PLANS / "center-02-1.png", optimize=True)
    floors = [
        upper_floor("二层平面图", ["妇科", "儿科", "计划免疫室", "健康教育室", "家庭医生工作室", "慢病管理室", "会议室", "办公室"]),
        upper_floor("三层平面图", ["病房一", "病房二", "病房三", "病房四", "护士站", "治疗室", "消毒供应室", "库房"]),
    ]
    floors = [floor.convert("1", dither=Image.Dither.NONE) for floor in floors]
    day = time.gmtime(1631664000)
    floors[0].save(PLANS / "center-02-2.pdf", save_all=True, append_images=floors[1:], resolution=150, creationDate=day,
                   modDate=day, title="二层、三层平面图（示例）")


if __name__ == "__main__":
    main()
