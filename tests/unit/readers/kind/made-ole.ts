const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;

/** A compound file that holds nothing but the names of streams: what tells old Word, Excel and encrypted files apart. */
export function madeOle(names: readonly string[]): Uint8Array {
  const entries = ['Root Entry', ...names];
  const sectors = Math.ceil(entries.length / 4);
  const bytes = new Uint8Array(SECTOR * (2 + sectors));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  for (let index = 0; index < 109; index += 1) view.setUint32(76 + index * 4, index === 0 ? 0 : FREE, true);
  // Sector 0 holds the chains, the directory lies in those after it.
  for (let sector = 0; sector < SECTOR / 4; sector += 1) {
    const next = sector === 0 ? 0xfffffffd : sector < sectors ? sector + 1 : sector === sectors ? END : FREE;
    view.setUint32(SECTOR + sector * 4, next, true);
  }
  entries.forEach((name, index) => {
    const at = SECTOR * 2 + index * 128;
    [...name].forEach((each, place) => view.setUint16(at + place * 2, each.charCodeAt(0), true));
    view.setUint16(at + 64, (name.length + 1) * 2, true);
  });
  return bytes;
}
