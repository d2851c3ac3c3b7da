import { closeSync, constants, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import * as z from 'zod';

/**
 * The record beside the database: what the library held after its last commit. SQLite binds its write-ahead file to
 * nothing, so a lost, cut or foreign one opens without an error; the record is what tells.
 *
 * One file of 8 KB with two slots, written in turn, each with its length and check sum: a write that is torn leaves the
 * other slot. Written after each commit without waiting for the disk (this survives the end of the program), so the
 * record is never ahead of the database unless the database has lost something.
 */
const recordSchema = z.object({
  id: z.string().min(1),
  serial: z.int().positive(),
  reports: z.int().nonnegative(),
  removed: z.int().nonnegative(),
  /** ISO time of the commit; shown to the clerk and never compared: clocks are wrong. */
  at: z.string(),
});
export type LibraryRecord = z.infer<typeof recordSchema>;

const SLOTS = [0, 4096] as const;
const SLOT_SIZE = 512;
const FILE_SIZE = 8192;
/** Check sum and length, four bytes each. */
const HEAD = 8;

/** The newest whole record of a file, or null where there is none. */
export function readRecord(file: string): LibraryRecord | null {
  return newest(readSlots(file));
}

function newest(slots: readonly (LibraryRecord | null)[]): LibraryRecord | null {
  return slots.reduce((best, each) => (each && (!best || each.serial > best.serial) ? each : best), null);
}

function readSlots(file: string): (LibraryRecord | null)[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return [];
  }
  return SLOTS.map((start) => decode(bytes.subarray(start, start + SLOT_SIZE)));
}

function decode(slot: Buffer): LibraryRecord | null {
  if (slot.length < HEAD) return null;
  const text = slot.subarray(HEAD, HEAD + slot.readUInt32LE(4));
  if (text.length === 0 || crc32(text) !== slot.readUInt32LE(0)) return null;
  try {
    return recordSchema.safeParse(JSON.parse(text.toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

function encode(record: LibraryRecord): Buffer {
  const text = Buffer.from(JSON.stringify(record), 'utf8');
  const slot = Buffer.alloc(SLOT_SIZE);
  slot.writeUInt32LE(crc32(text), 0);
  slot.writeUInt32LE(text.length, 4);
  text.copy(slot, HEAD);
  return slot;
}

/** A record that is being kept. */
export interface KeptRecord {
  write: (record: LibraryRecord) => void;
  /** Makes sure what was written is on the disk. */
  sync: () => void;
  close: () => void;
}

/** Opens the record for writing; made where it is missing. All of it throws what the disk throws. */
export function keepRecord(file: string): KeptRecord {
  const slots = readSlots(file);
  const last = newest(slots);
  let next = last && last === slots[0] ? 1 : 0;
  const handle = openSync(file, constants.O_RDWR | constants.O_CREAT, 0o666);
  if (slots.length === 0) writeSync(handle, Buffer.alloc(FILE_SIZE), 0, FILE_SIZE, 0);
  return {
    write: (record) => {
      writeSync(handle, encode(record), 0, SLOT_SIZE, SLOTS[next] ?? 0);
      next = 1 - next;
    },
    sync: () => fdatasyncSync(handle),
    close: () => closeSync(handle),
  };
}
