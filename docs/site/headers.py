"""Generates the reference of the public headers, one page per module, with the declarations and doc comments that Doxygen reads."""
import html
import re
import subprocess
import textwrap
import xml.etree.ElementTree as ElementTree

# Services don't link these modules: they are part of the command and of the deployer's function.
NOT_INSTALLED = {"deploy", "cloud", "cli"}
DETAIL = re.compile(r"detail(::|$)")
MODULE = re.compile(r"martlet_module\((\S+)\s(.*?)\)\n", re.S)
# In comments, Doxygen takes `%` before a letter as an escape, and a single quote as the end of a code span.
FILTER = r"""if (m{///}) { s/%(?=[A-Za-z])/%%/g; s/`([^`]*)`/index($1, "'") < 0 ? "`$1`" : "``$1``"/ge }
"""
# Doxygen's elements for characters, and the characters in the source.
TYPED = {"sp": " ", "ndash": "--", "mdash": "---"}
# Code spans and blocks in a description, and C++ names in its prose.
CODE = re.compile(r"(```.*?```|`[^`]*`)", re.S)
NAME = re.compile(r"(?<![\w:./<\x22-])(<martlet/[\w/.]+>|(?:const )?(?:\w+::)*[A-Za-z]\w*<[\w:, &*]*(?:<[\w:, ]*>)?>(?:\(\))?&?"
                  r"|(?:\w+::)+\w+(?:\(\))?|\w+\(\)|(?:const )?[A-Z]\w*&|nullopt|nullptr|monostate|false|true)(?![\w<]|::)")
PUBLIC = re.compile(r"PUBLIC\s+(.*?)(?=\s(?:DEPENDS|LIBRARIES|HEADER_LIBRARIES|FOLDERS|TESTS_DEPEND|UNITY_TESTS)\b|$)", re.S)


def modules(root):
    """Name -> its public headers, in the order of cmake/module.cmake, each before its submodules."""
    layers = re.search(r"set\(MARTLET_LAYERS (.*?)\)", (root / "cmake/module.cmake").read_text()).group(1).split()
    found = {}
    for file in sorted(root.glob("src/martlet/**/CMakeLists.txt")):
        for name, body in MODULE.findall(file.read_text()):
            public = PUBLIC.search(body)
            if public and name.split("/")[0] not in NOT_INSTALLED and not name.endswith("/testing"):
                found[name] = [file.parent / header for header in public.group(1).split()]
    return dict(sorted(found.items(), key=lambda one: (layers.index(one[0].split("/")[0]), one[0])))


def doxygen(headers, out):
    folder = out / "doxygen"
    folder.mkdir(parents=True, exist_ok=True)
    settings = {"INPUT": " ".join(map(str, headers)), "OUTPUT_DIRECTORY": folder, "GENERATE_XML": "YES", "GENERATE_HTML": "NO", "GENERATE_LATEX": "NO",
                "XML_PROGRAMLISTING": "NO", "QUIET": "YES", "WARNINGS": "NO", "EXTRACT_ALL": "YES", "AUTOLINK_SUPPORT": "NO", "MARKDOWN_SUPPORT": "YES",
                "INPUT_FILTER": "perl -p comments.pl", "SORT_MEMBER_DOCS": "NO", "FULL_PATH_NAMES": "YES", "STRIP_FROM_PATH": "/"}
    (folder / "comments.pl").write_text(FILTER)
    (folder / "Doxyfile").write_text("".join(f"{key} = {value}\n" for key, value in settings.items()))
    subprocess.run(["doxygen", "Doxyfile"], cwd=folder, check=True, capture_output=True)
    return folder / "xml"


def words(element):
    """The text of a description as Markdown."""
    if element is None:
        return ""
    text = element.text or ""
    for child in element:
        inner = words(child)
        if child.tag == "computeroutput":
            inner = f"`{inner}`"
        elif child.tag == "listitem":
            inner = f"\n- {inner.strip()}"
        elif child.tag in ("para", "itemizedlist", "orderedlist"):
            inner = ("\n\n" if child.tag != "para" else "") + inner.strip() + "\n\n"
        elif child.tag == "programlisting":
            inner = "\n\n```cpp\n" + "".join("".join(line.itertext()) + "\n" for line in child.iter("codeline")) + "```\n\n"
        elif child.tag in ("verbatim", "preformatted"):
            inner = f"\n\n```cpp\n{textwrap.dedent(inner.strip(chr(10))).rstrip()}\n```\n\n"
        elif child.tag == "emphasis":
            inner = f"*{inner}*"
        elif child.tag in TYPED:
            inner = TYPED[child.tag]
        text += inner + (child.tail or "")
    return text


