"""Where the parts of a timeline stand, in percent, so that a page of any width can draw it."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from linter.pack_fields import FIRST_RULE
from linter.timeline import Period

_NARROW = 4.0  # percent: numbers nearer than this would touch on a phone
_ROOM_FOR_ICON = 6.5  # percent


@dataclass(frozen=True, slots=True)
class Bar:
    """A period: its number, where it begins, how wide it is, and in which lane its number stands (0 or 1)."""

    number: int
    start: float
    width: float
    lane: int
    period: Period

    @property
    def middle(self) -> float:
        """Where its number and its sign stand."""
        return round(self.start + self.width / 2, 2)

    @property
    def has_icon(self) -> bool:
        """Whether the sign of its verdict fits inside."""
        return self.width >= _ROOM_FOR_ICON


class Plot:
    """The bars, the years on the axis, and the chosen day; None where no day is chosen."""

    def __init__(self, periods: Sequence[Period], today: datetime.date, chosen: str = "") -> None:
        self._end = max(today, periods[-1].since + datetime.timedelta(days=1))
        self.bars = list(self._bars(periods))
        self.years = [
            (year, self._place(datetime.date(year, 1, 1))) for year in range(FIRST_RULE.year, self._end.year + 1)
        ]
        day = datetime.date.fromisoformat(chosen) if chosen else None
        self.chosen = self._place(day) if day and FIRST_RULE <= day <= self._end else None

    def _bars(self, periods: Sequence[Period]) -> Iterator[Bar]:
        ends = [period.since for period in periods[1:]] + [self._end]
        last_in_lane = [-_NARROW, -_NARROW]
        for number, (period, end) in enumerate(zip(periods, ends, strict=True), 1):
            start = self._place(period.since)
            width = round(self._place(end) - start, 2)
            middle = start + width / 2
            lane = 0 if middle - last_in_lane[0] >= _NARROW else 1
            last_in_lane[lane] = middle
            yield Bar(number, start, width, lane, period)

    def _place(self, day: datetime.date) -> float:
        return round(100 * (day - FIRST_RULE) / (self._end - FIRST_RULE), 2)
