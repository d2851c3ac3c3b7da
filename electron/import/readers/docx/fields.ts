interface Field {
  code: string;
  phase: 'code' | 'result';
}

export interface Fields {
  /** Text now is the code of a field, not what is shown. */
  inCode: () => boolean;
  code: (text: string) => void;
  /** A mark of a field (`w:fldChar`). Gives the code of a field that ends here without ever having had a result. */
  mark: (type: string | undefined) => string | undefined;
  /** The paragraph ends: a code does not go on beyond it, a result may. */
  endParagraph: () => void;
}

/** The fields open at a place of the document; results may run over paragraphs, as tables of contents do. */
export function openFields(): Fields {
  const open: Field[] = [];
  return {
    inCode: () => open.some((field) => field.phase === 'code'),
    code: (text) => {
      const field = open.at(-1);
      if (field) field.code += text;
    },
    mark: (type) => {
      const field = open.at(-1);
      if (type === 'begin') open.push({ code: '', phase: 'code' });
      else if (type === 'separate' && field) field.phase = 'result';
      else if (type === 'end') {
        open.pop();
        if (field?.phase === 'code') return field.code.trim();
      }
      return undefined;
    },
    endParagraph: () => {
      // A field never ended would otherwise hide the rest of the document.
      while (open.at(-1)?.phase === 'code') open.pop();
    },
  };
}
