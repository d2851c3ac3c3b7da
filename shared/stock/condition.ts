import { fact, quantity, type StockSource } from './facts';

/**
 * Conditions of stock sentences: atoms with a blank between them, all of which must hold. `received=0`, `handled>1`,
 * `granted=handled` compare numbers; `training` and `!training` ask for a yes or a no of the profile (a name that was
 * given is a yes), `?training` for what is not known. What is not known is neither yes nor no, nor any number.
 */
const ATOM =
  /^(?:(?<left>[A-Za-z.]+)(?<sign>>=|[=><])(?<right>[A-Za-z.]+|\d+)|(?<mark>[!?]?)(?<fact>[A-Za-z]+))$/u;

/** One part of a condition, read. */
export type Atom =
  | { left: string; sign: '=' | '>' | '<' | '>='; right: string }
  | { fact: string; wanted: 'yes' | 'no' | 'unknown' };

const WANTED: Readonly<Record<string, 'yes' | 'no' | 'unknown'>> = { '': 'yes', '!': 'no', '?': 'unknown' };

/** Conditions that were read: there are as many as the stock paragraphs hold. */
const ATOMS = new Map<string, readonly Atom[]>();

/** The atoms of a condition; throws for one that is none (a programmer's error). */
export function atomsOf(condition: string): readonly Atom[] {
  const known = ATOMS.get(condition);
  if (known) return known;
  const atoms = condition
    .split(' ')
    .filter((word) => word !== '')
    .map((word): Atom => {
      const found = ATOM.exec(word)?.groups;
      if (found?.['fact'] !== undefined)
        return { fact: found['fact'], wanted: WANTED[found['mark'] ?? ''] ?? 'yes' };
      if (found?.['left'] === undefined) throw new Error(`not a condition: ${word}`);
      // The pattern lets no other sign through.
      return {
        left: found['left'],
        sign: found['sign'] as '=' | '>' | '<' | '>=',
        right: found['right'] ?? '',
      };
    });
  ATOMS.set(condition, atoms);
  return atoms;
}

/** Whether a condition holds; the empty one always does. */
export function holds(condition: string, source: StockSource): boolean {
  return atomsOf(condition).every((atom) =>
    'fact' in atom ? factHolds(atom, source) : compares(atom, source),
  );
}

function factHolds({ fact: name, wanted }: Extract<Atom, { fact: string }>, source: StockSource): boolean {
  const answer = fact(name, source);
  if (wanted === 'unknown') return answer === undefined;
  return wanted === 'no' ? answer === false : answer !== undefined && answer !== false;
}

function compares({ left, sign, right }: Extract<Atom, { left: string }>, source: StockSource): boolean {
  const a = quantity(left, source);
  const b = /^\d/.test(right) ? Number(right) : quantity(right, source);
  if (a === null || b === null) return false;
  switch (sign) {
    case '=':
      return a === b;
    case '>':
      return a > b;
    case '<':
      return a < b;
    case '>=':
      return a >= b;
  }
}
