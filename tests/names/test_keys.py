"""Names as people type them: whatever the script and the habit, one key of the name is what was typed."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checkin.domain.registration import Registration
from checkin.names import asking
from checkin.names.entry import entry
from checkin.names.folding import bones, folded, run_together, skeleton, sound, spellings
from checkin.names.pieces import Script, pieces
from checkin.names.ranking import Ranking
from checkin.names.vocabulary import Vocabulary


def fit(name: str, text: str, **fields: str) -> float:
    """How well somebody of this name answers to a text, without typing errors."""
    asked = asking.question(text)
    return Ranking(asked, asked.parts).rank(entry(Registration("7K3M9QX2P4RT", name=name, **fields)).terms).score


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("李伟", ["li wei", "wei li", "liwei", "weili", "李伟", "伟", "wei", "lee wei"]),
        ("李晓明", ["li xiaoming", "li xiao ming", "xiaoming", "lxm", "晓明", "lixiaom"]),
        ("欧阳明珠", ["ouyang mingzhu", "mingzhu ouyang", "ouyang", "明珠", "歐陽明珠"]),
        ("单田芳", ["shan tianfang"]),
        ("曾志伟", ["zeng zhiwei", "tsang zhiwei"]),
        ("解小东", ["xie xiaodong"]),
        ("吕布", ["lv bu", "lu bu", "lyu bu"]),
        ("陈大文", ["chen dawen", "chan dawen", "陳大文"]),
        ("陳大文", ["chen dawen", "chan dawen", "陈大文"]),
        ("김민수", ["kim minsu", "gim minsu", "minsu kim", "kim min-soo", "민수", "김"]),
        ("이지영", ["lee jiyoung", "yi jiyeong", "rhee ji young"]),
        ("박찬호", ["park chanho", "bak chanho"]),
        ("최수정", ["choi soojung", "choe sujeong"]),
        ("Дмитрий Иванов", ["dmitri", "dmitry ivanov", "dmitrii", "dmitriy", "dmitrij", "ДМИТРИЙ"]),
        ("Юлия Жукова", ["yulia", "julia", "iuliia", "zhukova"]),
        ("Олег Шевченко", ["oleg", "oleh", "shevchenko", "schewtschenko"]),
        ("Семён Ёлкин", ["semen", "semyon", "елкин"]),
        ("Jürgen Müller", ["jurgen muller", "juergen mueller", "Müller", "MULLER"]),
        ("Juergen Mueller", ["Jürgen Müller", "muller"]),
        ("Søren Åkesson", ["soren", "soeren", "akesson", "aakesson"]),
        ("Straße Łukasz", ["strasse lukasz"]),
        ("İbrahim Işık", ["ibrahim isik"]),
        ("Siobhán O'Connor", ["oconnor", "o'connor", "o\N{RIGHT SINGLE QUOTATION MARK}connor", "siobhan"]),
        ("Nguyễn Phương Thảo", ["nguyen phuong thao", "thao"]),
        ("محمد العلي", ["mohammed", "muhammad ali", "mohamed alali", "محمد"]),
        ("عبد العزيز المالكي", ["abdelaziz almaliki", "abdul aziz", "عبد العزيز"]),
        ("張簡苡晴", ["zhangjian yiqing"]),
        ("Mohamed Hassan", ["muhammad", "mohammed hasan"]),
        ("יוסף כהן", ["yosef cohen", "joseph kohen", "יוסף"]),
        ("Γιώργος Παπαδόπουλος", ["giorgos", "papadopoulos", "γιωργος"]),
        ("สมชาย ใจดี", ["somchai", "สมชาย"]),
        ("राहुल शर्मा", ["rahul sharma", "शर्मा"]),
    ],
)
def test_a_name_is_found_by_every_habit(name: str, typed: list[str]) -> None:
    found = {each: fit(name, each) for each in typed}
    assert {each: score for each, score in found.items() if score < 60} == {}


@pytest.mark.parametrize(
    "typed", ["sato kenichi", "satou", "satoh", "kenichi sato", "さとう", "佐藤", "健一", "zuoteng"]
)
def test_a_japanese_name_is_found_by_its_reading(typed: str) -> None:
    assert fit("佐藤健一", typed, country="JP") > 75


def test_kana_in_a_name_say_that_it_is_japanese() -> None:
    assert fit("高橋さくら", "takahashi sakura") > 95


def test_kanji_are_not_read_where_the_latin_name_stands() -> None:
    own = entry(Registration("7K3M9QX2P4RT", name="佐藤健一", latin_name="Kenichi Sato", country="JP")).terms
    assert own.count("nsato") == 1


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (("John Smith", "john smith"), ("John Smithson", "john smith")),  # whole before beginning
        (("John Smith", "john smi"), ("Smith John", "john smith")),  # beginning before another order
        (("Smith John", "john smith"), ("John Smyth", "john smith")),  # order before spelling
        (("John Smith", "john smith"), ("John Edward Smith", "john smith")),
        (("Anna Siemens", "siemens"), ("Anna Berg", "siemens")),  # name before company
    ],
)
def test_what_fits_better_comes_first(better: tuple[str, str], worse: tuple[str, str]) -> None:
    assert fit(*better) > fit(*worse, company="Siemens")


@pytest.mark.parametrize(
    ("field", "value", "typed"),
    [
        ("company", "清华大学", "清华"),
        ("company", "清华大学", "qinghua"),
        ("company", "Wärtsilä Oyj", "wartsila"),
        ("email", "Li.Wei_7@Tsinghua.edu.cn", "li.wei_7@tsinghua.edu.cn"),
        ("email", "li.wei@tsinghua.edu.cn", "@tsinghua"),
        ("phone", "+86 138-1234-5678", "5678"),
        ("phone", "+86 138-1234-5678", "0086 138 1234 5678"),
        ("phone", "755 1234567; 138 0000 9999", "9999"),
        ("phone", "٠١٢٣٤٥٦٧٨", "5678"),
        ("code", "EXT-00017", "ext-00017"),
        ("code", "EXT-00017", "ext 000"),
        ("booth", "H5-12", "h512"),
        ("group", "Reise 77", "reise77"),
        ("delegation", "山东省", "山东"),
    ],
)
def test_other_fields_are_found_too(field: str, value: str, typed: str) -> None:
    assert fit("Ada König", typed, **{field: value}) >= 70


def test_a_title_says_nothing() -> None:
    assert fit("Ada König", "Frau Dr. König") == fit("Ada König", "König")
    assert fit("李伟", "李伟先生") == fit("李伟", "李伟")


def test_a_comma_turns_a_name_round() -> None:
    assert fit("John Smith", "Smith, John") == 100


@pytest.mark.parametrize("text", ["", "  ", "ab", "a b", "!!", "😀", "\x00\x01", "\ud800"])
def test_little_is_too_short(text: str) -> None:
    asked = asking.question(text)
    assert asked.is_nothing or asked.is_too_short


@pytest.mark.parametrize("text", ["abc", "李", "が", "김", "1234"])
def test_three_letters_or_one_character_are_enough(text: str) -> None:
    asked = asking.question(text)
    assert not asked.is_nothing
    assert not asked.is_too_short


@pytest.mark.parametrize(
    "spelt",
    [
        "dmitri dmitry dmitrii dmitriy dmitrij",
        "yulia julia iuliia yuliya",
        "sato satou satoh",
        "evgeny evgenii yevgeniy",
        "jeong jung",
    ],
)
def test_one_sound_has_one_skeleton(spelt: str) -> None:
    assert len({skeleton(each) for each in spelt.split()}) == 1


def test_vowels_are_not_in_the_bones() -> None:
    assert {bones(skeleton(each)) for each in ("mohammed", "muhammad", "mohamed")} == {"mkmt"}


def test_a_word_with_diacritics_has_two_spellings() -> None:
    assert spellings("müller") == ("muller", "mueller")
    assert spellings("muller") == ("muller",)


def test_a_typing_error_leads_to_the_words_that_are_near() -> None:
    (part,) = asking.question("smiht").parts
    vocabulary = Vocabulary().and_also(["nsmith", "ssmit", "namiht", "njones", "nsmithsons", "xsmit"])
    found = vocabulary.near(part)
    assert set(found) == {"nsmith", "ssmit", "xsmit"}
    assert found["nsmith"] > found["ssmit"] > found["xsmit"]
    assert set(vocabulary.near(part, any_start=True)) == {*found, "namiht"}
    assert vocabulary.near(part, any_start=True)["namiht"] < found["nsmith"]


def test_a_vocabulary_knows_every_kind_of_a_word_once() -> None:
    (part,) = asking.question("simit").parts
    first = Vocabulary().and_also(["nsmit", "ssmit"])
    second = first.and_also(["ssmit", "tsmit", "nsmit"])
    assert set(first.near(part)) == {"nsmit", "ssmit"}
    assert set(second.near(part)) == {"nsmit", "ssmit", "tsmit"}


@pytest.mark.parametrize(
    ("typed", "is_initials"), [("lw", True), ("LW", True), ("li", False), ("l w", False), ("vw", False)]
)
def test_two_consonants_are_the_initials_of_a_chinese_name(typed: str, is_initials: bool) -> None:  # noqa: FBT001
    asked = asking.question(typed)
    assert asked.is_initials is is_initials
    assert asked.is_too_short is not is_initials


@given(st.lists(st.text("aeioubcdhjklngstuwxyz", min_size=1, max_size=7), min_size=1, max_size=4))
def test_words_written_in_one_sound_as_they_would(words: list[str]) -> None:
    assert run_together(tuple(map(sound, words))) == skeleton("".join(words))


def test_runs_and_words_are_told_apart() -> None:
    found = [(piece.text, piece.script) for piece in pieces("李伟Li-Wei ハル 김x Ёж")]
    assert found == [
        ("李伟", Script.HAN),
        ("li", Script.LATIN),
        ("wei", Script.LATIN),
        ("ハル", Script.KANA),
        ("김", Script.HANGUL),
        ("x", Script.LATIN),
        ("ёж", Script.CYRILLIC),
    ]


@given(st.text(max_size=60))
def test_whatever_a_name_holds_it_has_keys_without_anything_to_cut_at(name: str) -> None:
    own = entry(Registration("7K3M9QX2P4RT", name=name, company=name, email=name, phone=name, code=name, group=name))
    assert all(key in {"|", "||", "*"} or (len(key) > 1 and key.isalnum()) for key in own.terms.split(" "))
    assert set(own.words) <= set(own.terms.split(" "))
    assert all(word.isascii() for word in own.words)


@example("𝕬nna")
@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)
