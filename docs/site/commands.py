"""Generates the reference of the command: a page with what `--help` prints for `martlet` and each of its subcommands."""
import re
import subprocess


def help_of(martlet, path):
    return subprocess.run([martlet, *path, "--help"], check=True, capture_output=True, text=True).stdout


def subcommands_of(text):
    """The subcommands that a help text lists: the first words of its rows that aren't options, if the text says that there are subcommands."""
    if not re.search(r"`martlet.* SUBCOMMAND --help`", text):
        return []
    paragraph = text.split("\n\n")[-2]
    return re.findall(r"^  ([a-z][a-z-]*)  ", paragraph, re.M)


def sections(martlet, path=()):
    text = help_of(martlet, path)
    yield path, text
    for subcommand in subcommands_of(text):
        yield from sections(martlet, (*path, subcommand))


def write(pages, martlet):
    page = ["# The command `martlet`\n", "This page shows what `--help` prints for each command. To get the same texts as manual pages, run `martlet man`.\n"]
    for path, text in sections(martlet):
        if path:
            page.append(f"{'#' * (len(path) + 1)} martlet {' '.join(path)}\n")
        page.append(f"```text\n{text.rstrip()}\n```\n")
    pages.write("reference/command.md", "\n".join(page))
