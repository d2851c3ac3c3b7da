"""The same document by python-docx: times of the import, the first and further runs as JSON."""

import json
import sys
import time

started = time.perf_counter()
import docx  # noqa: E402
from docx.enum.table import WD_TABLE_ALIGNMENT  # noqa: E402
from docx.oxml.ns import qn  # noqa: E402
from docx.shared import Mm, Pt  # noqa: E402

imported = time.perf_counter()
RUNS = 20


def set_font(run, name, size):
    run.font.name = "Times New Roman"
    run.font.size = Pt(size)
    run._element.rPr.rFonts.set(qn("w:eastAsia"), name)


def add_text(document, text, name, size):
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.line_spacing = Pt(28.95)
    paragraph.paragraph_format.first_line_indent = Pt(32)
    set_font(paragraph.add_run(text), name, size)


def add_table(document, table):
    columns = len(table["widths"])
    grid = document.add_table(rows=len(table["rows"]), cols=columns)
    grid.style = "Table Grid"
    grid.alignment = WD_TABLE_ALIGNMENT.CENTER
    grid.autofit = False
    cells = [row.cells for row in grid.rows]
    for cell in table["cells"]:
        place = cells[cell["row"]][cell["column"]]
        last = cells[cell["row"] + cell["rowSpan"] - 1][cell["column"] + cell["colSpan"] - 1]
        if last is not place:
            place = place.merge(last)
        set_font(place.paragraphs[0].add_run(cell["text"]), "宋体", 10.5)


def write(content, path):
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    for block in content:
        if block["kind"] == "table":
            add_table(document, block["table"])
        else:
            add_text(document, block["text"], "仿宋_GB2312", 16)
    document.save(path)


with open(sys.argv[1], encoding="utf-8") as file:
    content = json.load(file)
times = []
for _ in range(RUNS + 1):
    start = time.perf_counter()
    write(content, sys.argv[2])
    times.append((time.perf_counter() - start) * 1000)
print(json.dumps({"import": (imported - started) * 1000, "runs": times}))
