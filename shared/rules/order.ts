import { cellsOf } from '../form/form';
import { FORM_PARTS } from '../form/parts';
import type { Address, FormVersion } from '../form/types';
import type { Finding } from './finding';
import { SEVERITIES } from './severity';

const PART_ORDER = new Map(FORM_PARTS.map((part, index) => [part.id, index]));
const CELL_ORDER = new Map<FormVersion, Map<Address, number>>(
  (['2021', '2019'] as const).map((version) => [
    version,
    new Map([...cellsOf(version).keys()].map((address, index) => [address, index])),
  ]),
);

/** The findings, errors first, within a severity as one reads down the report. Keeps the order of equals. */
export function inDocumentOrder(findings: readonly Finding[], version: FormVersion): Finding[] {
  const cells = CELL_ORDER.get(version);
  const positions = new Map(findings.map((finding) => [finding, positionOf(finding, cells)]));
  return [...findings].sort((a, b) => {
    const left = positions.get(a) ?? [];
    const right = positions.get(b) ?? [];
    for (let step = 0; step < left.length; step += 1) {
      const by = (left[step] ?? 0) - (right[step] ?? 0);
      if (by !== 0) return by;
    }
    return 0;
  });
}

function positionOf(finding: Finding, cells: ReadonlyMap<Address, number> | undefined): number[] {
  const [first] = finding.cells;
  return [
    SEVERITIES.indexOf(finding.severity),
    PART_ORDER.get(finding.part) ?? 0,
    finding.text?.block ?? -1,
    finding.text?.start ?? -1,
    first === undefined ? -1 : (cells?.get(first) ?? -1),
  ];
}
