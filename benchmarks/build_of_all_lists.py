"""Measure the build of an edition from every published list beside the checkout: seconds, memory, size, entries by list.

The files are laid out as an operator keeps them, each set in a folder named by its list and day, then built by the command.

    python benchmarks/build_of_all_lists.py [--keep FOLDER]
"""

import argparse
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REAL = Path(__file__).parents[2] / "shared/data/sanctions"
SETS = {
    # What says its own day, or is named by it, lies as it is found; the others by the day that their PROVENANCE tells.
    "": (
        "us_ofac_sdn_csv", "un_sc_consolidated_xml", "us_state_isn_csv", "uk_ofsi_conlist_csv_2018", "uk_ofsi_conlist_xlsx",
        "us_csl_json_2026-07-31", "eu_fsf_csv_excerpt_2018", "us_state_ddtc_itar_debarred_csv", "jp_meti_end_user_list",
    ),
    "2016-02-11": ("legacy_formats_2016",),
    "2026-08-22": ("eu_journal_sanctions_csv", "us_special_legislation_csv"),
    "2026-07-23": ("ca_regulations_xml",),
    "2025-12-19": ("us_ofac_consolidated_nonsdn_csv",),
    "2025-09-12": ("jp_meti_russia_txt",),
    "2026-03-31": ("opensanctions_targets_simple_csv",),
    "2022-04-30": ("us_csl_csv",),
    "2024-12-17": ("au_dfat_xlsx/regulation8_consolidated_2024-12.xlsx",),
    "2026-08-02": ("au_dfat_xlsx/regulation8_consolidated_2026-08.xlsx",),
    "2019-07-09": ("us_bis_dpl_txt/dpl_2019-07.txt",),
    "2022-09-07": ("us_bis_dpl_txt/dpl_2022-09.txt",),
}  # fmt: skip


def laid_out(folder: Path) -> None:
    """Lay the published files out by list and day."""
    for day, paths in SETS.items():
        for path in paths:
            source, target = REAL / path, folder / path.split("/", maxsplit=1)[0] / day / Path(path).name
            target.parent.mkdir(parents=True, exist_ok=True)
            copy = shutil.copytree if source.is_dir() else shutil.copy
            copy(source, target)


def main() -> None:
    """Build, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", type=Path, help="keep the edition in this folder")
    asked = parser.parse_args()
    if not REAL.is_dir():
        sys.exit("the published lists are not beside the checkout")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        laid_out(folder / "lists")
        edition = asked.keep or folder / "edition"
        began = time.perf_counter()
        command = [
            sys.executable,
            "-m",
            "bonafides",
            "edition",
            "build",
            str(edition),
            "--from",
            str(folder / "lists"),
            "--json",
        ]
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
        took = time.perf_counter() - began
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        sys.stderr.write(ran.stderr)
        if ran.returncode:
            sys.exit(ran.returncode)
        size = sum(path.stat().st_size for path in edition.rglob("*") if path.is_file())
        manifest = json.loads(ran.stdout)
    for each in manifest["lists"]:
        print(
            f"{each['entries']:>8,}  {each['id']:32} {each.get('published', ''):10} from {each.get('covers_from', '')}"
        )
    entries = sum(each["entries"] for each in manifest["lists"])
    print(f"{entries:,} entries on {len(manifest['lists'])} lists")
    print(
        f"build {took:.1f} s ({used.ru_utime + used.ru_stime:.1f} s of processor), {used.ru_maxrss / 1024:.0f} MiB at most"
    )
    print(f"edition {size / 2**20:.0f} MiB")


if __name__ == "__main__":
    main()
