"""Generates the reference of infra/modules: each module's README, with its variables and outputs as declared in Terraform."""
import re

BLOCK = re.compile(r'^(variable|output) "(\w+)" \{\n(.*?)^\}', re.M | re.S)


def attribute(body, name):
    """The value of an attribute of a block as text, which can have several lines if it contains brackets; "" if there is none."""
    begin = re.search(rf"^  {name}\s*= ", body, re.M)
    if not begin:
        return ""
    text, depth = "", 0
    for line in body[begin.end():].splitlines():
        line = re.sub(r"  +", " ", line.strip())
        begins_or_ends = not text or text.endswith(("{", "(", "[")) or line.startswith(("}", ")", "]"))
        text += (" " if begins_or_ends else ", ") + line
        depth += len(re.findall(r"[\[({]", line)) - len(re.findall(r"[\])}]", line))
        if depth <= 0:
            break
    return text.strip()


def text_of(literal):
    return literal.strip('"').replace('\\"', '"').replace("|", "\\|")


def declared(folder, kind):
    for file in sorted(folder.glob("*.tf")):
        for found, name, body in BLOCK.findall(file.read_text()):
            if found == kind:
                yield name, body


def tables(folder):
    inputs = list(declared(folder, "variable"))
    if inputs:
        yield "## Variables in detail\n\nThe following table lists each variable with its type, its default, and the conditions that its value must meet:\n"
        yield "| variable | type | default | meaning |\n| --- | --- | --- | --- |"
        for name, body in inputs:
            default = attribute(body, "default")
            conditions = [text_of(attribute(check, "error_message").strip()) for check in re.findall(r"validation \{\n(.*?)\n  \}", body, re.S)
                          for check in [re.sub(r"^  ", "", check, flags=re.M)]]
            words = " ".join([text_of(attribute(body, "description")), *conditions])
            yield f"| `{name}` | `{attribute(body, 'type')}` | {f'`{default}`' if default else 'required'} | {words} |"
    outputs = list(declared(folder, "output"))
    if outputs:
        yield "\n## Outputs in detail\n\nThe following table describes each output:\n"
        yield "| output | meaning |\n| --- | --- |"
        for name, body in outputs:
            yield f"| `{name}` | {text_of(attribute(body, 'description'))} |"


def write(pages, root):
    listed = []
    for folder in sorted((root / "infra/modules").iterdir()):
        page = f"reference/terraform/{folder.name}.md"
        pages.copy(f"infra/modules/{folder.name}/README.md", page)
        pages.write(page, (folder / "README.md").read_text().rstrip() + "\n\n" + "\n".join(tables(folder)) + "\n")
        listed.append((folder.name, page))
    pages.copy("infra/README.md", "reference/terraform/index.md")
    pages.set_nav_entries("TERRAFORM", [("Terraform modules", "reference/terraform/index.md"), *listed])
