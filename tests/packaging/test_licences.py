"""What the program is given out with may be given out: no licence among them asks for more than is done."""

import re
from importlib.metadata import Distribution

import pytest

from build_spec import distributions

FREE = {
    *("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MIT-0", "MIT-CMU", "OFL-1.1"),
    *("PSF-2.0", "Zlib"),
}
# Libraries under these stay files of their own that can be exchanged, and their licence is named in docs/licences.md.
WEAK = {"LGPL-3.0-only", "MPL-2.0"}
OF_ITS_OWN = {"orjson", "psycopg", "psycopg-binary", "pyside6-addons", "pyside6-essentials", "shiboken6"}

# Not everybody writes an SPDX expression yet; each was read in the package itself.
WRITTEN = {
    "AL2": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
}
EXPRESSION = re.compile(r"[A-Za-z0-9.()-]+(?: (?:AND|OR) [A-Za-z0-9.()-]+)*")


def licence(of: Distribution) -> str:
    """As an SPDX expression, or as the package words it where it is none."""
    about = of.metadata
    classified = [text.rpartition(" :: ")[2] for text in about.get_all("Classifier") or () if "License ::" in text]
    for said in (about.get("License-Expression"), about.get("License"), *classified):
        if said and EXPRESSION.fullmatch(known := WRITTEN.get(said, said)):
            return known
    return about.get("License") or "none"


def allowed(expression: str, among: set[str]) -> bool:
    """Of what stands between OR one is chosen, and of what stands between AND all hold; brackets bind first."""
    while bracket := re.search(r"\(([^()]*)\)", expression):
        inner = next((one for one in bracket[1].split(" OR ") if allowed(one, among)), None)
        if inner is None:
            return False
        expression = expression.replace(bracket[0], inner)
    return any(all(one in among for one in choice.split(" AND ")) for choice in expression.split(" OR "))


@pytest.mark.parametrize("name", distributions())
def test_its_licence_lets_it_be_given_out(name: str) -> None:
    said = licence(distributions()[name])
    assert allowed(said, FREE | WEAK if name in OF_ITS_OWN else FREE), said


@pytest.mark.parametrize("name", sorted(OF_ITS_OWN))
def test_what_wants_to_stay_exchangeable_is_still_under_that_licence(name: str) -> None:
    assert not allowed(licence(distributions()[name]), FREE)


@pytest.mark.parametrize(
    "expression",
    ["MIT", "MIT OR GPL-3.0-only", "MIT AND (Apache-2.0 OR GPL-2.0-only)", "(MIT OR GPL-2.0-only) AND ISC"],
)
def test_of_licences_to_choose_from_one_that_is_free_will_do(expression: str) -> None:
    assert allowed(expression, FREE)


@pytest.mark.parametrize(
    "expression",
    ["GPL-3.0-only", "AGPL-3.0-or-later", "MIT AND GPL-3.0-only", "MIT AND (LGPL-3.0-only OR GPL-2.0-only)", "none"],
)
def test_of_licences_that_hold_together_each_is_to_be_free(expression: str) -> None:
    assert not allowed(expression, FREE)
