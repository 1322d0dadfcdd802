"""People made up to be searched for, with names of 35 countries, and what somebody may type to find them.

The names and how they are typed in Latin letters stand in tests/names.tsv, gathered from lists of other projects by
tests/gather.py; the search was tuned with questions of other seeds than the one in tests/queries.tsv.

`python tests/population.py` writes tests/queries.tsv anew: 500 questions, each with the person who is expected.
"""
# ruff: noqa: E501, C901, PLR0911 -- lists of names, a table of kinds

import csv
import itertools
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

FIELDS = ("name", "latin_name", "company", "email", "phone", "country", "language", "code")


class Name(NamedTuple):
    """A name in its own script, how it is typed in Latin letters, and in China as the others write it."""

    native: str
    typed: tuple[str, ...]
    other: str


@dataclass(frozen=True)
class Land:
    """Where somebody comes from. `order`: "joined" (family first, no space), "family" first, "given" first."""

    locale: str
    families: tuple[Name, ...]
    givens: tuple[Name, ...]
    order: str
    share: int

    @property
    def foreign(self) -> bool:
        """Whether names there are written in another script than Latin."""
        return not any("a" <= each <= "z" for each in self.families[0].native.lower())


@dataclass(frozen=True)
class Person:
    """Somebody registered, and of what names."""

    fields: dict[str, str]
    land: Land
    family: Name
    given: Name


_SHARES = {
    "zh_CN": 45, "zh_TW": 5, "ja_JP": 5, "ko_KR": 5, "ru_RU": 6, "ar": 4, "hi_IN": 2, "en_IN": 3, "de_DE": 5, "fr_FR": 4, "es_ES": 4,
    "it_IT": 4, "pl_PL": 3, "pt_BR": 3, "en_US": 7, "vi_VN": 3, "tr_TR": 2, "nl_NL": 2, "uk_UA": 2, "fa": 2, "he": 2, "th": 2,
}  # fmt: skip
_ORDERS = {"zh_CN": "joined", "zh_TW": "joined", "ko_KR": "joined", "ja_JP": "family", "vi_VN": "family", "hu_HU": "family"}  # fmt: skip
_COMPANIES = {
    "zh": ("华南理工大学", "比亚迪股份有限公司", "宁德时代新能源科技", "中国科学院自动化研究所", "广东省人力资源和社会保障厅", "腾讯科技", "南方科技大学"),
    "ja": ("株式会社東芝", "京都大学", "三菱重工業"), "ko": ("현대자동차", "한국과학기술원"),
    "ru": ("Московский государственный университет", "Росатом"),
    "": ("Fraunhofer Institut", "Siemens Healthineers", "Politecnico di Milano", "Ericsson", "Universidade de Coimbra", "Boston Dynamics",
         "Thales Group", "Wärtsilä", "Škoda Transportation", "KTH Royal Institute", "Delft University", "Zeiss Optik", "Nordic Semiconductor"),
}  # fmt: skip
_DOMAINS = ("gmail.com", "outlook.com", "163.com", "siemens.example", "uni.example", "qq.com")
# The long tail of surnames, put together as Germanic, Slavic and Romance ones are: nobody asks for these.
_STEMS = (
    *("berg", "brand", "brun", "dal", "dorn", "eber", "eich", "fel", "fink", "fuchs", "gold", "grau", "hag", "hart"),
    *("hirsch", "hoch", "holz", "kal", "kern", "kling", "kron", "lang", "lau", "lind", "mar", "moos", "nord", "ober"),
    *("ost", "pet", "quer", "rab", "reich", "rot", "sand", "schil", "schwar", "stein", "stor", "tan", "thal", "ul"),
    *("vel", "wald", "weg", "wil", "zeh"),
)
_ENDINGS = (
    *("mann", "er", "bauer", "hof", "ström", "quist", "sen", "sson", "ski", "wicz", "ova", "enko", "ini", "etti"),
    *("ard", "eau", "ez", "es", "inho", "escu", "opoulos", "oglu", "idze", "yan"),
)
_KINDS = (
    *("native", "latin", "turned", "error", "joined", "beginning", "latin", "two errors", "company", "native"),
    *("error", "email", "turned", "latin", "phone", "joined", "error", "code", "beginning", "other characters"),
)
_TWO_SYLLABLES = re.compile("((?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]+(?:ng|n)?)((?:[zcs]h|[b-df-hj-np-tv-z]).+)")


