import type { Block } from '../../shared/report/model';
import { droppedId } from './unplaced-drag';

interface PlacedText {
  id: string;
  text: string;
  before?: number | undefined;
}

interface ResultTextProps {
  blocks: readonly Block[];
  /** Texts the clerk has put here. */
  placed: readonly PlacedText[];
  onDrop: (id: string, before: number) => void;
}

/** A text part as it was read; a text dropped on a paragraph goes before it. */
export function ResultText({ blocks, placed, onDrop }: ResultTextProps) {
  const at = (index: number) => placed.filter(({ before }) => (before ?? blocks.length) === index);
  return (
    <div className="result-text">
      {blocks.map((block, index) => (
        <div
          key={index}
          onDrop={(event) => {
            const id = droppedId(event);
            if (id !== null) onDrop(id, index);
          }}
        >
          <Placed texts={at(index)} />
          <p className={block.kind === 'heading' ? 'result-subheading' : undefined}>{block.text}</p>
        </div>
      ))}
      <Placed texts={at(blocks.length)} />
    </div>
  );
}

function Placed({ texts }: { texts: readonly PlacedText[] }) {
  return texts.map(({ id, text }) => (
    <p key={id} className="result-placed">
      {text}
    </p>
  ));
}
