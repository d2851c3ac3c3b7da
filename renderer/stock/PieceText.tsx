import { Fragment } from 'react';
import { pieceText, type Piece } from '../../shared/fields/pieces';
import { blanksIn } from '../../shared/stock/blanks';

/** Words as they would stand in the text: figures that follow the tables and blanks are marked as there. */
export function PieceText({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, index) =>
    typeof piece === 'string' ? (
      <Fragment key={index}>{withBlanks(piece)}</Fragment>
    ) : (
      <span key={index} className="text-chip">
        {pieceText(piece)}
      </span>
    ),
  );
}

function withBlanks(text: string) {
  let at = 0;
  const parts = blanksIn(text).flatMap(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return [
      before,
      <span key={start} className="text-blank">
        {text.slice(start, end)}
      </span>,
    ];
  });
  return [...parts, text.slice(at)];
}
