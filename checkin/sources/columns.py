"""Columns: which header of a file means which field of a registration."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from checkin.domain.questions import Question
from checkin.domain.registration import ANSWERS, FIELDS
from checkin.sources import Columns, SourceError, shown

FAMILY, GIVEN = "family_name", "given_name"  # read together as the name
# Who agreed to what is asked of the attendees themselves; of answers each question has a column of its own.
READABLE: Final = frozenset({*FIELDS, FAMILY, GIVEN}) - {"consents", ANSWERS}

HEADERS: Final[Mapping[str, tuple[str, ...]]] = {
    "code": (
        "code", "ticket code", "ticket number", "ticket no", "ticket id", "barcode", "bar code", "qr", "qr code",
        "registration code", "registration number", "registration no", "registration id", "badge id", "badge number",
        "confirmation code", "secret", "id", "票号", "票码", "编号", "二维码", "条码", "条形码", "参会码", "参会编号",
        "注册号", "注册编号", "报名编号", "凭证号", "票號", "編號", "二維碼", "條碼",
    ),
    "name": (
        "name", "full name", "attendee", "attendee name", "participant", "participant name", "guest name",
        "badge name", "name on badge", "姓名", "名字", "参会人", "参会者", "参会人姓名", "参会者姓名", "嘉宾姓名",
        "中文名", "中文姓名", "全名",
    ),
    "family_name": ("family name", "last name", "surname", "姓", "姓氏"),
    "given_name": ("given name", "first name", "forename", "名"),
    "latin_name": (
        "latin name", "english name", "name in english", "name in latin letters", "romanized name", "romanised name",
        "pinyin", "name pinyin", "passport name", "英文名", "英文姓名", "英文名字", "拼音", "姓名拼音", "外文名",
    ),
    "title": (
        "title", "job title", "position", "role", "job", "function", "职务", "职位", "头衔", "职称", "岗位", "職務",
        "職位",
    ),
    "company": (
        "company", "company name", "organisation", "organization", "organisation name", "organization name",
        "institution", "affiliation", "employer", "firm", "单位", "公司", "单位名称", "公司名称", "工作单位", "机构",
        "组织", "企业", "企业名称", "單位", "機構",
    ),
    "category": (
        "category", "type", "ticket type", "ticket category", "attendee type", "participant type", "badge type",
        "registration type", "ticket", "类别", "类型", "票种", "票类", "票型", "参会类型", "参会类别", "人员类别",
        "嘉宾类型", "身份", "類別", "票種",
    ),
    "email": (
        "email", "e-mail", "mail", "email address", "e-mail address", "邮箱", "电子邮箱", "电子邮件", "邮件",
        "邮箱地址", "邮件地址", "電子郵件", "電郵",
    ),
    "phone": (
        "phone", "phone number", "mobile", "mobile phone", "mobile number", "cell", "cell phone", "telephone", "tel",
        "手机", "手机号", "手机号码", "电话", "电话号码", "联系电话", "联系方式", "移动电话", "手機", "電話",
    ),
    "country": (
        "country", "country/region", "country or region", "nation", "nationality", "国家", "国家/地区", "国别", "国籍",
        "國家", "國籍",
    ),
    "delegation": ("delegation", "delegation name", "代表团", "代表团名称", "代表團"),
    "booth": (
        "booth", "booth number", "booth no", "stand", "stand number", "stand no", "展位", "展位号", "展台", "展台号",
        "攤位",
    ),
    "group": (
        "group", "group name", "booking", "booking number", "booking id", "booking code", "order", "order number",
        "order code", "order id", "团组", "团队", "团体", "组别", "分组", "订单", "订单号", "團組", "訂單號",
    ),
    "language": ("language", "preferred language", "lang", "locale", "语言", "语种", "語言"),
    "note": ("note", "notes", "remark", "remarks", "comment", "comments", "备注", "说明", "備註"),
    "days": (
        "days", "day", "date", "dates", "valid on", "valid days", "attending on", "日期", "参会日期", "参会日", "天",
        "有效日期", "有效日",
    ),
    "activities": (
        "activities", "activity", "sessions", "session", "workshops", "workshop", "活动", "场次", "会议", "分会场",
        "活動", "場次",
    ),
    "paid": (
        "paid", "is paid", "payment received", "是否付款", "是否已付款", "已付款", "是否缴费", "是否支付", "已支付",
        "已缴费",
    ),
    "cancelled": ("cancelled", "canceled", "is cancelled", "是否取消", "已取消"),
    "blocked": ("blocked", "is blocked", "是否禁止", "已禁止", "黑名单", "禁止入场"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Layout:
    """Where in a row each field stands, counted from 0, and how many columns have a header."""

    places: Mapping[str, int]
    headers: tuple[str, ...]

    @property
    def columns(self) -> Columns:
        fields: dict[str, tuple[str, ...]] = {field: (self.headers[place],) for field, place in self.places.items()}
        parts = [header for part in (FAMILY, GIVEN) for header in fields.pop(part, ())]
        if parts:
            fields["name"] = tuple(parts)
        read = set(self.places.values())
        ignored = tuple(header for place, header in enumerate(self.headers) if header and place not in read)
        return Columns(fields, ignored)


class Fields:
    """The fields that a file may have columns for: those of registrations, and a plan's questions by their ids.

    A header means a question by its id or by its words in any language, unless it is that of a field.
    """

    def __init__(self, questions: Iterable[Question] = ()) -> None:
        asked = {
            _plain(text): each.id for each in questions for text in (*sorted(each.label.texts), each.id) if _plain(text)
        }
        self.readable = READABLE.union(asked.values())
        self._meaning = {**asked, **_MEANING}

    def recognised(self, header: str) -> str | None:
        """The field that a header means, if it is one of those known."""
        return _recognised(header, self._meaning)


def recognised(header: str) -> str | None:
    """The field of a registration that a header means, if it is one of those known."""
    return _recognised(header, _MEANING)


def _recognised(header: str, meaning: Mapping[str, str]) -> str | None:
    """By what headers mean, folded.

    Of a header in two languages or with a remark ("姓名 / Name", "Name (as on the badge)") the first part decides,
    unless another part means another field.
    """
    header = unicodedata.normalize("NFKC", header[:200])
    whole = meaning.get(_plain(header))
    if whole:
        return whole
    parts = [part for part in map(_plain, _PART.findall(header)) if part]
    meanings = [meaning.get(part) for part in parts]
    return meanings[0] if meanings and not {*meanings} - {meanings[0], None} else None


def lay_out(row: Sequence[str], wanted: Mapping[str, str], known: Fields) -> Layout:
    """The layout that a row of headers gives. `wanted` names a header for a field, whatever it seems to mean.

    Raises SourceError when a wanted header is missing, two columns mean one field, or nothing tells who is who.
    """
    headers = tuple(" ".join(cell.split()) for cell in row)
    places = {field: _place_of(field, header, headers, known) for field, header in wanted.items()}
    found = _found(headers, known, taken=set(places.values()))
    for field, candidates in found.items():
        if field in places:
            continue
        if len(candidates) > 1:
            raise SourceError(_two_columns(field, [headers[place] for place in candidates]))
        places[field] = candidates[0]
    if "name" in places:
        places = {field: place for field, place in places.items() if field not in (FAMILY, GIVEN)}
    if not places.keys() & {"code", "name", FAMILY, GIVEN}:
        raise SourceError(
            f"No column of the file is known to hold a name or a code; its headers are: {_listed(headers)}. "
            "Say which it is, such as --map name=HEADER"
        )
    return Layout(places, headers)


def guessed(row: Sequence[str], wanted: Mapping[str, str], known: Fields) -> Mapping[str, str]:
    """The header of each field where there is no doubt, in a row of headers that gives no layout yet."""
    headers = tuple(" ".join(cell.split()) for cell in row)
    found = _found(headers, known, taken={place for place, header in enumerate(headers) if header in wanted.values()})
    certain = {field: headers[places[0]] for field, places in found.items() if len(places) == 1}
    return certain | {field: header for field, header in wanted.items() if header in headers}


def _found(headers: Sequence[str], known: Fields, taken: set[int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place, header in enumerate(headers):
        field = known.recognised(header) if header and place not in taken else None
        if field:
            found.setdefault(field, []).append(place)
    return found


def _place_of(field: str, header: str, headers: Sequence[str], known: Fields) -> int:
    if field not in known.readable:
        raise SourceError(f"There is no field {shown(field)!r}; there are: {', '.join(sorted(known.readable))}")
    exact = [place for place, each in enumerate(headers) if each == " ".join(header.split())]
    near = exact or [place for place, each in enumerate(headers) if _plain(each) == _plain(header) != ""]
    match near:
        case [place]:
            return place
        case []:
            raise SourceError(f"The file has no column {shown(header)!r}; its headers are: {_listed(headers)}")
        case _:
            raise SourceError(f"The file has {len(near)} columns {shown(header)!r}: give each its own header")


def _two_columns(field: str, headers: Sequence[str]) -> str:
    if len({*headers}) < len(headers):
        return f"The file has several columns {shown(headers[0])!r}: give each its own header"
    return (
        f"Several columns could be the {field.replace('_', ' ')}: {_listed(headers)}. "
        f"Say which it is, such as --map {field}={shown(headers[0])!r}"
    )


def _listed(headers: Sequence[str]) -> str:
    named = [shown(header) for header in headers if header]
    return ", ".join(named[:12]) + (", …" if len(named) > 12 else "") if named else "all blank"


def _plain(header: str) -> str:
    folded = unicodedata.normalize("NFKC", header[:200]).casefold()
    return "".join(character for character in folded if character.isalnum())


# A part is a run of Han characters, or of words in other letters that nothing but blanks, dots and hyphens part.
_PART = re.compile(r"[\u3400-\u9fff]+|[^\W\u3400-\u9fff]+(?:[ ._'-]+[^\W\u3400-\u9fff]+)*")
_MEANING: Final = {_plain(header): field for field, headers in HEADERS.items() for header in headers}
