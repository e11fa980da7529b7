#!/usr/bin/env python3
"""code_is_compiled.py SOURCE_DIR: every block of C++ on the pages of docs/ is an excerpt of a file that is compiled: the sample of its page
(tests/docs/samples/PAGE.cpp, or in the folder PAGE) or a file of examples/ or templates/. Indentation may differ. A first line that names the file,
`// examples/..., an excerpt`, isn't part of it. Other tests compile the complete tutorials."""
import pathlib
import re
import sys


def plain(text):
    return re.sub(r"\n\s*", "\n", "\n" + text.strip() + "\n")


def blocks(page):
    return re.findall(r"^```cpp\n(?:// .*, an excerpt\n)?(.*?)^```$", page.read_text(), flags=re.M | re.S)


def is_tutorial(page):
    """Whether tests/docs/tutorial_test.py or tests/readme/route_in_orders.py compiles the page's code blocks."""
    return page.parent.name == "tutorial" or page.stem == "a-route-in-orders"


def main(source):
    elsewhere = [*source.glob("examples/**/*.?pp"), *source.glob("templates/**/*.?pp")]
    samples = [*(source / "tests/docs/samples").glob("**/*.?pp"), *elsewhere]
    compiled = [plain(file.read_text()) for file in samples]
    pages = sorted((source / "docs").glob("**/*.md"))
    shown = [(page, block) for page in pages if not is_tutorial(page) for block in blocks(page)]
    if not shown:
        sys.exit("no page of docs/ has a block of C++, so this test checks nothing")
    wrong = [(page, block) for page, block in shown if not any(plain(block) in file for file in compiled)]
    for page, block in wrong:
        print(f"{page.relative_to(source)} shows code that is in no compiled file; put it into tests/docs/samples/{page.stem.replace('-', '_')}.cpp:\n{block}")
    sys.exit(1 if wrong else 0)


main(pathlib.Path(sys.argv[1]))
