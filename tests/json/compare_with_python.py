"""compare_with_python.py DOCUMENTS ANSWERS: the results are the same as those of Python's json, except for documents that only Python's json accepts, because it accepts more than RFC 8259."""
import json
import sys

SHOWN_MAX = 20


def refuse(text):
    raise ValueError(text)


def members(pairs):
    for key, _ in pairs:
        key.encode()  # raises an error for unpaired surrogates, which UTF-8 can't encode
    return dict(pairs)


def checked(value):
    if isinstance(value, str):
        value.encode()
    elif isinstance(value, (list, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            checked(item)
    return value


def read(document):
    # A member that is replaced by a later one with the same key is missing from the value, so strings are checked while they are read.
    def pairs(found):
        for _, value in found:
            checked(value)
        return members(found)

    return checked(json.loads(document.decode(), parse_constant=refuse, object_pairs_hook=pairs))


def is_same(ours, theirs):
    if isinstance(theirs, list):
        return isinstance(ours, list) and len(ours) == len(theirs) and all(map(is_same, ours, theirs))
    if isinstance(theirs, dict):
        return isinstance(ours, dict) and ours.keys() == theirs.keys() and all(is_same(ours[key], theirs[key]) for key in theirs)
    if isinstance(theirs, (str, bool)) or theirs is None:
        return type(ours) is type(theirs) and ours == theirs
    if isinstance(theirs, int) and -(2**63) <= theirs < 2**64:
        return ours == theirs
    if abs(theirs) > sys.float_info.max:
        return ours is None  # as JSON.stringify writes it
    return float(ours) == float(theirs)


def documents(file):
    while line := file.readline():
        yield file.read(int(line))


def main():
    wrong = taken = count = 0
    with open(sys.argv[1], "rb") as texts, open(sys.argv[2], encoding="utf-8") as answers:
        for document, answer in zip(documents(texts), answers, strict=True):
            count += 1
            try:
                theirs = read(document)
                agree = answer.startswith("yes ") and is_same(json.loads(answer[4:]), theirs)
                taken += 1
            except ValueError:
                agree = answer == "no\n"
            if not agree:
                wrong += 1
                if wrong <= SHOWN_MAX:
                    print(f"{document!r}: our result is {answer.strip()}", file=sys.stderr)
    print(f"{count} documents, {taken} are JSON, {wrong} results differ")
    sys.exit(1 if wrong or not taken else 0)


main()
