"""What the program is given out with: a list of it (SBOM), and what is known against it.

python .ci/supply.py sbom FILE    writes the list in the JSON of CycloneDX
python .ci/supply.py audit        asks PyPI for known vulnerabilities; ends with 1 where there are any, and with 75
                                  (EX_TEMPFAIL of sysexits.h) where nobody was there to be asked

The tools are in the extra `audit`: pip install '.[audit]'. Licences are looked at by tests/packaging/test_licences.py.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name

from build_spec import ROOT, distributions
from checkin import __version__

NOT_ASKED = 75


def sbom(out: Path) -> None:
    """The tool lists all that is installed here; what is not given out with the program is taken from its list."""
    options = ("--pyproject", ROOT / "pyproject.toml", "--mc-type", "application", "--output-reproducible")
    listed = json.loads(_run("cyclonedx_py", "environment", *options, "--of", "JSON", sys.executable).stdout)
    ours = distributions()
    listed["components"] = [each for each in listed["components"] if canonicalize_name(each["name"]) in ours]
    found = {canonicalize_name(each["name"]) for each in listed["components"]}
    if missing := ours.keys() - found:
        raise SystemExit(f"the list lacks {', '.join(sorted(missing))}: set up .venv anew with make clean")
    main = listed["metadata"]["component"]
    main["version"] = __version__
    kept = {each["bom-ref"] for each in (main, *listed["components"])}
    listed["dependencies"] = [_among(kept, each) for each in listed["dependencies"] if each["ref"] in kept]
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(listed, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{out}: {len(listed['components'])} packages")


def _among(kept: set[str], each: dict[str, Any]) -> dict[str, Any]:
    return each | {"dependsOn": [ref for ref in each.get("dependsOn", ()) if ref in kept]}


def audit() -> int:
    pinned = "".join(f"{name}=={each.version}\n" for name, each in distributions().items())
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder) / "requirements.txt"
        wanted.write_text(pinned, encoding="utf-8")
        options = ("--no-deps", "--disable-pip", "--requirement", wanted, "--format", "json")
        told = _run("pip_audit", *options, "--progress-spinner", "off", may_fail=True)
    try:
        answers = json.loads(told.stdout)["dependencies"]
    except json.JSONDecodeError:
        answers = []
    # Whoever is not asked, pip-audit skips, and ends as if nothing were known against it.
    asked = [each for each in answers if "skip_reason" not in each]
    for each in asked:
        for known in each["vulns"]:
            mended = ", ".join(known["fix_versions"]) or "no version yet"
            print(f"{each['name']} {each['version']}: {known['id']}, mended in {mended}")
    if any(each["vulns"] for each in asked):
        return 1
    if len(asked) < len(distributions()):
        print(f"PyPI answered for {len(asked)} of {len(distributions())} packages: audit where it can be reached")
        return NOT_ASKED
    print(f"Nothing is known against any of {len(asked)} packages.")
    return 0


def _run(module: str, *options: str | Path, may_fail: bool = False) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, "-m", module, *map(str, options))
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)  # noqa: S603  fixed words
    if done.returncode and not may_fail:
        raise SystemExit(done.stderr)
    return done


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["sbom", file]:
            sbom(Path(file))
        case ["audit"]:
            raise SystemExit(audit())
        case _:
            raise SystemExit(__doc__)
