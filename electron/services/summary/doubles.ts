import type { BodyState, SummaryRow } from '../../../shared/contract/summary';
import type { FormVersion } from '../../../shared/form/types';
import { areaInSteps } from '../../../shared/summary/names';
import {
  FEWEST_FIGURES,
  figuresAsText,
  isSecondName,
  twinsInSteps,
  type PossibleTwin,
} from '../../../shared/summary/twins';
import type { Database } from '../../storage/database';
import { figureReader, markReader, SLICE } from '../../storage/figure-tables';
import type { SummarySettings } from './settings';
import { inTurns } from './turns';

/** What is looked at and changed of a body. */
type PossibleDouble = Pick<SummaryRow, 'unit' | 'listed' | 'double' | 'counted'> & {
  id: string;
  state: Exclude<BodyState, 'missing'>;
  toSendBack: boolean;
  counts: { errors: number };
};

interface DoublesContext {
  keyOf: (unit: string) => string;
  form: FormVersion;
  settings: Pick<SummarySettings, 'name' | 'roster' | 'chosen'>;
  turn: () => Promise<void>;
}

/**
 * Of several reports of one body only one is counted: the one the clerk has chosen last, else the one with fewest errors,
 * else the first. A report with the figures of another and almost its name is held back, too, until it is chosen; one
 * with the same figures under a name far off is only said.
 */
export async function holdBackDoubles(
  db: Database,
  bodies: PossibleDouble[],
  context: DoublesContext,
): Promise<void> {
  const { keyOf, settings } = context;
  const chosen = new Map(settings.chosen.map((id, index) => [id, index]));
  const byKey = new Map<string, PossibleDouble[]>();
  for (const body of bodies) {
    if (!SOUND.includes(body.state)) continue;
    const key = keyOf(body.unit);
    const same = byKey.get(key);
    if (same) same.push(body);
    else byKey.set(key, [body]);
  }
  const rank = ({ id }: PossibleDouble): number => chosen.get(id) ?? -1;
  for (const [first, ...others] of byKey.values()) {
    if (!first) continue;
    const best = others.reduce(
      (one, other) =>
        rank(other) > rank(one) || (rank(other) === rank(one) && other.counts.errors < one.counts.errors)
          ? other
          : one,
      first,
    );
    for (const each of [first, ...others]) if (each !== best) holdBack(each, best, 'sameBody');
  }
  await context.turn();
  await markTwins(db, bodies, chosen, context);
}

/** Reports that would be added but for another one of the same body. */
const SOUND: readonly PossibleDouble['state'][] = ['received', 'errors'];

function holdBack(body: PossibleDouble, other: PossibleDouble, kind: 'sameBody' | 'sameFigures'): void {
  body.state = 'double';
  body.counted = false;
  body.toSendBack = false;
  body.double = { unit: other.unit, kind };
}

async function markTwins(
  db: Database,
  bodies: readonly PossibleDouble[],
  chosen: ReadonlyMap<string, number>,
  { form, settings: { name, roster }, turn }: DoublesContext,
): Promise<void> {
  const candidates = bodies.filter(({ state }) => SOUND.includes(state));
  const alike = await withAlikeMarks(db, candidates, { form, turn });
  const figuresOf = figureReader(db, form);
  const possible: PossibleTwin[] = [];
  for (let from = 0; from < alike.length; from += SLICE / 10) {
    const slice = alike.slice(from, from + SLICE / 10);
    const figures = figuresOf(slice.map(({ id }) => id));
    for (const { id, unit } of slice)
      possible.push({ unit, figures: figuresAsText(figures.get(id)?.values() ?? []) });
    await turn();
  }
  if (possible.length === 0) return;
  const byUnit = new Map(candidates.map((body) => [body.unit, body]));
  const units = bodies.map(({ unit }) => unit);
  const area = await inTurns(areaInSteps([...roster.map((line) => line.name), ...units], name), turn);
  for (const [unit, twin] of await inTurns(twinsInSteps(possible, area), turn)) {
    const [body, other] = [byUnit.get(unit), byUnit.get(twin.unit)];
    if (!body || !other) continue;
    const isSecond = isSecondName(
      twin,
      [body, other].every(({ listed }) => listed !== 'unlisted' && listed !== 'noRoster'),
    );
    if (isSecond && !chosen.has(body.id)) holdBack(body, other, 'sameFigures');
    else if (!chosen.has(body.id)) body.double = { unit: other.unit, kind: 'sameFigures' };
    await turn();
  }
}

/** The bodies whose mark another one has as well: of most, the figures themselves need not be read. */
async function withAlikeMarks<T extends { id: string }>(
  db: Database,
  bodies: readonly T[],
  { form, turn }: Pick<DoublesContext, 'form' | 'turn'>,
): Promise<T[]> {
  const marksOf = markReader(db, form, FEWEST_FIGURES);
  const marks = new Map<string, number>();
  const counts = new Map<number, number>();
  for (let from = 0; from < bodies.length; from += SLICE / 10) {
    for (const { report, mark } of marksOf(bodies.slice(from, from + SLICE / 10).map(({ id }) => id))) {
      marks.set(report, mark);
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
    }
    await turn();
  }
  return bodies.filter(({ id }) => (counts.get(marks.get(id) ?? NaN) ?? 0) > 1);
}