def _lands() -> tuple[Land, ...]:
    names: dict[str, dict[str, list[Name]]] = defaultdict(lambda: defaultdict(list))
    with Path(__file__).with_name("names.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            found = Name(row["native"], tuple(row["typed"].split("/")), row["other"])
            names[row["locale"]][row["part"]].append(found)
    for locale, parts in names.items():
        if locale not in _ORDERS:  # those lists begin with the commonest names, the others with the letter A
            random.Random(locale).shuffle(parts["family"])
        random.Random(locale).shuffle(parts["given"])
    return tuple(
        Land(each, tuple(parts["family"]), tuple(parts["given"]), _ORDERS.get(each, "given"), _SHARES.get(each, 1))
        for each, parts in names.items()
    )


LANDS = _lands()


def everybody(number: int, seed: int) -> Iterator[Person]:
    """So many people, the same for a seed; family names as uneven as they are in life, many people of one name."""
    chance = random.Random(seed)
    for land in chance.choices(LANDS, [land.share for land in LANDS], k=number):
        yield person(chance, land, with_tail=True)


def person(chance: random.Random, land: Land, *, with_tail: bool = False) -> Person:
    family = land.families[int(len(land.families) * chance.random() ** 2.2)]
    if with_tail and land.order == "given" and not land.foreign and chance.random() < 0.4:
        tail = "".join(chance.choices(_STEMS, k=chance.choice((1, 2, 2)))).capitalize() + chance.choice(_ENDINGS)
        family = Name(tail, (tail.lower().replace("ö", "o"),), "")
    given = land.givens[int(len(land.givens) * chance.random() ** 1.3)]
    name = {"joined": "{0}{1}", "family": "{0} {1}", "given": "{1} {0}"}[land.order].format(family.native, given.native)
    number = f"{chance.randrange(10**9):09d}"
    login = chance.choice((".", "_", "")).join(re.sub("[^a-z]", "", each.typed[0]) for each in (family, given))
    booth = chance.choice(("", "", f" {chance.randrange(400)}"))
    latin = f"{given.typed[0]} {family.typed[0]}".title()
    fields = {
        "name": name,
        "latin_name": latin if land.foreign and chance.random() < 0.4 else "",
        "company": chance.choice(_COMPANIES.get(land.locale[:2], _COMPANIES[""])) + booth,
        "email": f"{login}{chance.randrange(10**6)}@{chance.choice(_DOMAINS)}",
        "phone": f"+{chance.choice((86, 49, 81, 7, 1))} {number[:3]} {number[3:]}",
        "country": land.locale[-2:].upper(),
        "language": land.locale[:2],
        "code": f"VIS-{chance.randrange(10**8):08d}",
    }
    return Person(fields, land, family, given)


def questions(number: int, seed: int) -> Iterator[tuple[str, str, Person]]:
    """What somebody may type for a person: the kind of question, the text, the person."""
    chance = random.Random(seed)
    lands = [LANDS[at % len(LANDS)] for at in range(number // 2)]
    lands += chance.choices(LANDS, [land.share for land in LANDS], k=number - len(lands))
    chance.shuffle(lands)
    for kind, land in zip(itertools.cycle(_KINDS), lands, strict=False):
        somebody = person(chance, land)
        kind_here = "initials" if kind == "joined" and land.locale == "zh_CN" and chance.random() < 0.3 else kind
        yield kind_here, _text(kind_here, somebody, chance), somebody


def _text(kind: str, of: Person, chance: random.Random) -> str:
    family, given = chance.choice(of.family.typed), chance.choice(of.given.typed)
    latin, turned = f"{given} {family}", f"{family} {given}"
    match kind:
        case "native":
            return of.fields["name"]
        case "other characters":
            return f"{of.family.other}{of.given.other}" if of.family.other else of.fields["name"]
        case "turned":
            return turned
        case "joined":
            return chance.choice((latin, turned)).replace(" ", "") if of.land.order == "joined" else latin
        case "initials":
            return "".join(_initials(each.typed[0], len(each.native)) for each in (of.family, of.given))
        case "beginning":
            return chance.choice(
                (f"{given} {family[: max(3, len(family) - 2)]}", f"{family} {given[: max(3, len(given) - 2)]}")
            )
        case "error":
            return _wrong(latin, chance)
        case "two errors":
            return _wrong(_wrong(latin, chance), chance)
        case "company":
            return f"{latin} {of.fields['company'].split()[0]}"
        case "email" | "code":
            return of.fields[kind]
        case "phone":
            return of.fields["phone"].replace(" ", "")[-7:]
        case _:
            return latin


def _initials(pinyin: str, characters: int) -> str:
    two = _TWO_SYLLABLES.fullmatch(pinyin) if characters == 2 else None
    return two[1][0] + two[2][0] if two else pinyin[0]


def _wrong(text: str, chance: random.Random) -> str:
    """One letter too many, too few, another or two turned round, within a word of five letters or more."""
    words = text.split(" ")
    long = [at for at, word in enumerate(words) if len(word) > 4]
    if not long:
        return text
    word, of = words[chosen := chance.choice(long)], chance.choice("aeiorstnl")
    at = chance.randrange(1, len(word) - 1)
    wrong = (
        word[:at] + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + of + word[at + 1 :],
        word[:at] + word[at] + word[at:],
    )
    words[chosen] = chance.choice(wrong)
    return " ".join(words)


def is_meant(kind: str, query: str, of: Mapping[str, str], hit: Mapping[str, str]) -> bool:
    """Whether somebody of these fields is the person, or one whom the question cannot tell from the person.

    Those are people whose name is written alike, or is typed alike in one of its ways, or is just what was typed.
    """
    if kind in {"email", "code"}:
        return hit[kind] == of[kind]
    if kind == "phone":
        return hit["phone"].replace(" ", "").endswith(query)
    if kind == "company" and hit["company"].split()[0] != of["company"].split()[0]:
        return False
    if hit["name"] == of["name"]:
        return True
    if kind in {"native", "other characters"}:
        return query in _characters(hit["name"])
    typed, ways = query.replace(" ", ""), readings(hit["name"])
    if kind == "initials":
        return any(typed == initials for _, _, initials in ways)
    together = {each for family, given, _ in ways for each in (family + given, given + family)}
    if kind == "beginning":
        return any(each.startswith(typed) for each in together)
    own = {each for family, given, _ in readings(of["name"]) for each in (family + given, given + family)}
    return typed in together or bool(own & together)


def readings(name: str) -> set[tuple[str, str, str]]:
    """Family and given name as they are typed, without spaces, and the initials; for every way to take a name apart."""
    if " " in name:
        cuts = [(name[:at], name[at + 1 :]) for at, each in enumerate(name) if each == " "]
        cuts += [(family, given) for given, family in cuts]
    else:
        cuts = [(name[:at], name[at:]) for at in range(1, min(4, len(name)))]
    found = set()
    for family, given in cuts:
        tail = {family.lower().replace("ö", "o")} if " " in name else set()
        for one, two in itertools.product(_FAMILIES.get(family, tail), _GIVENS.get(given, ())):
            initials = _initials(one, len(family)) + _initials(two, len(given))
            found.add((re.sub("[ -]", "", one), re.sub("[ -]", "", two), initials))
    return found


def _characters(name: str) -> set[str]:
    """A Chinese name as it is, and in the characters of the others."""
    return {name} | {
        _OTHERS.get(name[:at], name[:at]) + _OTHERS.get(name[at:], name[at:]) for at in range(1, min(4, len(name)))
    }


_FAMILIES: dict[str, set[str]] = defaultdict(set)
_GIVENS: dict[str, set[str]] = defaultdict(set)
_OTHERS: dict[str, str] = {}
for _land in LANDS:
    for _names, _known in ((_land.families, _FAMILIES), (_land.givens, _GIVENS)):
        for _name in _names:
            _known[_name.native].update(_name.typed)
            _OTHERS.update({_name.native: _name.other} if _name.other else {})


def write(path: Path) -> None:
    """The questions as a table: kind, query, and the fields of the person who is expected."""
    rows = ["\t".join(("kind", "query", *FIELDS))]
    for kind, query, of in questions(500, 2026):
        rows.append("\t".join((kind, query, *(of.fields[each] for each in FIELDS))))
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(Path(__file__).with_name("queries.tsv"))
