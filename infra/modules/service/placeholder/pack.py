#!/usr/bin/env python3
"""pack.py ZIP: writes placeholder.zip from bootstrap. The file is stored uncompressed, with a fixed date and mode, so the zip has the same bytes everywhere."""
import pathlib
import sys
import zipfile

HERE = pathlib.Path(__file__).parent


def pack(zip_file):
    entry = zipfile.ZipInfo("bootstrap", date_time=(1980, 1, 1, 0, 0, 0))
    entry.create_system = 3  # Unix, on every machine: otherwise, the mode below would be ignored
    entry.external_attr = 0o100755 << 16
    with zipfile.ZipFile(zip_file, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(entry, (HERE / "bootstrap").read_bytes())


if __name__ == "__main__":
    pack(sys.argv[1])
