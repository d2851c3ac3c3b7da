import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** What a ZIP file calls the beginning of time: entries carry no clock, so the same report gives the same bytes. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/** Changes of the XML parts of an Office document, by the name of the part. */
type PartChanges = Readonly<Record<string, (xml: string) => string>>;

/** The Office document (a ZIP file) with some parts rewritten. Throws where a part to be rewritten is missing. */
export function rezip(bytes: Uint8Array, changes: PartChanges): Uint8Array {
  const files = unzipSync(bytes);
  const missing = Object.keys(changes).find((name) => !files[name]);
  if (missing !== undefined) throw new Error(`the document has no ${missing}`);
  const finished: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    const change = changes[name];
    finished[name] = [change ? strToU8(change(strFromU8(content))) : content, { mtime: ZIP_EPOCH }];
  }
  return zipSync(finished, { level: 6 });
}
