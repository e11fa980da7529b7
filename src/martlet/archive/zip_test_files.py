#!/usr/bin/env python3
"""zip_test_files.py FOLDER: creates zips in FOLDER with Python's zipfile or byte by byte; zip_test.cpp expects a result for each."""
import os
import stat
import struct
import sys
import zipfile
import zlib

folder = sys.argv[1]
os.chdir(folder)


def entry(name, mode=0o100644, host=3):
    info = zipfile.ZipInfo(name, (2026, 1, 2, 3, 4, 6))
    info.create_system = host
    info.external_attr = mode << 16
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def write(file, *members, **options):
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, **options) as made:
        for name, content in members:
            info = name if isinstance(name, zipfile.ZipInfo) else entry(name)
            made.writestr(info, content)


def write_stored(file, *members):
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as made:
        for name, content in members:
            made.writestr(zipfile.ZipInfo(name), content)


def bytes_of(file):
    with open(file, "rb") as opened:
        return opened.read()


def save(file, content):
    with open(file, "wb") as opened:
        opened.write(content)


def renamed(made_from, before, after, file):
    """Replaces a name with another one of the same length, in both headers."""
    assert len(before) == len(after)
    save(file, bytes_of(made_from).replace(before, after))


# Valid zips
write("odd_neighbours.zip", ("../above", "odd"), ("C:\\\\notes", "odd"), (entry("link", 0o120777), "deploy.json"), ("deploy.json", "{}"))
write("plain.zip", ("definition.json", '{"lambdas":[]}'), (entry("bin/tool", 0o100755), "#!/bin/sh\n"), (entry("empty/", 0o40755), ""),
      ("größe.txt", "ü" * 1000))
with zipfile.ZipFile("stored.zip", "w", zipfile.ZIP_STORED) as made:
    made.writestr("a.txt", "stored")
with zipfile.ZipFile("zip64.zip", "w", zipfile.ZIP_DEFLATED) as made:
    with made.open(entry("big.txt"), "w", force_zip64=True) as opened:
        opened.write(b"zip64")
with zipfile.ZipFile("streamed.zip", "w", zipfile.ZIP_DEFLATED) as made:  # sizes after the content (flag bit 3), as in CodePipeline's artifacts
    made._seekable = False
    with made.open(entry("a.txt"), "w") as opened:
        opened.write(b"streamed " * 100)
write("from_windows.zip", (entry("a.txt", 0, host=0), "a"))


def with_zip64_end(file):
    """A directory whose end refers to the zip64 record for every field."""
    write(file, ("a.txt", "zip64 end"))
    content = bytes_of(file)
    at = content.rindex(b"PK\5\6")
    count, size, offset = struct.unpack("<HII", content[at + 10:at + 20])
    record = b"PK\6\6" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, count, count, size, offset)
    locator = b"PK\6\7" + struct.pack("<IQI", 0, at, 1)
    end = b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    save(file, content[:at] + record + locator + end)


with_zip64_end("zip64_end.zip")

# Names
write("traversal.zip", ("../evil.txt", "x"))
write("deep_traversal.zip", ("a/../../evil.txt", "x"))
write("absolute.zip", ("/etc/passwd", "x"))
write("drive.zip", ("C:/evil.txt", "x"))
write("backslash.zip", ("..%evil.txt", "x"))
renamed("backslash.zip", b"..%evil.txt", b"..\\evil.txt", "backslash.zip")
write("dot.zip", ("a/./b", "x"))
write("double_slash.zip", ("a//b", "x"))
write("control.zip", ("a\nlevel=info forged", "x"))
write("latin1.zip", ("gr..e.txt", "x"))
renamed("latin1.zip", b"gr..e.txt", b"gr\xf6\xdfe.txt", "latin1.zip")
write("nul_in_name.zip", ("ab.txt", "x"))
renamed("nul_in_name.zip", b"ab.txt", b"a\0.txt", "nul_in_name.zip")
write("nameless.zip", ("", "x"))
write("long_name.zip", ("d/" * 600 + "x", "x"))
write("duplicate.zip", ("one", "1"), ("two", "2"))
renamed("duplicate.zip", b"two", b"one", "duplicate.zip")
write("file_and_folder.zip", ("a", "file"), ("a/b", "in a folder"))
write("folder_and_file.zip", ("a/b", "in a folder"), ("a", "file"))
write("two_names.zip", ("good.txt", "x"))
save("two_names.zip", bytes_of("two_names.zip").replace(b"good.txt", b"evil.txt", 1))  # only in the local header

