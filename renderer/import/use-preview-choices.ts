import { useState } from 'react';
import type { ImportPlacement, ImportPreview, ImportWay } from '../../shared/contract/import';
import { TABLE_IDS } from '../../shared/form/form';
import type { PartId } from '../../shared/form/types';
import { hasText, narrativeParts } from './part-counts';

/** What the clerk has decided about a preview. */
export interface PreviewChoices {
  unitName: string;
  /** As typed. */
  year: string;
  parts: ReadonlySet<PartId>;
  placements: readonly ImportPlacement[];
  /** Keys of findings the clerk has done with. */
  seen: ReadonlySet<string>;
  /** Null as long as the clerk has not said what to do about the report that is there. */
  way: ImportWay | null;
}

interface ChoicesHandle {
  choices: PreviewChoices;
  /** Whether leaving would lose anything. */
  touched: boolean;
  change: (some: Partial<PreviewChoices>) => void;
  takePart: (part: PartId, wanted: boolean) => void;
  /** Null takes a placement back. */
  place: (id: string, placement: Omit<ImportPlacement, 'id'> | null) => void;
  see: (key: string) => void;
}

/** The decisions of one preview: everything that was read is taken at first. */
export function usePreviewChoices(preview: ImportPreview): ChoicesHandle {
  const [choices, setChoices] = useState(() => firstChoices(preview));
  const [touched, setTouched] = useState(false);
  const change = (some: Partial<PreviewChoices>) => {
    setTouched(true);
    setChoices((current) => ({ ...current, ...some }));
  };
  return {
    choices,
    touched,
    change,
    takePart: (part, wanted) => {
      const parts = new Set(choices.parts);
      if (wanted) parts.add(part);
      else parts.delete(part);
      change({ parts });
    },
    place: (id, placement) => {
      const others = choices.placements.filter((each) => each.id !== id);
      change({ placements: placement ? [...others, { id, ...placement }] : others });
    },
    see: (key) => change({ seen: new Set([...choices.seen, key]) }),
  };
}

function firstChoices({ report }: ImportPreview): PreviewChoices {
  return {
    unitName: report.unit.name,
    year: String(report.year),
    parts: new Set<PartId>([...TABLE_IDS, ...narrativeParts().filter((part) => hasText(report, part))]),
    placements: [],
    seen: new Set(),
    way: null,
  };
}

const YEAR = /^(?:200[89]|20[1-9]\d|2100)$/u;

/** The year as a number; null where it is none the form knows. */
export function yearOf({ year }: Pick<PreviewChoices, 'year'>): number | null {
  return YEAR.test(year.trim()) ? Number(year) : null;
}
