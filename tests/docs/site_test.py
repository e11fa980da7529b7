#!/usr/bin/env python3
"""site_test.py SOURCES MARTLET FOLDER [unittest arguments]: the documentation site, built in FOLDER with the command MARTLET: no link is broken,
every page is in the navigation, nothing is fetched from other hosts, and the search finds the page of each of fifteen questions."""
import html.parser
import json
import pathlib
import re
import subprocess
import sys
import unittest
import urllib.parse

SOURCES, MARTLET, FOLDER = (pathlib.Path(argument).resolve() for argument in (sys.argv.pop(1) for _ in range(3)))
SITE = FOLDER / "site"
SKIPPED = 77
LUNR = "/usr/share/javascript/lunr/lunr.js"  # mkdocs depends on it
# What a user might search for, and the page that has the answer.
QUESTIONS = {
    "how do I read a query parameter": "guides/handlers.html",
    "sqlite migrations": "guides/databases.html",
    "secrets in environment variables": "guides/configuration.html",
    "roll back a deployment": "explanation/deploying.html",
    "handle SQS messages from a queue": "guides/events.html",
    "validate a JWT token": "guides/auth.html",
    "prometheus metrics": "guides/observability.html",
    "bytes-differ": "errors/deployment.html",
    "no-binding": "errors/initialization.html",
    "upload large files stream": "guides/streaming.html",
    "write a test": "guides/testing.html",
    "deploy for the first time": "guides/first-real-deploy.html",
    "environment variables of a service": "guides/configuration.html",
    "upgrade martlet": "guides/upgrading.html",
    "cold start time": "explanation/speed.html",
}


class Page(html.parser.HTMLParser):
    def __init__(self, file):
        super().__init__()
        self.ids, self.links, self.fetched = set(), [], []
        self.feed(file.read_text())

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.ids.add(given.get("id") or given.get("name"))
        if tag == "a" and given.get("href"):
            self.links.append(given["href"])
        for name in ("src", "srcset"):
            if given.get(name):
                self.fetched.append(given[name])
        if tag == "link" and given.get("rel") in ("stylesheet", "icon", "preload", "preconnect"):
            self.fetched.append(given["href"])


class Site(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        built = subprocess.run([sys.executable, SOURCES / "docs/site/build.py", SOURCES, FOLDER, "--martlet", MARTLET], capture_output=True, text=True)
        if built.returncode == SKIPPED:
            print(built.stderr.strip())
            sys.exit(SKIPPED)
        if built.returncode:
            sys.exit(f"the site could not be built:\n{built.stdout}{built.stderr}")
        cls.pages = {file.relative_to(SITE).as_posix(): Page(file) for file in SITE.rglob("*.html") if file.name != "404.html"}

    def targets(self, page):
        """(link, path in the site, anchor) of each link within the site."""
        for link in self.pages[page].links:
            url = urllib.parse.urlsplit(link)
            if not url.scheme and not url.netloc:
                path = (SITE / page).parent / urllib.parse.unquote(url.path) if url.path else SITE / page
                path = path.resolve()
                yield link, (path / "index.html" if path.is_dir() else path).relative_to(SITE).as_posix(), urllib.parse.unquote(url.fragment)

    def test_every_link_has_an_existing_page_and_anchor(self):
        broken = []
        for page in self.pages:
            for link, path, anchor in self.targets(page):
                if not (SITE / path).is_file():
                    broken.append(f"{page}: {link}: there is no {path}")
                elif anchor and path in self.pages and anchor not in self.pages[path].ids and anchor != "__search":
                    broken.append(f"{page}: {link}: {path} has no {anchor}")
        self.assertEqual(broken, [])

    def test_every_page_is_in_the_navigation(self):
        reached = {path for _, path, _ in self.targets("index.html")}
        self.assertEqual(sorted(set(self.pages) - reached - {"index.html"}), [])

    def test_nothing_is_fetched_from_another_host(self):
        fetched = {source for page in self.pages.values() for source in page.fetched if re.match(r"(https?:)?//", source)}
        self.assertEqual(fetched, set())

    def test_every_error_has_its_anchor(self):
        for page in (SOURCES / "docs/errors").glob("*.md"):
            for name in re.findall(r"^### (.*)$", page.read_text(), re.M):
                self.assertIn(name, self.pages[f"errors/{page.stem}.html"].ids)

    def test_no_page_is_a_stub(self):
        for page in self.pages:
            text = re.sub(r"<[^>]+>", " ", re.search(r"<article.*?</article>", (SITE / page).read_text(), re.S).group(0))
            self.assertGreater(len(text.split()), 60, page)

    def test_the_reference_has_classes_functions_and_introductions_of_headers(self):
        for module, name in {"base": "to_hex", "schema": "readoptions", "auth": "jwt", "server": "bearer", "app": "run", "lambda": "event_handler"}.items():
            with self.subTest(name):
                self.assertIn(name, self.pages[f"reference/headers/{module}.html"].ids)
        self.assertIn("convert structs to items", (SITE / "reference/headers/aws.html").read_text())
        self.assertIn("xor_", (SITE / "reference/headers/schema.html").read_text())
        self.assertIn("--openapi", (SITE / "reference/headers/app.html").read_text())

    def test_the_search_finds_the_page_of_a_question(self):
        asked = subprocess.run(["node", SOURCES / "tests/docs/query_search_index.js", LUNR, SITE / "search/search_index.json"], input=json.dumps(list(QUESTIONS)),
                               capture_output=True, text=True, check=True)
        found = json.loads(asked.stdout)
        for question, page in QUESTIONS.items():
            with self.subTest(question):
                self.assertIn(page, found[question][:5])


if __name__ == "__main__":
    unittest.main()
