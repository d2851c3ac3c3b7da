import type { BodyState, SummaryRow } from '../../../shared/contract/summary';
import type { FormVersion } from '../../../shared/form/types';
import { commonArea } from '../../../shared/summary/names';
import { figuresAsText, isSecondName, twinsAmong, type PossibleTwin } from '../../../shared/summary/twins';
import type { Database } from '../../storage/database';
import { figuresOfReports, SLICE } from '../../storage/figure-tables';
import type { SummarySettings } from './settings';

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
    byKey.set(key, [...(byKey.get(key) ?? []), body]);
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
  const possible: PossibleTwin[] = [];
  for (let from = 0; from < candidates.length; from += SLICE / 10) {
    const slice = candidates.slice(from, from + SLICE / 10);
    const figures = figuresOfReports(
      db,
      form,
      slice.map(({ id }) => id),
    );
    for (const { id, unit } of slice)
      possible.push({ unit, figures: figuresAsText(figures.get(id)?.values() ?? []) });
    await turn();
  }
  const byUnit = new Map(candidates.map((body) => [body.unit, body]));
  const units = bodies.map(({ unit }) => unit);
  const area = commonArea([...roster.map((line) => line.name), ...units], name);
  for (const [unit, twin] of twinsAmong(possible, area)) {
    const [body, other] = [byUnit.get(unit), byUnit.get(twin.unit)];
    if (!body || !other) continue;
    const isSecond = isSecondName(
      twin,
      [body, other].every(({ listed }) => listed !== 'unlisted' && listed !== 'noRoster'),
    );
    if (isSecond && !chosen.has(body.id)) holdBack(body, other, 'sameFigures');
    else if (!chosen.has(body.id)) body.double = { unit: other.unit, kind: 'sameFigures' };
  }
}
