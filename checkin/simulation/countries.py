"""The countries that people come from: as many as the reference conference had, and how names are made up there."""

from typing import Final

# ISO 3166 code, the locale of Faker that knows its names ("" where none does: English ones stand in), and a weight
# among those who come from abroad.
ABROAD: Final = (
    *(("US", "en_US", 9), ("IL", "he_IL", 5), ("DE", "de_DE", 7), ("JP", "ja_JP", 7), ("UA", "uk_UA", 4)),
    *(("FI", "fi_FI", 3), ("IT", "it_IT", 4), ("KR", "ko_KR", 6), ("FR", "fr_FR", 5), ("AU", "en_AU", 4)),
    *(("GB", "en_GB", 8), ("RU", "ru_RU", 7), ("CA", "en_CA", 4), ("NZ", "en_NZ", 2), ("IE", "en_IE", 2)),
    *(("AT", "de_AT", 2), ("CH", "de_CH", 2), ("NL", "nl_NL", 3), ("BE", "nl_BE", 2), ("ES", "es_ES", 3)),
    *(("PT", "pt_PT", 2), ("BR", "pt_BR", 3), ("MX", "es_MX", 2), ("AR", "es_AR", 2), ("CL", "es_CL", 1)),
    *(("CO", "es_CO", 1), ("SE", "sv_SE", 3), ("NO", "no_NO", 2), ("DK", "da_DK", 2), ("PL", "pl_PL", 3)),
    *(("CZ", "cs_CZ", 2), ("SK", "sk_SK", 1), ("HU", "hu_HU", 2), ("RO", "ro_RO", 2), ("BG", "bg_BG", 2)),
    *(("GR", "el_GR", 2), ("TR", "tr_TR", 2), ("HR", "hr_HR", 1), ("SI", "sl_SI", 1), ("EE", "et_EE", 1)),
    *(("LV", "lv_LV", 1), ("LT", "lt_LT", 1), ("IN", "hi_IN", 4), ("TH", "th_TH", 2), ("VN", "vi_VN", 3)),
    *(("ID", "id_ID", 2), ("EG", "ar_EG", 2), ("SA", "ar_SA", 2), ("IR", "fa_IR", 1), ("SG", "", 3), ("MY", "", 2)),
)
HOST: Final = ("CN", "zh_CN")

# Locales in which the family name comes first, and those that write no blank between the two.
FAMILY_FIRST: Final = frozenset({"zh_CN", "ja_JP", "ko_KR", "hu_HU", "vi_VN"})
UNBROKEN: Final = frozenset({"zh_CN", "ko_KR"})
