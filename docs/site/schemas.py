"""Generates the reference of the two files that the deployer reads from their JSON Schemas."""
import json

FILES = {
    "definition-file": ("The definition file", "src/martlet/deploy/input/definition.schema.json"),
    "deployer-configuration": ("The deployer configuration", "src/martlet/deploy/input/deployer_configuration.schema.json"),
}


def rule(schema):
    """The conditions that a value must meet, in words."""
    if "enum" in schema:
        return ", ".join(f"`{json.dumps(value)}`" for value in schema["enum"])
    kind = schema.get("type", "")
    bounds = []
    for key, words in (("minimum", "at least {:,}"), ("maximum", "at most {:,}"), ("minItems", "at least {:,} elements"), ("maxItems", "at most {:,} elements"),
                       ("minLength", "at least {:,} characters"), ("maxLength", "at most {:,} characters")):
        if key in schema:
            bounds.append(words.format(schema[key]).replace(" 1 elements", " 1 element"))
    if "pattern" in schema:
        bounds.append(f"matches `{schema['pattern']}`".replace("|", "\\|"))
    return ", ".join([kind, *bounds])


def rows(schema, path=""):
    required = schema.get("required", [])
    for name, one in schema.get("properties", {}).items():
        where = f"{path}{name}"
        default = f"`{json.dumps(one['default'])}`" if "default" in one else ("required" if name in required else "none")
        yield f"| `{where}` | {rule(one)} | {default} | {one.get('description', '')} |"
        if one.get("type") == "array":
            yield from rows(one.get("items", {}), where + "[].")
        else:
            yield from rows(one, where + ".")


def write(pages, root):
    for page, (title, file) in FILES.items():
        text = (root / file).read_text()
        schema = json.loads(text)
        pages.write(f"reference/{page}.md", "\n".join([
            f"# {title}\n", schema["description"] + "\n", "The following table lists all keys:\n",
            "| key | value | default | meaning |", "| --- | --- | --- | --- |", *rows(schema), "\nAny other key is refused.\n",
            "## JSON Schema\n", "Your editor can use the following JSON Schema to check and complete the file:\n", f"```json\n{text.rstrip()}\n```\n"]))
