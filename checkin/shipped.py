"""Where the files that come with the program lie: in a checkout, installed, or frozen."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSIDE = _PACKAGE / "_shipped"
_ROOT = _INSIDE if _INSIDE.is_dir() else _PACKAGE.parent

RESOURCES = _ROOT / "resources"
MIGRATIONS = _ROOT / "db"

# The faces of Noto Sans come as packages of their own: they are large and change on their own calendar.
_FONTS = {
    "NotoSans[wdth,wght].ttf": ("fontpkg_noto_sans", "files"),
    "NotoSansJP[wght].ttf": ("justmytype_intl_cjk", "fonts/ofl/notosansjp"),
    "NotoSansKR[wght].ttf": ("justmytype_intl_cjk", "fonts/ofl/notosanskr"),
    "NotoSansSC[wght].ttf": ("justmytype_intl_cjk", "fonts/ofl/notosanssc"),
    "NotoSansTC[wght].ttf": ("justmytype_intl_cjk", "fonts/ofl/notosanstc"),
}
FONTS = tuple(_FONTS)


@cache
def font(name: str) -> Path:
    """The file of one of FONTS. Raises FileNotFoundError with what to install when its package is missing."""
    package, folder = _FONTS[name]
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"the font {name} is missing: install the Python package {package.replace('_', '-')}")
    return Path(spec.origin).parent / folder / name
