import type { Page } from '@playwright/test';
import { cellsOf } from '../../../shared/form/form';
import type { Report } from '../../../shared/report/model';
import { figureAt } from '../../../shared/report/values';
import { ask } from '../../helpers/page-call';
import type { Chance } from './chance';

const ADDRESSES = [...cellsOf('2021').values()]
  .filter((cell) => cell.kind === 'figure' && cell.address.startsWith('requests.'))
  .map((cell) => cell.address);

/** Why an edit may be refused while a fault is at work. */
const REFUSALS: readonly string[] = ['save-failed', 'library-moved', 'recovery-running'];

/** A figure that was acknowledged, and when (milliseconds of a clock that never jumps). */
interface Acknowledged {
  address: string;
  value: number;
  at: number;
}

/** The clerk: changes figures of one report and remembers what the program said was stored. */
export interface Robot {
  id: string;
  /** Changes figures one after another until it is told to stop or nobody answers any more. */
  edit: (page: Page, until: () => boolean) => Promise<void>;
  /** Remembers a figure that was typed by hand and acknowledged. */
  acknowledge: (address: string, value: number) => void;
  /** A figure that was never used before. */
  nextFigure: () => number;
  /** How many edits were acknowledged in all. */
  edits: () => number;
  /** Which acknowledged figures a report does not have, the last one of each cell. */
  missingIn: (report: Report) => Acknowledged[];
  /** From now on this is what the report says: after a loss that was told, or after a restore. */
  takeAsIs: (report: Report) => void;
}

/** A robot for a report of the library. */
export function robotFor(id: string, chance: Chance): Robot {
  let acknowledged = new Map<string, Acknowledged>();
  let edits = 0;
  let figure = 0;
  /** The last edit that was asked for: it may be stored, and the program gone before it could say so. */
  let asked: { address: string; value: number } | null = null;
  const nextFigure = (): number => (figure += 1);
  const acknowledge = (address: string, value: number): void => {
    edits += 1;
    acknowledged.set(address, { address, value, at: performance.now() });
  };
  return {
    id,
    nextFigure,
    acknowledge,
    edits: () => edits,
    edit: async (page, until) => {
      let revision = 0;
      /** False where the program is gone before it answers: a slow one may be killed before its first edit. */
      const look = async (): Promise<boolean> => {
        const answer = await ask(page, 'report.open', { id }).catch(() => null);
        if (!answer) return false;
        if (!answer.ok) throw new Error(`the report does not open: ${JSON.stringify(answer.error)}`);
        ({ revision } = answer.data as { revision: number }); // what report.open gives
        return true;
      };
      if (!(await look())) return;
      while (!until()) {
        const address = chance.pick(ADDRESSES);
        const value = nextFigure();
        asked = { address, value };
        const answer = await ask(page, 'report.apply', {
          id,
          baseRevision: revision,
          label: '填数',
          patches: [{ target: 'cell', address, before: null, after: value }],
        }).catch(() => null);
        if (!answer) return;
        if (answer.ok) {
          ({ revision } = answer.data as { revision: number }); // what report.apply gives
          acknowledge(address, value);
        } else if (answer.error.code === 'revision-conflict') {
          if (!(await look())) return;
        } else if (!REFUSALS.includes(answer.error.code)) {
          throw new Error(`an edit was answered by ${JSON.stringify(answer.error)}`);
        }
        // Bursts and pauses, as people have them.
        await new Promise((resolve) => setTimeout(resolve, chance.below(5) === 0 ? chance.below(400) : 5));
      }
    },
    missingIn: (report) =>
      [...acknowledged.values()].filter(({ address, value }) => {
        const stored = figureAt(report, address);
        return stored !== value && !(asked?.address === address && asked.value === stored);
      }),
    takeAsIs: (report) => {
      acknowledged = new Map(
        [...acknowledged].flatMap(([address, each]) => {
          const value = figureAt(report, address);
          return typeof value === 'number' ? [[address, { ...each, value }]] : [];
        }),
      );
    },
  };
}
