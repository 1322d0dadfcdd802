"""Every figure of the report by name, the rule it is counted by, and how to come to it again; in each language."""

from dataclasses import dataclass
from typing import Final

LANGUAGES: Final = ("en", "zh_CN")


@dataclass(frozen=True, slots=True)
class Said:
    """One text in both languages."""

    en: str
    zh: str

    def in_(self, language: str) -> str:
        return self.zh if language == "zh_CN" else self.en


@dataclass(frozen=True, slots=True)
class Rule:
    """What a figure is called and means. `behind`: the file of the audit export with what it was counted from."""

    name: Said
    rule: Said
    behind: str
    published: bool = False


def _rule(name: tuple[str, str], rule: tuple[str, str], behind: str, *, published: bool = False) -> Rule:
    return Rule(Said(*name), Said(*rule), behind, published)


_P = "persons.csv"

RULES: Final = {
    "days": _rule(
        ("Days with admissions", "有入场的天数"),
        ("Days on which somebody was let in, of those of the plan.", "有人入场的天数（计划天数为总数）。"),
        "journal.csv",
        published=True,
    ),
    "visitors": _rule(
        ("Visitors", "观众人数"),
        (
            "Persons of a counting category admitted at least once during the event, counted once (ISO 25639, UFI).",
            "计入观众的类别中至少入场一次的人，整个活动期间每人只计一次（ISO 25639、UFI）。",
        ),
        f"{_P}: visitor = 1",
        published=True,
    ),
    "visits": _rule(
        ("Visits", "观众人次"),
        (
            "Visitors on each day, once per person and day whatever the number of re-entries; the days added up.",
            "每日到场观众，每人每天只计一次，不论进出几次；各日相加。",
        ),
        f"{_P}: sum of visits",
        published=True,
    ),
    "countries": _rule(
        ("Countries and regions", "国家和地区"),
        (
            "Countries and regions of persons, by whatever name or code registrations have them.",
            "至少一人入场的国家和地区，以登记为准；同一国家的不同名称和代码只算一个。",
        ),
        f"{_P}: country",
        published=True,
    ),
    "organisations": _rule(
        ("Organisations", "机构和企业"),
        (
            "Organisations that persons came from, as registrations name them; case and spacing tell none apart.",
            "至少一人入场的机构、院校和企业，以登记为准，不区分大小写和空格。",
        ),
        f"{_P}: organisation",
        published=True,
    ),
    "experts": _rule(
        ("Foreign experts", "外国专家"),
        (
            "Persons admitted at least once whose category the plan names as experts.",
            "计划中列为专家的类别里至少入场一次的人数。",
        ),
        f"{_P}: category",
        published=True,
    ),
    "representatives": _rule(
        ("Representatives", "代表"),
        (
            "Persons admitted at least once whose category the plan names as representatives.",
            "计划中列为代表的类别里至少入场一次的人数。",
        ),
        f"{_P}: category",
        published=True,
    ),
    "delegations": _rule(
        ("Delegations", "代表团"),
        (
            "Delegations of which somebody was admitted, of those in the plan.",
            "至少一人入场的代表团（计划中的代表团为总数）。",
        ),
        f"{_P}: delegation",
        published=True,
    ),
    "sections": _rule(
        ("Sections", "板块"),
        ("Sections of the programme in the plan.", "计划日程中的板块。"),
        "plan.toml",
        published=True,
    ),
    "events": _rule(
        ("Events", "项目"), ("Events of the programme in the plan.", "计划日程中的项目。"), "plan.toml", published=True
    ),
    "activities": _rule(
        ("Activities with attendance", "有人参加的活动"),
        (
            "Activities that somebody was let in to while doors were open, of those in the plan; none that are online.",
            "从开门到结束有人入场的活动（计划中的活动为总数）；线上活动没有入口，不计。",
        ),
        "attendance.csv",
        published=True,
    ),
    "booths": _rule(
        ("Booths", "展位"),
        (
            "Booths of which somebody was admitted, of those that registrations name.",
            "至少一人入场的展位（登记中的展位为总数）。",
        ),
        f"{_P}: booth",
        published=True,
    ),
    "venues": _rule(
        ("Venues", "会场"),
        ("Venues and sub-venues that somebody was let into, of those in the plan.", "有人入场的主会场和分会场。"),
        "journal.csv: gate",
        published=True,
    ),
    "persons": _rule(
        ("Persons", "到场人数"),
        (
            "Everybody admitted at least once, of whatever category, of all registrations.",
            "至少一次入场的所有人，不论类别（登记总数为总数）。",
        ),
        _P,
    ),
    "admissions": _rule(
        ("Admissions", "入场次数"),
        (
            "Every passage inwards that was let through, re-entries included; what was taken back is left out.",
            "每一次放行的入场，含再次入场；已撤销的不计。",
        ),
        "journal.csv: kind = admitted",
    ),
    "left": _rule(("Exits", "出场次数"), ("Every passage outwards.", "每一次出场。"), "journal.csv: kind = left"),
    "refused": _rule(
        ("Refusals", "拒绝次数"),
        ("Every refusal: somebody refused three times is three.", "每一次拒绝；同一人被拒三次计三次。"),
        "journal.csv: kind = refused",
    ),
    "overruled": _rule(
        ("Admissions overruled", "人工放行"),
        ("Admissions that an operator allowed against a reason to refuse.", "工作人员在有拒绝理由时仍放行的入场。"),
        "journal.csv: overruled",
    ),
    "walk_ins": _rule(
        ("Walk-ins", "现场登记"),
        ("People registered at a desk at the venue.", "在现场服务台登记的人。"),
        "journal.csv: kind = registered",
    ),
    "badges": _rule(
        ("Badges", "胸牌"), ("Badges that came out of a printer.", "打印出的胸牌。"), "journal.csv: kind = printed"
    ),
    "reprints": _rule(
        ("Reprints", "补打"),
        ("Badges that were not the first of somebody.", "同一人第一张之后的胸牌。"),
        "journal.csv: kind = printed",
    ),
    "conflicts": _rule(
        ("Conflicts", "冲突"),
        (
            "Persons let in twice by stations that were apart: two admissions, one visit, one visitor.",
            "同一人在互不连通的站点两次入场：两次入场，一次到访，一名观众。",
        ),
        "conflicts.csv",
    ),
    "unsettled": _rule(
        ("Conflicts not settled", "未处理的冲突"),
        ("Conflicts that no supervisor has settled.", "主管尚未处理的冲突。"),
        "conflicts.csv",
    ),
}
