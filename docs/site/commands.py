"""The reference of the command: what `--help` prints of `martlet` and of each command below it, one page."""
import re
import subprocess


def help_of(martlet, path):
    return subprocess.run([martlet, *path, "--help"], check=True, capture_output=True, text=True).stdout


def verbs_of(text):
    """The commands that a help lists: the second column of its rows that aren't options, where the help says that there are any."""
    if not re.search(r"^`martlet.* VERB --help`", text, re.M):
        return []
    paragraph = text.split("\n\n")[-2]
    return re.findall(r"^  ([a-z][a-z-]*)  ", paragraph, re.M)


def sections(martlet, path=()):
    text = help_of(martlet, path)
    yield path, text
    for verb in verbs_of(text):
        yield from sections(martlet, (*path, verb))


def write(pages, martlet):
    page = ["# The command `martlet`\n", "This page shows what `--help` prints for each command. To get the same texts as manual pages, run `martlet man`.\n"]
    for path, text in sections(martlet):
        if path:
            page.append(f"{'#' * (len(path) + 1)} martlet {' '.join(path)}\n")
        page.append(f"```text\n{text.rstrip()}\n```\n")
    pages.write("reference/command.md", "\n".join(page))
