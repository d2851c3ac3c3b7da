import type { ImportDifference } from '../../shared/contract/import';
import { IMPORT_TEXTS } from '../i18n/import-texts';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

interface DifferencesDialogProps {
  title: string;
  differences: readonly ImportDifference[];
  onClose: () => void;
  /** Where the differences are about to be taken over. */
  onApply?: () => void;
}

/** Place by place: what the library has, and what the document has. */
export function DifferencesDialog({ title, differences, onClose, onApply }: DifferencesDialogProps) {
  const { differencesColumns: columns } = IMPORT_TEXTS;
  return (
    <Modal
      wide
      title={title}
      onClose={onClose}
      footer={
        onApply ? (
          <>
            <Button onPress={onClose}>{TEXTS.cancel}</Button>
            <Button look="primary" autoFocus onPress={onApply}>
              {IMPORT_TEXTS.mergeApply}
            </Button>
          </>
        ) : (
          <Button look="primary" autoFocus onPress={onClose}>
            {TEXTS.close}
          </Button>
        )
      }
    >
      {differences.length === 0 ? (
        <p>{IMPORT_TEXTS.mergeNothing}</p>
      ) : (
        <table className="differences-table" aria-label={title}>
          <thead>
            <tr>
              <th>{columns.name}</th>
              <th>{columns.here}</th>
              <th>{columns.there}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ part, address, name, here, there }) => (
              <tr key={`${part} ${address ?? name}`}>
                <th scope="row">{name}</th>
                <td>{here === '' ? IMPORT_TEXTS.blank : here}</td>
                <td>{there === '' ? IMPORT_TEXTS.blank : there}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Modal>
  );
}
