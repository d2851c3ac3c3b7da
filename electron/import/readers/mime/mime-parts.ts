/** A part of a mail or a web archive that is no container of others. */
export interface MimePart {
  /** `text/html`, in small letters. */
  type: string;
  /** It came as a file of its own, beside what the mail says. */
  isAttached: boolean;
  bytes: Uint8Array;
}

/** Mails in mails, or a file made to be slow, go no deeper. */
const DEEPEST = 6;
/** A page brings its pictures; no page brings so many. */
const MOST_PARTS = 500;
/** The lines of a head are short; what is longer is none. */
const LONGEST_HEAD = 64 * 1024;

/** Whether a text begins with the head of a mail or web archive: fields line by line, the kind of its content among them. */
export function hasMimeHead(text: string): boolean {
  const { fields } = headOf(text.trimStart());
  const type = fields.get('content-type') ?? '';
  return fields.has('mime-version') || /^multipart\/.*boundary=/iu.test(type);
}

/** The parts of a mail or web archive, those inside others too, in their order. */
export function mimeParts(bytes: Uint8Array): MimePart[] {
  const parts: MimePart[] = [];
  // One character a byte: what is no ASCII only stands in the content.
  collect(Buffer.from(bytes).toString('latin1').trimStart(), 0, parts);
  return parts;
}

function collect(message: string, depth: number, parts: MimePart[]): void {
  if (depth > DEEPEST || parts.length >= MOST_PARTS) return;
  const { fields, end } = headOf(message);
  const type = fields.get('content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";\r\n]+)"?/iu.exec(type)?.[1];
  const body = message.slice(end);
  if (/^multipart\//iu.test(type) && boundary !== undefined) {
    for (const piece of piecesOf(body, boundary.trim())) collect(piece, depth + 1, parts);
    return;
  }
  parts.push({
    type: /^[^;\s]*/u.exec(type)?.[0].toLowerCase() ?? '',
    isAttached: /^attachment/iu.test(fields.get('content-disposition') ?? ''),
    bytes: decoded(body, fields.get('content-transfer-encoding')?.trim().toLowerCase() ?? ''),
  });
}

/** The fields of a head, folded lines joined, and where the content begins. */
function headOf(message: string): { fields: ReadonlyMap<string, string>; end: number } {
  const fields = new Map<string, string>();
  const blank = /\r?\n\r?\n/u.exec(message.slice(0, LONGEST_HEAD));
  const end = blank ? blank.index + blank[0].length : message.length;
  const head = message.slice(0, Math.min(end, LONGEST_HEAD)).replace(/\r?\n[ \t]+/gu, ' ');
  for (const line of head.split(/\r?\n/u)) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/u.exec(line) ?? [];
    if (name !== undefined && value !== undefined) fields.set(name.toLowerCase(), value);
  }
  return { fields, end };
}

/** What stands between the lines `--boundary`; nothing before the first of them. */
function piecesOf(body: string, boundary: string): string[] {
  const pieces: string[] = [];
  const mark = `--${boundary}`;
  const lineAt = (from: number): number => {
    let at = body.indexOf(mark, from);
    while (at > 0 && body[at - 1] !== '\n') at = body.indexOf(mark, at + 1);
    return at;
  };
  for (let at = lineAt(0); at >= 0 && pieces.length < MOST_PARTS;) {
    const start = body.indexOf('\n', at) + 1;
    if (start === 0 || body.startsWith('--', at + mark.length)) break;
    const next = lineAt(start);
    pieces.push(body.slice(start, next < 0 ? body.length : next));
    at = next;
  }
  return pieces;
}

function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  return Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1');
}

/** Quoted-printable: `=E4` is a byte, `=` at the end of a line goes on in the next. */
function unquoted(body: string): string {
  return body
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=([0-9A-F]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
