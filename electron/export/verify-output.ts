import { unzipSync } from 'fflate';
import type { OutputFormat } from '../../shared/document/formats';
import { readReportFile } from '../../shared/report/file';

/** Says by throwing (in Chinese) that the bytes are no whole file of their kind. */
type Verify = (bytes: Uint8Array) => void;

const PDF_TRAILER = 64;

function zipHolding(part: string): Verify {
  return (bytes) => {
    // Unpacking checks the sums of the parts asked for.
    const files = unzipSync(bytes, { filter: (file) => file.name === part });
    if (!files[part]?.length) throw new Error('写入的文件不完整');
  };
}

function text(ending: RegExp): Verify {
  return (bytes) => {
    if (!ending.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
      throw new Error('写入的文件不完整');
  };
}

/** How each output is looked at after it was written. */
export const VERIFY: Readonly<Record<OutputFormat, Verify>> = {
  docx: zipHolding('word/document.xml'),
  xlsx: zipHolding('xl/workbook.xml'),
  pdf: (bytes) => {
    const words = new TextDecoder('latin1');
    const whole =
      words.decode(bytes.subarray(0, 5)) === '%PDF-' &&
      words.decode(bytes.subarray(-PDF_TRAILER)).includes('%%EOF');
    if (!whole) throw new Error('写入的文件不完整');
  },
  html: text(/<\/html>\s*$/),
  txt: text(/\n$/),
  nianbao: (bytes) => {
    const result = readReportFile(new TextDecoder().decode(bytes));
    if (!result.ok) throw new Error(result.reason);
  },
};
