"""Reads requests.http, whose first lines describe its grammar."""
import dataclasses
import pathlib
import re


@dataclasses.dataclass
class Request:
    status: int
    name: str
    method: str
    target: str
    headers: list  # of (name, value), in order
    body: bytes


def read_requests(path):
    requests = []
    for part in re.split(r"^### ", path.read_text(), flags=re.M)[1:]:
        title, _, rest = part.partition("\n")
        status, _, name = title.partition(" ")
        lines = rest.split("\n")
        method, _, target = next_line(lines).partition(" ")
        headers = []
        while (line := next_line(lines)) != "":
            header, _, value = line.partition(":")
            headers.append((header, value.strip()))
        requests.append(Request(int(status), name, method, target, headers, read_body(lines, path.parent)))
    assert requests, f"{path} has no requests"
    return requests


def next_line(lines):
    """The next line that isn't a comment; empty at the end of the section."""
    while lines:
        line = lines.pop(0)
        if not line.startswith("#"):
            return line
    return ""


def read_body(lines, folder):
    # The body ends before a comment that introduces the next section, and doesn't include empty lines at its end.
    text = "\n".join(lines)
    text = re.split(r"\n# ", "\n" + text)[0].strip("\n")
    if text.startswith("< "):
        return (folder / text[2:].strip()).read_bytes()
    return "\n".join(expand(line) for line in text.split("\n")).encode() if text else b""


def expand(line):
    repeated = re.fullmatch(r"<\* (\d+) (.*)", line)
    return ",".join([repeated[2]] * int(repeated[1])) if repeated else line


def substituted(request, old, new):
    """The request with `old` replaced by `new` in its target and its body."""
    return dataclasses.replace(request, target=request.target.replace(old, new), body=request.body.replace(old.encode(), new.encode()))


@dataclasses.dataclass
class Exception_:
    request: str
    transport: str
    ignored: set  # of "status", "headers", "body"
    old: str
    new: str
    is_needed: bool = False


def read_exceptions(path, transport):
    exceptions = {}
    for line in path.read_text().splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|") or len(cells) != 5 or transport not in re.split(r",\s*", cells[1]):
            continue
        places = re.fullmatch(r"`(.*)` -> `(.*)`", cells[3])
        ignored = {word.strip() for word in cells[2].split(",") if word.strip()}
        exceptions[cells[0]] = Exception_(cells[0], transport, ignored, places[1] if places else "", places[2] if places else "")
    return exceptions


def here(name):
    return pathlib.Path(__file__).parent / name
