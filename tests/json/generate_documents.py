"""generate_documents.py COUNT: prints JSON documents, most of them with a few random changes, always the same ones. Each is preceded by its size in bytes and a line feed."""
import random
import sys

SEEDS = [
    rb'{"id":"6f","n":1.25,"a":[1,2,{"x":null,"y":true,"z":false}],"e":"a\"b\\c\/\b\f\n\r\t\u00e9\ud83d\ude00"}',
    b"[1e5,-0,0,-0.0,1.5E+10,9223372036854775807,9223372036854775808,18446744073709551615,18446744073709551616]",
    b"[-9223372036854775808,-9223372036854775809,1e400,-1e-400,123456789012345678,0.1234567890123456789,5e-324,1.7976931348623157e308]",
    b' \n\t{ "a" : [ ] , "b" : { } , "a key of more than sixteen bytes" : "a value that is longer than a block, \xc3\xbc too" } \r\n',
    b'["\xf0\x9f\x98\x80 abcdefghijklmnopqrstuvwxyz\\n0123456789abcdefghijklmnop","\\u0000","\x7f"]',
    b"[[[[[[[[[[[[]]]]]]]]]]]]",
    b'{"a":{"b":{"c":{"d":[{}]}}},"a":1}',
    b'"\\ud800\\udc00"',
    b'["\\udbff\\udfff","\\uD83D\\uDE00"]',
    b'"\\udc00 \\ud800"',
    b'"text"',
    b"-12.5e-3",
    b"true",
    b"null",
]
PIECES = [
    b"{", b"}", b"[", b"]", b",", b":", b'"', b"\\", b"\\u", b"d800", b"dc00", b"\\ud83d", b"0", b"1", b"-", b"+", b".", b"e", b"E", b"true", b"false",
    b"null", b"nul", b" ", b"\n", b"\t", b"\f", b"\x00", b"\x1f", b"\xc3", b"\xbc", b"\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xff",
    b"\xef\xbb\xbf", b"/", b'\\"', b"\\n", b"\\x", b"9999999999", b"e308", b"e999999999999", b"NaN", b"Infinity", b"'", b"//", b"/**/",
]  # fmt: skip


def changed(document, rnd):
    at = rnd.randrange(len(document) + 1)
    kind = rnd.randrange(6)
    if kind == 0:
        return document[:at] + document[at + 1 + rnd.randrange(3) :]
    if kind == 1:
        return document[:at]
    if kind == 2:
        return document[:at] + bytes([rnd.randrange(256)]) + document[at + 1 :]
    if kind == 3:
        other = rnd.choice(SEEDS)
        begin = rnd.randrange(len(other))
        return document[:at] + other[begin : begin + rnd.randrange(12)] + document[at:]
    return document[:at] + rnd.choice(PIECES) + document[at:]


def main():
    rnd = random.Random(8259)
    out = sys.stdout.buffer
    for _ in range(int(sys.argv[1])):
        document = rnd.choice(SEEDS)
        for _ in range(rnd.randrange(4)):
            document = changed(document, rnd)
        out.write(b"%d\n%s" % (len(document), document))


main()
