import { valueCells } from '../../shared/form/form';
import { explanationsOf } from '../../shared/form/explanations';
import type { Address, FormTable, ValueCell } from '../../shared/form/types';
import type { Report } from '../../shared/report/model';
import { amountAt } from '../../shared/sums/totals';
import { GRID_TEXTS } from '../i18n/grid-texts';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

interface ExplainDialogProps {
  table: FormTable;
  report: Report;
  cell: ValueCell;
  onGoTo: (address: Address) => void;
  onClose: () => void;
}

/** What a cell counts, by the form; of a total, its addends with their figures; of a figure, the totals it goes into. */
export function ExplainDialog({ table, report, cell, onGoTo, onClose }: ExplainDialogProps) {
  const texts = GRID_TEXTS.explain;
  const explanations = explanationsOf(cell);
  const articles = explanations.flatMap(({ article }) => article ?? []);
  const cells = valueCells(table);
  const related =
    cell.kind === 'computed'
      ? cells.filter(({ address }) => cell.addends.includes(address))
      : cells.filter((other) => other.kind === 'computed' && other.addends.includes(cell.address));
  return (
    <Modal
      title={texts.title}
      onClose={onClose}
      footer={
        <Button look="primary" onPress={onClose} autoFocus>
          {TEXTS.close}
        </Button>
      }
    >
      <p className="grid-dialog-place">{cell.name}</p>
      <div className="grid-explain">
        {cell.kind === 'computed' ? <p>{texts.computed}</p> : null}
        {explanations.map(({ text }) => (
          <p key={text}>{text}</p>
        ))}
        {articles.length > 0 ? (
          <p className="grid-explain-basis">
            {texts.basis}：《政府信息公开条例》{articles.join('、')}
          </p>
        ) : null}
      </div>
      {related.length > 0 ? (
        <section className="grid-explain-cells" aria-label={relatedTitle(cell)}>
          <h3>{relatedTitle(cell)}</h3>
          <ul>
            {related.map((other) => (
              <li key={other.address}>
                <Button look="link" onPress={() => onGoTo(other.address)}>
                  {other.name}
                </Button>
                <span>{amountAt(report, other.address)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Modal>
  );
}

function relatedTitle(cell: ValueCell): string {
  return cell.kind === 'computed' ? GRID_TEXTS.explain.addends : GRID_TEXTS.explain.entersInto;
}
