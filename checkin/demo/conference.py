"""The demonstration's conference: its plan, which is always today's, and everybody who is registered for it."""

import random
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from checkin.domain.registration import FieldValue, id_of_code

ID: Final = "demonstration"
ZONE: Final = ZoneInfo("Asia/Shanghai")
MAIN, EXIT, SIDE = "main", "exit", "side"
TODAY, TOMORROW = "today", "tomorrow"

# The side entrance opens in three hours, and the day of the conference changes in twelve: so whatever the hour, the
# demonstration shows a gate that is not open yet, and never runs over the end of a day.
_PLAN: Final = """\
[conference]
id = "{id}"
name = {{ en = "Demonstration Conference", zh_CN = "演示大会" }}
time_zone = "{zone}"
day_starts = "{day_starts:%H}:00"

[[day]]
id = "{today_id}"
date = {today}

[[day]]
id = "{tomorrow_id}"
date = {tomorrow}

[[zone]]
id = "venue"
name = {{ en = "Convention centre", zh_CN = "会展中心" }}
capacity = 60000

[[gate]]
id = "main"
name = {{ en = "Main entrance", zh_CN = "主入口" }}
zone = "venue"
direction = "in"
categories = ["expert", "visitor", "exhibitor", "speaker", "media", "staff"]

[[gate]]
id = "exit"
name = {{ en = "Main exit", zh_CN = "主出口" }}
zone = "venue"
direction = "out"

[[gate]]
id = "side"
name = {{ en = "Side entrance", zh_CN = "侧门" }}
zone = "venue"
direction = "in"
hours = ["{opens:%H:%M}-{closes:%H:%M}"]

[[category]]
id = "expert"
name = {{ en = "Foreign expert", zh_CN = "外国专家" }}
colour = "#1B4AA5"

[[category]]
id = "visitor"
name = {{ en = "Professional visitor", zh_CN = "专业观众" }}
colour = "#4A5568"

[[category]]
id = "exhibitor"
name = {{ en = "Exhibitor", zh_CN = "参展商" }}
colour = "#0A7D4B"
visitor = false

[[category]]
id = "speaker"
name = {{ en = "Speaker", zh_CN = "演讲嘉宾" }}
colour = "#6B2FA0"

[[category]]
id = "media"
name = {{ en = "Media", zh_CN = "媒体" }}
colour = "#9B1C1C"
visitor = false

[[category]]
id = "staff"
name = {{ en = "Staff", zh_CN = "工作人员" }}
colour = "#2D3748"
visitor = false

[[category]]
id = "service"
name = {{ en = "Service", zh_CN = "服务人员" }}
colour = "#8A5A00"
visitor = false
"""

_CATEGORIES: Final = ("visitor", "visitor", "visitor", "expert", "expert", "exhibitor", "speaker", "media", "staff")

# Family names, given names, language, country.
_NAMES: Final = (
    (("李", "王", "张", "刘", "陈", "欧阳"), ("伟", "芳", "秀英", "明珠", "建国", "晓明"), "zh_CN", "CN"),
    (("佐藤", "鈴木", "高橋"), ("翔太", "さくら", "健一"), "ja", "JP"),
    (("김", "이", "박"), ("하늘", "민수", "지우"), "ko", "KR"),
    (("Иванов", "Жуков", "Шевченко"), ("Дмитрий", "Андрей", "Олег"), "ru", "RU"),
    (("Müller", "Schönenberger", "König"), ("Ada", "Jürgen", "Maximilian"), "de", "DE"),
    (("Nguyễn", "Trần"), ("Phương Thảo", "Minh Đức"), "vi", "VN"),
    (("Korhonen", "Virtanen"), ("Aino", "Väinö"), "fi", "FI"),
    (("García Márquez", "Fernández de Córdoba"), ("María de los Ángeles", "José"), "es", "ES"),
    (("Smith", "O'Connor", "Okafor"), ("Jane", "William", "Chidi"), "en", "GB"),
    (("Esposito", "D'Angelo"), ("Chiara", "Niccolò"), "it", "IT"),
)
_LATIN: Final = {
    "李": "Li", "王": "Wang", "张": "Zhang", "刘": "Liu", "陈": "Chen", "欧阳": "Ouyang",
    "伟": "Wei", "芳": "Fang", "秀英": "Xiuying", "明珠": "Mingzhu", "建国": "Jianguo", "晓明": "Xiaoming",
    "佐藤": "Sato", "鈴木": "Suzuki", "高橋": "Takahashi", "翔太": "Shota", "さくら": "Sakura", "健一": "Kenichi",
    "김": "Kim", "이": "Lee", "박": "Park", "하늘": "Haneul", "민수": "Minsu", "지우": "Jiwoo",
    "Иванов": "Ivanov", "Жуков": "Zhukov", "Шевченко": "Shevchenko",
    "Дмитрий": "Dmitrii", "Андрей": "Andrei", "Олег": "Oleh",
}  # fmt: skip
_COMPANIES: Final = (
    "Technische Werke GmbH",
    "清华大学",
    "深圳市科技创新委员会",
    "株式会社日立製作所",
    "삼성전자",
    "Институт физики",
    "Universidad de Salamanca",
    "Aalto University",
    "Northern Light Instruments Ltd",
    "",
)


def plan(now: datetime) -> str:
    """The plan, as TOML, for a demonstration that runs now (aware)."""
    local = now.astimezone(ZONE)
    changes = local.replace(minute=0) + timedelta(hours=12)
    today = (local - timedelta(hours=changes.hour)).date()
    return _PLAN.format(
        id=ID,
        zone=ZONE.key,
        day_starts=changes,
        today_id=TODAY,
        today=today,
        tomorrow_id=TOMORROW,
        tomorrow=today + timedelta(days=1),
        opens=local + timedelta(hours=3),
        closes=local + timedelta(hours=6),
    )


def everybody(number: int, seed: int) -> Iterator[tuple[str, dict[str, FieldValue]]]:
    """So many registrations, by id, the same for a seed. Every tenth comes from another system, with its code."""
    rng = random.Random(seed)  # noqa: S311 -- people made up, not secrets
    for count in range(number):
        own = f"{seed}-{count}"
        yield id_of_code(ID, own), _person(rng, f"EXT-{own}" if count % 10 == 9 else "")


def _person(rng: random.Random, code: str) -> dict[str, FieldValue]:
    families, given_names, language, country = rng.choice(_NAMES)
    family, given = rng.choice(families), rng.choice(given_names)
    person: Mapping[str, FieldValue] = {
        "category": rng.choice(_CATEGORIES),
        "name": _name(family, given, language),
        "latin_name": f"{_LATIN[given]} {_LATIN[family]}" if family in _LATIN else "",
        "company": rng.choice(_COMPANIES),
        "country": country,
        "language": language,
        "code": code,
    }
    return {field: value for field, value in person.items() if value}


def _name(family: str, given: str, language: str) -> str:
    match language:
        case "zh_CN" | "ko":
            return family + given
        case "ja" | "vi":
            return f"{family} {given}"
        case _:
            return f"{given} {family}"
