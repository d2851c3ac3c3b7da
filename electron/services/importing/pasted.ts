import type { CallInput } from '../../../shared/contract/calls';
import type { NamedBytes } from '../../import/read-document';

/** What was pasted as documents, the richest first: a web page keeps the tables that plain text loses. */
export function pastedDocuments({ text, html }: CallInput<'import.text'>): [NamedBytes, ...NamedBytes[]] {
  const plain = { name: '粘贴的内容.txt', bytes: new TextEncoder().encode(text) };
  if (html === undefined || html.trim() === '') return [plain];
  // The clipboard may hold a mere piece of a page: the frame says what it is.
  const page = `<html><head><meta charset="utf-8"></head><body>${html}</body></html>`;
  return [{ name: '粘贴的内容.html', bytes: new TextEncoder().encode(page) }, plain];
}
