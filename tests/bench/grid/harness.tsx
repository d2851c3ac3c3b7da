import { createRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { formOf } from '../../../shared/form/form';
import { sampleReport } from '../../../shared/report/sample';
import { Grid } from '../../../renderer/grid/Grid';
import { BareTable } from './BareTable';
import { memoryModel } from './memory-model';
import '../../../renderer/styles/tokens.css';
import '../../../renderer/styles/base.css';

export type Kind = 'grid' | 'bare';

declare global {
  interface Window {
    harness: {
      /** Puts a table on the page (the one before goes) and gives the milliseconds until it is laid out. */
      mount: (kind: Kind) => number;
      /** Milliseconds a paste of 29 rows by 7 columns takes, checks included, until the next frame is painted. */
      paste: (text: string) => Promise<number>;
    };
  }
}

const table = formOf('2021').tables.requests;
const place = document.getElementById('root');
if (!place) throw new Error('no root');
let root: Root | null = null;

/** Resolves when the frame that shows the present state is painted. */
function painted(): Promise<number> {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(null);
    });
  });
}

window.harness = {
  mount: (kind) => {
    if (root) root.unmount();
    const before = performance.now();
    const fresh = createRoot(place);
    root = fresh;
    flushSync(() =>
      fresh.render(
        kind === 'grid' ? (
          <Grid table={table} model={memoryModel(sampleReport())} />
        ) : (
          <BareTable table={table} />
        ),
      ),
    );
    void document.body.offsetHeight;
    return performance.now() - before;
  },
  paste: async (text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    const before = performance.now();
    document.activeElement?.dispatchEvent(event);
    return (await painted()) - before;
  },
};