def described(element):
    parts = [words(element.find(tag)).strip() for tag in ("briefdescription", "detaileddescription")]
    return prose("\n\n".join(part for part in parts if part))


def prose(text):
    """A comment as Markdown, with C++ names as code. Doxygen leaves spaces before a paragraph that follows a code block."""
    parts = CODE.split(text)
    for index in range(0, len(parts), 2):
        after_block = index and parts[index - 1].startswith("```")
        parts[index] = names_as_code(re.sub(r"\n +(?=\S)", "\n", ("\n\n" + parts[index].lstrip()) if after_block else parts[index]))
    return "".join(parts).strip()


def names_as_code(text):
    """Marks the C++ names in prose as code, and escapes other angle brackets, which aren't tags."""
    return "".join(f"`{part}`" if index % 2 else re.sub(r"<(?=[a-zA-Z/])", "&lt;", part) for index, part in enumerate(NAME.split(text)))


def is_phrase(text):
    """Comments on the same line as a declaration are phrases; those before a declaration are sentences."""
    return bool(text) and "\n" not in text and not text.endswith(".")


def flat(element):
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip() if element is not None else ""


def template_of(element):
    parameters = element.find("templateparamlist")
    if parameters is None:
        return ""
    names = []
    for one in parameters.findall("param"):
        declared, default = (flat(one.find(tag)) for tag in ("declname", "defval"))
        names.append(flat(one.find("type")) + (f" {declared}" if declared else "") + (f" = {default}" if default else ""))
    return f"template <{', '.join(names)}> "


def tidy(text):
    text = re.sub(r" (?=\{\}$)", "", re.sub(r"\bmartlet::", "", text))
    text = re.sub(r"([<(]) | (?=[>)])", lambda found: found.group(1) or "", text)
    text = re.sub(r" ([&*]+)", r"\1 ", text).replace("  ", " ")
    return re.sub(r"([&*]) (?=[),>&])", r"\1", text).strip()


def declaration(member):
    kind = member.get("kind")
    name = flat(member.find("name"))
    if kind == "enum":
        values = ", ".join(flat(value.find("name")) for value in member.findall("enumvalue"))
        return f"enum class {name} {{ {values} }}"
    written = f"{flat(member.find('type'))} {name}".strip()
    if kind == "typedef":
        return tidy(f"using {name} = {flat(member.find('type'))}")
    if kind == "function":
        written += flat(member.find("argsstring"))
        written = re.sub(r"=(default|delete)$", r" = \1", written)
    elif kind == "variable":
        written += flat(member.find("argsstring"))  # the parameters of a function pointer
        value = flat(member.find("initializer"))
        written += f" {value}" if value and len(value) < 60 else ""
    if member.get("static") == "yes" and not written.startswith("static"):
        written = "static " + written
    return tidy(template_of(member) + written)


def is_shown(member):
    name = flat(member.find("name"))
    hidden = name.startswith(("operator=", "~")) or (member.get("kind") == "variable" and name.endswith("_")) or "= delete" in flat(member.find("argsstring")) or "=delete" in flat(member.find("argsstring"))
    return member.get("prot") == "public" and member.get("kind") in ("function", "variable", "typedef", "enum") and not hidden


def member_lines(member):
    """A member as a list item: its declaration and its description."""
    text = described(member)
    if is_phrase(text) and member.get("kind") != "enum":
        yield f"- `{declaration(member)}` – {text}\n"
        return
    if member.get("kind") == "enum":
        values = [(flat(value.find("name")), described(value).removesuffix(".")) for value in member.findall("enumvalue")]
        text += "\n\n" + "\n".join(f"- `{name}`: {one}" for name, one in values if one)
    yield f"- `{declaration(member)}`" + (f"\n\n{text.strip()}" if text.strip() else "").replace("\n\n\n", "\n\n").replace("\n", "\n    ").replace("    \n", "\n") + "\n"


