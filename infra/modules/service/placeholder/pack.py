#!/usr/bin/env python3
"""pack.py ZIP: writes placeholder.zip from bootstrap. Stored, with a fixed date and mode: the same bytes wherever it runs."""
import pathlib
import sys
import zipfile

HERE = pathlib.Path(__file__).parent


def pack(zip_file):
    entry = zipfile.ZipInfo("bootstrap", date_time=(1980, 1, 1, 0, 0, 0))
    entry.create_system = 3  # Unix, on every machine: else the mode below is not read
    entry.external_attr = 0o100755 << 16
    with zipfile.ZipFile(zip_file, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(entry, (HERE / "bootstrap").read_bytes())


if __name__ == "__main__":
    pack(sys.argv[1])
