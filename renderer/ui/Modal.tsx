import { useEffect, useRef, type ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal as AriaModal, ModalOverlay } from 'react-aria-components/Modal';
import { coverScreens } from '../screen/offer-commands';
import './modal.css';

interface ModalProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** The dialog's buttons; the safe one first. */
  footer: ReactNode;
  wide?: boolean;
  /** Nearly the whole window: for two columns side by side. */
  large?: boolean;
}

/** A dialog of the page's own: focus stays inside, Esc closes it. `alert` and `confirm` break typing on Windows. */
export function Modal({ title, onClose, children, footer, wide = false, large = false }: ModalProps) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(coverScreens, []);
  useEffect(() => (body.current ? scrolledByKeys(body.current) : undefined), []);
  return (
    <ModalOverlay
      className="modal-overlay"
      isOpen
      isDismissable={false}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <AriaModal className={large ? 'modal modal-large' : wide ? 'modal modal-wide' : 'modal'}>
        <Dialog className="modal-dialog" ref={mainButtonByEnter}>
          <Heading slot="title" className="modal-title">
            {title}
          </Heading>
          <div ref={body} className="modal-body">
            {children}
          </div>
          <div className="modal-footer">{footer}</div>
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  );
}

const STOPS = 'a[href], button, input, select, textarea, [tabindex="0"]';

/**
 * In a low window words and pictures that scroll take the focus, so that arrows reach all of them. Where there are fields
 * or buttons among them these are the stops already. Gives the end.
 */
function scrolledByKeys(body: HTMLElement): () => void {
  const look = () => {
    const isOnlyRead = body.querySelector(STOPS) === null;
    if (isOnlyRead && body.scrollHeight > body.clientHeight) body.tabIndex = 0;
    else body.removeAttribute('tabindex');
  };
  const observer = new ResizeObserver(look);
  for (const element of [body, ...body.children]) observer.observe(element);
  return () => observer.disconnect();
}

/** Enter is the main button, as long as the keyboard is with the dialog itself and with no field or button of it. */
function mainButtonByEnter(dialog: HTMLElement | null): (() => void) | undefined {
  if (!dialog) return undefined;
  const onKeyDown = ({ key, target, isComposing }: KeyboardEvent) => {
    if (key !== 'Enter' || target !== dialog || isComposing) return;
    dialog.querySelector<HTMLElement>('.modal-footer .button-primary:not(:disabled)')?.click();
  };
  dialog.addEventListener('keydown', onKeyDown);
  return () => dialog.removeEventListener('keydown', onKeyDown);
}
