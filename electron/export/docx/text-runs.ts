import { TextRun, type IRunOptions } from 'docx';

/** Lines of one paragraph as runs with line breaks between them. */
export function broken(lines: readonly string[], look: Pick<IRunOptions, 'size'> = {}): TextRun[] {
  return lines.map((text, index) => new TextRun({ ...look, text, ...(index === 0 ? {} : { break: 1 }) }));
}
