"""Copies the pages of the site from the tree to the folder that mkdocs reads."""
import os
import pathlib
import posixpath
import re
import shutil

# Files outside docs/ that are pages of the site, with their paths in the site.
COPIED = {
    "CHANGELOG.md": "changelog.md",
    "CONTRIBUTING.md": "contributing.md",
    "SECURITY.md": "security.md",
    "examples/orders/README.md": "guides/orders.md",
    "src/martlet/lambda/README.md": "reference/lambda-runtime.md",
    "tests/conformance/transports.md": "reference/transports.md",
}
LINK = re.compile(r"(?<!!)\[([^\]]+)\]\(([^)\s]+)\)")
FENCE = re.compile(r"^(```.*?^```$)", re.M | re.S)


class MkdocsInput:
    def __init__(self, root, folder):
        self.root, self.folder = root, folder
        self.sources = {}  # path in the tree -> path in the site
        self.generated = {}  # placeholder of the nav -> its entries
        shutil.rmtree(folder, ignore_errors=True)

    def copy_all(self):
        docs = self.root / "docs"
        for file in sorted(docs.rglob("*")):
            if file.is_file() and "site" not in file.relative_to(docs).parts and file.suffix in (".md", ".svg"):
                self.copy(file.relative_to(self.root).as_posix(), file.relative_to(docs).as_posix())
        self.copy("docs/site/site.css", "site.css")
        for source, page in COPIED.items():
            if (self.root / source).is_file():
                self.copy(source, page)

    def copy(self, source, page):
        self.sources[source] = page
        self.write(page, (self.root / source).read_text())

    def write(self, page, text):
        file = self.folder / page
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def set_nav_entries(self, placeholder, entries):
        """Replaces `placeholder`, an entry of the navigation, by `entries`: (title, page)."""
        self.generated[placeholder] = entries

    def rewrite_links(self):
        """Makes links to files of the tree point at their pages. If the file isn't a page, only the link's text remains."""
        for source, page in self.sources.items():
            if page.endswith(".md"):
                text = self.folder / page
                # Not inside fenced code.
                parts = FENCE.split(text.read_text())
                parts[::2] = [LINK.sub(lambda link: self.link(source, page, link), part) for part in parts[::2]]
                text.write_text("".join(parts))

    def link(self, source, page, link):
        words, target = link.groups()
        path, mark, anchor = target.partition("#")
        if "://" in target or not path:
            return link.group(0)
        wanted = posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
        known = self.sources.get(wanted) or self.sources.get(wanted + "/README.md")
        if known:
            return f"[{words}]({os.path.relpath(known, posixpath.dirname(page) or '.')}{mark}{anchor})"
        if wanted.startswith("docs/"):
            return link.group(0)  # a generated page; mkdocs reports it if it doesn't exist
        if not (self.root / wanted).exists():
            raise SystemExit(f"{source}: there is no {wanted}")
        return words

    def write_configuration(self, template, file):
        text = template.read_text()
        for placeholder, entries in self.generated.items():
            line = re.search(rf"^( *)- {re.escape(placeholder)}$", text, re.M)
            if not line:
                raise SystemExit(f"{template} has no line `- {placeholder}`")
            listed = "\n".join(f'{line.group(1)}- "{title}": {page}' for title, page in entries)
            text = text[:line.start()] + listed + text[line.end():]
        file.write_text(text)
