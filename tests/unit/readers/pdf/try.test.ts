import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { readPdf } from '/work/wt/g/electron/import/readers/pdf/read-pdf';
it('x', async () => {
  for (const f of (process.env['FILES'] ?? '').split(',')) {
    const t = Date.now();
    const r = await readPdf(new Uint8Array(readFileSync(f)), async (name) => { try { return new Uint8Array(readFileSync(`/work/wt/g/node_modules/pdfjs-dist/cmaps/${name}.bcmap`)); } catch { return null; } });
    let out = `${f} ${Date.now() - t} ms\n`;
    if ('refused' in r) out += JSON.stringify(r);
    else {
      for (const b of r.blocks) {
        if (b.kind === 'para') out += `P ${b.text}\n`;
        else { out += `GRID ${b.rows}x${b.columns}\n`; let row = -1; for (const c of b.cells) { if (c.row !== row) { row = c.row; out += '\n '; } out += ` [${c.column}${c.rowSpan > 1 || c.columnSpan > 1 ? `/${c.rowSpan}x${c.columnSpan}` : ''}:${c.text}]`; } out += '\n'; }
      }
      out += JSON.stringify(r.notices);
    }
    writeFileSync(`${f}.out`, out);
  }
});
