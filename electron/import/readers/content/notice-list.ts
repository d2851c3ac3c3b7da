import type { NoticeCode } from '../../../../shared/import/source/notices';
import type { Place, ReaderNotice } from '../../../../shared/import/source/source';

export interface NoticeList {
  /** Notices of one code at one place are one, their texts joined. */
  add: (code: NoticeCode, at?: Place, text?: string) => void;
  all: () => ReaderNotice[];
}

const LONGEST_TEXT = 120;
/** A document full of one thing says so often enough. */
const MOST_OF_A_CODE = 200;

/** Collects the notices of a reading. */
export function noticeList(): NoticeList {
  const notices = new Map<string, { code: NoticeCode; at?: Place; text?: string }>();
  const counts = new Map<NoticeCode, number>();
  return {
    add: (code, at, text) => {
      const key = `${code} ${JSON.stringify(at)}`;
      const known = notices.get(key);
      const said = shortened(text);
      if (known) {
        if (said) known.text = shortened([known.text, said].filter(Boolean).join('；'));
        return;
      }
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count > MOST_OF_A_CODE) return;
      notices.set(key, { code, ...(at && { at }), ...(said && { text: said }) });
    },
    all: () => [...notices.values()],
  };
}

function shortened(text = ''): string {
  const line = text
    .slice(0, LONGEST_TEXT * 4)
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = [...line];
  return characters.length > LONGEST_TEXT ? `${characters.slice(0, LONGEST_TEXT).join('')}…` : line;
}
