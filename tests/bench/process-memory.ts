import { readdir, readFile } from 'node:fs/promises';

/** Memory of a process and all below it, in bytes. */
export interface Memory {
  /** Pages of its own and those it shares in memory: the same whatever else runs on the machine. */
  own: number;
  /** The proportional share of all pages, files included: smaller when other programs use the same files. */
  pss: number;
}

const KILOBYTE = 1024;

async function parents(): Promise<Map<number, number>> {
  const found = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    // The name of the program stands in brackets and may hold blanks; the parent comes second after it.
    const parent = /\) \S (?<parent>\d+)/u.exec(stat)?.groups?.['parent'];
    if (parent !== undefined) found.set(Number(name), Number(parent));
  }
  return found;
}

/** The numbers of a process and all its descendants. */
async function tree(root: number): Promise<number[]> {
  const all = await parents();
  const found = [root];
  for (const member of found) for (const [child, parent] of all) if (parent === member) found.push(child);
  return found;
}

/** Measures a process tree by the kernel's sums (Linux). Processes that end meanwhile count as nothing. */
export async function memoryOf(root: number): Promise<Memory> {
  const memory: Memory = { own: 0, pss: 0 };
  for (const process of await tree(root)) {
    const sums = await readFile(`/proc/${process}/smaps_rollup`, 'utf8').catch(() => '');
    const field = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(sums)?.[1] ?? 0) * KILOBYTE;
    memory.own += field('Pss_Anon') + field('Pss_Shmem');
    memory.pss += field('Pss');
  }
  return memory;
}