# Kinds
write("symlink.zip", (entry("link", stat.S_IFLNK | 0o777), "/etc/passwd"))
write("symlink_of_another_system.zip", (entry("link", stat.S_IFLNK | 0o777, host=0), "/etc/passwd"))
write("device.zip", (entry("zero", stat.S_IFCHR | 0o666), ""))
write("pipe.zip", (entry("pipe", stat.S_IFIFO | 0o666), ""))
write("folder_with_content.zip", (entry("folder/", 0o40755), "content"))
with zipfile.ZipFile("lzma.zip", "w", zipfile.ZIP_LZMA) as made:
    made.writestr("a.txt", "x" * 100)
write("encrypted.zip", ("secret.txt", "x"))
content = bytearray(bytes_of("encrypted.zip"))
content[6] |= 1
content[content.index(b"PK\1\2") + 8] |= 1
save("encrypted.zip", content)

# Damage
with zipfile.ZipFile("empty.zip", "w"):
    pass
save("not_a_zip.zip", b"\x7fELF and so on")
save("zero_bytes.zip", b"")
whole = bytes_of("plain.zip")
save("cut_off.zip", whole[:len(whole) * 2 // 3])
save("cut_in_directory.zip", whole[:-30])
save("prefixed.zip", b"#!/bin/sh\n" + whole)
content = bytearray(whole)
content[30 + len("definition.json") + 4] ^= 0xFF
save("damaged_content.zip", content)
write("wrong_checksum.zip", ("a.txt", "content"))
crc = struct.pack("<I", zlib.crc32(b"content"))
save("wrong_checksum.zip", bytes_of("wrong_checksum.zip").replace(crc, b"\1\2\3\4"))
write("hidden_entry.zip", ("seen", "x"), ("hidden", "y"))
content = bytearray(bytes_of("hidden_entry.zip"))
end = content.rindex(b"PK\5\6")
content[end + 8:end + 12] = struct.pack("<HH", 1, 1)
save("hidden_entry.zip", content)

# Bombs
write("ratio_bomb.zip", ("zeros", bytes(4_000_000)))
write_stored("entry_bomb.zip", ("random", bytes(3_000_000)))
write_stored("total_bomb.zip", *((f"part{i}", bytes(600_000)) for i in range(5)))
write("many.zip", *((f"file{i}", "") for i in range(300)))
# A false size in the headers: it says 10 bytes, but the content inflates to 4 MB.
save("lying_bomb.zip", bytes_of("ratio_bomb.zip").replace(struct.pack("<I", 4_000_000), struct.pack("<I", 10)))


def overlapping(file):
    """Two directory entries with different names that share the same content and local header, which has only one of the names."""
    write(file, ("a", b"shared" * 100), ("b", b"x"))
    content = bytearray(bytes_of(file))
    first = content.index(b"PK\1\2")
    second = content.index(b"PK\1\2", first + 4)
    content[second + 42:second + 46] = content[first + 42:first + 46]  # the offset of the local header
    content[second + 10:second + 28] = content[first + 10:first + 28]  # method, time, checksum, sizes
    save(file, content)


overlapping("same_content.zip")


def quoted_overlap():
    """David Fifield's construction: the first entry is stored and contains the second one, header and all."""
    inner_content = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = inner_content.compress(bytes(1000)) + inner_content.flush()

    def local(name, method, crc, packed, size):
        return b"PK\3\4" + struct.pack("<HHHHHIIIHH", 20, 0, method, 0, 33, crc, packed, size, len(name), 0) + name

    def central(name, method, crc, packed, size, offset):
        return b"PK\1\2" + struct.pack("<HHHHHHIIIHHHHHII", 3 << 8 | 20, 20, 0, method, 0, 33, crc, packed, size, len(name), 0, 0, 0, 0, 0, offset) + name

    inner = local(b"inner", 8, zlib.crc32(bytes(1000)), len(body), 1000) + body
    outer = local(b"outer", 0, zlib.crc32(inner), len(inner), len(inner))
    directory = central(b"outer", 0, zlib.crc32(inner), len(inner), len(inner), 0) + central(
        b"inner", 8, zlib.crc32(bytes(1000)), len(body), 1000, len(outer))
    end = b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 2, 2, len(directory), len(outer) + len(inner), 0)
    save("overlap.zip", outer + inner + directory + end)


quoted_overlap()
