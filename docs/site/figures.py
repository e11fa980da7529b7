"""The figures of the pages about speed and scale: a table and a plot for each section of docs/explanation/bench.json, which `./dev bench --json` prints,
and of scale.json, which `./dev bench --scale` prints. They replace a placeholder line in the pages."""
import html
import json

PAGES = {"speed": "bench", "scale": "scale"}
MARK = "[The figures from `docs/explanation/{}.json` are inserted here when `./dev docs` builds the documentation site.]"
ROW, BAR, LEFT, WIDTH = 22, 14, 110, 640


def text_of(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:,.2f}"


def title_of(metric):
    return f"{metric['name']} [{metric['unit']}]" if metric["unit"] else metric["name"]


def ours_first(medians):
    return sorted(medians.items(), key=lambda one: one[0] != "ours")


def plot(metrics):
    """Horizontal bars in one group per metric. Each group has its own scale."""
    lines, y = [], 8
    for metric in metrics:
        lines.append(f'<text x="0" y="{y + 14}" class="name">{html.escape(title_of(metric))}</text>')
        y += ROW
        most = max(metric["medians"].values()) or 1
        for alternative, value in ours_first(metric["medians"]):
            length = max(1, (WIDTH - LEFT - 110) * value / most)
            kind = "ours" if alternative == "ours" else "alternative"
            name = "Martlet" if alternative == "ours" else alternative
            lines.append(f'<text x="{LEFT - 8}" y="{y + 12}" text-anchor="end">{html.escape(name)}</text>'
                         f'<rect x="{LEFT}" y="{y + 1}" width="{length:.1f}" height="{BAR}" class="{kind}"/>'
                         f'<text x="{LEFT + length + 6:.1f}" y="{y + 12}">{text_of(value)}</text>')
            y += ROW
        y += 8
    style = "text{font:13px sans-serif;fill:#444}.name{font-weight:bold}.ours{fill:#3f51b5}.alternative{fill:#b0b4c8}"
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y}" width="{WIDTH}" height="{y}">'
            f'<style>{style}</style><rect width="100%" height="100%" fill="#fff"/>{"".join(lines)}</svg>\n')


def table(metrics):
    alternatives = list(dict.fromkeys(name for metric in metrics for name, _ in ours_first(metric["medians"])))
    head = ["", *("Martlet" if name == "ours" else name for name in alternatives)]
    yield f"| {' | '.join(head)} |"
    yield f"| --- |{' ---: |' * len(alternatives)}"
    for metric in metrics:
        figures = [text_of(metric["medians"][name]) if name in metric["medians"] else "" for name in alternatives]
        yield f"| {title_of(metric)} | {' | '.join(figures)} |"


def write(pages, root):
    for page, source in PAGES.items():
        fill(pages, pages.folder / f"explanation/{page}.md", source, json.loads((root / f"docs/explanation/{source}.json").read_text()))


def fill(pages, page, source, measured):
    parts = []
    for number, section in enumerate(measured["sections"]):
        metrics = [metric for metric in section["metrics"] if len(metric["medians"]) > 1]
        if not metrics:
            continue
        picture = f"figures/{source}-{number}.svg"
        pages.write(f"explanation/{picture}", plot(metrics))
        parts += [f"### {section['title']}\n", f"![{section['title']}, as bars]({picture})\n", *table(metrics), ""]
    for left_out in measured.get("left_out", []):
        parts.append(f"Not measured: {left_out['alternative']} from {left_out['from']}, since {left_out['reason']}.\n")
    text, mark = page.read_text(), MARK.format(source)
    if mark not in text:
        raise SystemExit(f"{page.name} has no line {mark}")
    page.write_text(text.replace(mark, "\n".join(parts)))
