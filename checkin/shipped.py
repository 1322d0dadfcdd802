"""Where the files that come with the program lie: in a checkout, installed, or frozen."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSIDE = _PACKAGE / "_shipped"
_ROOT = _INSIDE if _INSIDE.is_dir() else _PACKAGE.parent

RESOURCES = _ROOT / "resources"
MIGRATIONS = _ROOT / "db"

# Most faces of Noto Sans come as packages of their own: they are large and change on their own calendar. Those that no
# package has lie in resources/fonts.
_FONTS = {
    "NotoSans[wdth,wght].ttf": ("fontpkg_noto_sans", "files"),
    "NotoSansArabic[wdth,wght].ttf": ("justmytype_intl_rtl", "fonts/ofl/notosansarabic"),
    "NotoSansBengali[wdth,wght].ttf": ("justmytype_intl_south_asia", "fonts/ofl/notosansbengali"),
    "NotoSansDevanagari[wdth,wght].ttf": ("justmytype_intl_south_asia", "fonts/ofl/notosansdevanagari"),
    "NotoSansHebrew[wdth,wght].ttf": ("justmytype_intl_rtl", "fonts/ofl/notosanshebrew"),
    "NotoSansJP[wght].ttf": ("justmytype_intl_cjk", "fonts/ofl/notosansjp"),
    "NotoSansKR[wght].ttf": ("justmytype_intl_cjk", "fonts/ofl/notosanskr"),
    "NotoSansKhmer[wdth,wght].ttf": ("justmytype_intl_sea", "fonts/ofl/notosanskhmer"),
    "NotoSansLao[wdth,wght].ttf": ("justmytype_intl_sea", "fonts/ofl/notosanslao"),
    "NotoSansMyanmar[wdth,wght].ttf": ("justmytype_intl_sea", "fonts/ofl/notosansmyanmar"),
    "NotoSansSC[wght].ttf": ("justmytype_intl_cjk", "fonts/ofl/notosanssc"),
    "NotoSansTC[wght].ttf": ("justmytype_intl_cjk", "fonts/ofl/notosanstc"),
    "NotoSansTamil[wdth,wght].ttf": ("justmytype_intl_south_asia", "fonts/ofl/notosanstamil"),
    "NotoSansTelugu[wdth,wght].ttf": ("justmytype_intl_south_asia", "fonts/ofl/notosanstelugu"),
    "NotoSansThai[wdth,wght].ttf": ("justmytype_intl_sea", "fonts/ofl/notosansthai"),
}
FONTS = tuple(_FONTS)


@cache
def font(name: str) -> Path:
    """The file of a face: one of FONTS, or one in resources/fonts.

    Raises FileNotFoundError with what to install when the package of one of FONTS is missing.
    """
    if name not in _FONTS:
        return RESOURCES / "fonts" / name
    package, folder = _FONTS[name]
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"the font {name} is missing: install the Python package {package.replace('_', '-')}")
    return Path(spec.origin).parent / folder / name
