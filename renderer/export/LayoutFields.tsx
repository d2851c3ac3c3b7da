import type { DocumentSettings } from '../../shared/document/settings';
import { LAYOUT_TEXTS as TEXT } from '../i18n/export-texts';
import { CheckBox } from '../ui/CheckBox';
import { ChoiceField, FieldRow } from '../ui/Field';

interface LayoutFieldsProps {
  settings: DocumentSettings;
  onChange: (settings: DocumentSettings) => void;
}

const FONT_SETS = ['official', 'windows', 'founder', 'gb2312'] as const;
const SIGNATURES = ['whenGiven', 'unitAndDate', 'none'] as const;
const TABLE_SIZES = [9, 10.5, 12] as const;

/** The fields of 版式设置: faces, table size, landscape tables, signature, cover. */
export function LayoutFields({ settings: draft, onChange }: LayoutFieldsProps) {
  const change = (part: Partial<DocumentSettings>) => onChange({ ...draft, ...part });
  return (
    <>
      <ChoiceField
        label={TEXT.fonts}
        value={draft.fonts}
        options={FONT_SETS.map((value) => ({ value, label: TEXT.fontSets[value] }))}
        onChange={(fonts) => change({ fonts })}
      />
      <FieldRow>
        <ChoiceField
          label={TEXT.tableSize}
          value={String(draft.tableSizePt)}
          options={TABLE_SIZES.map((size) => ({ value: String(size), label: TEXT.tableSizes[size] }))}
          onChange={(value) =>
            change({ tableSizePt: TABLE_SIZES.find((size) => String(size) === value) ?? draft.tableSizePt })
          }
        />
        <ChoiceField
          label={TEXT.signature}
          value={draft.signature}
          options={SIGNATURES.map((value) => ({ value, label: TEXT.signatures[value] }))}
          onChange={(signature) => change({ signature })}
        />
      </FieldRow>
      <CheckBox
        label={TEXT.openingParagraph}
        checked={draft.openingParagraph === 'print'}
        onChange={(wanted) => change({ openingParagraph: wanted ? 'print' : 'omit' })}
      />
      <CheckBox
        label={TEXT.requestsOnOwnPage}
        checked={draft.requestsOnOwnPage}
        onChange={(requestsOnOwnPage) => change({ requestsOnOwnPage })}
      />
      <CheckBox
        label={TEXT.charts}
        checked={draft.charts === 'belowRequests'}
        onChange={(wanted) => change({ charts: wanted ? 'belowRequests' : 'none' })}
      />
      <CheckBox
        label={TEXT.landscapeRequests}
        checked={draft.landscape.requests}
        onChange={(requests) => change({ landscape: { ...draft.landscape, requests } })}
      />
      <CheckBox
        label={TEXT.landscapeReview}
        checked={draft.landscape.review}
        onChange={(review) => change({ landscape: { ...draft.landscape, review } })}
      />
      <CheckBox
        label={TEXT.cover}
        checked={draft.cover === 'page'}
        onChange={(wanted) => change({ cover: wanted ? 'page' : 'none' })}
      />
    </>
  );
}