def members(compound):
    return [member for section in compound.findall("sectiondef") for member in section.findall("memberdef") if is_shown(member)]


def class_lines(xml, reference):
    name = "".join(reference.itertext())
    if reference.get("prot", "public") != "public" or DETAIL.search(name.rsplit("::", 1)[0]):
        return
    compound = ElementTree.parse(xml / f"{reference.get('refid')}.xml").getroot().find("compounddef")
    short = re.sub(r"^martlet::", "", name)
    if "<" in short:
        return  # a specialization: a detail of how the template is implemented
    text, inside = described(compound), members(compound)
    if not text and not any(described(member) for member in inside):
        return
    yield f"### {short}\n"
    yield f"```cpp\n{tidy(template_of(compound))} {compound.get('kind')} {short.rsplit('::', 1)[-1]}\n```\n".replace("```cpp\n ", "```cpp\n")
    if text:
        yield (text[0].upper() + text[1:] + "." if is_phrase(text) else re.sub(r"\n{3,}", "\n\n", text)) + "\n"
    for member in inside:
        yield from member_lines(member)


def introduction(header):
    """The comment about the whole header, before its first declaration. Doxygen attaches it to the namespace, or drops it."""
    text = header.read_text()
    before, _, inside = text.partition("\nnamespace ")
    first = re.match(r"[\w:]+ \{\n\n?((?://.*\n)+)\n", inside)
    lines = [line for line in before.splitlines() if line.startswith("//")] + (first.group(1).splitlines() if first else [])
    text = re.sub(r"(?:^    .*\n)+", lambda code: f"```cpp\n{textwrap.dedent(code.group(0))}```\n", "".join(re.sub(r"^///? ?", "", line) + "\n" for line in lines), flags=re.M)
    return prose(text)


def free_members(xml):
    """Path of a header -> its declarations at namespace scope, in order. Doxygen lists them in the namespaces, not in the header."""
    found = {}
    for file in sorted(xml.glob("namespace*.xml")):
        for member in members(ElementTree.parse(file).getroot().find("compounddef")):
            found.setdefault(member.find("location").get("file"), []).append(member)
    return {file: sorted(free, key=lambda member: int(member.find("location").get("line"))) for file, free in found.items()}


def header_lines(xml, compound, include, free, header):
    yield f"## {include}\n"
    if text := introduction(header):
        yield text + "\n"
    for reference in compound.findall("innerclass"):
        yield from class_lines(xml, reference)
    free = [member for member in free if described(member) and not DETAIL.search(flat(member.find("qualifiedname")).rsplit("::", 1)[0])]
    for name in dict.fromkeys(flat(member.find("name")) for member in free):
        yield f"### {html.escape(name, quote=False)}\n"
        for member in free:
            if flat(member.find("name")) == name:
                yield from member_lines(member)


def write(pages, root, out):
    found = modules(root)
    xml = doxygen([header for headers in found.values() for header in headers], out)
    files = {}
    for file in xml.glob("*_8hpp.xml"):
        compound = ElementTree.parse(file).getroot().find("compounddef")
        files[compound.find("location").get("file")] = compound
    free = free_members(xml)
    listed = []
    grouped = {}
    for name, headers in found.items():
        grouped.setdefault(name.split("/")[0], []).extend((f"martlet/{name}/{header.relative_to(root / 'src/martlet' / name).as_posix()}", header) for header in headers)
    for module, headers in grouped.items():
        page = f"reference/headers/{module}.md"
        text = [f"# Headers of `{module}`\n"]
        for include, header in headers:
            compound = files.get(str(header)) or files.get(str(header).lstrip("/"))
            if compound is not None:
                text.extend(header_lines(xml, compound, include, free.get(compound.find("location").get("file"), []), header))
        readme = root / "src/martlet" / module / "README.md"
        words_of_readme = readme.read_text().partition("\n")[2].partition("\n## ")[0].strip()
        text.insert(1, words_of_readme + "\n")
        pages.sources[readme.relative_to(root).as_posix()] = pages.sources.get(readme.relative_to(root).as_posix(), page)
        pages.write(page, "\n".join(text))
        listed.append((module, page))
    pages.set_nav_entries("HEADERS", listed)
