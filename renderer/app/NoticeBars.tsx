import { useEffect, useState } from 'react';
import { AppError, describeError, type ErrorCode } from '../../shared/contract/errors';
import { asAppError, call, on } from '../bridge/bridge';
import { NOTICE_TEXTS } from '../i18n/notice-texts';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import './notice-bars.css';

/** What the clerk can have tried again at once. */
const CAN_BE_TRIED: ReadonlySet<ErrorCode> = new Set([
  'backup-failed',
  'backup-place-missing',
  'backup-place-failed',
]);

/** What is no fault, only worth knowing. */
const ADVICE: ReadonlySet<ErrorCode> = new Set([
  'folder-fat',
  'folder-locked',
  'folder-network',
  'folder-synced',
]);

/**
 * What the program says by itself, above the screen: it comes while somebody types, so it never takes the focus and
 * covers nothing. One bar for each kind, the newest words; a bar goes when what it says is over.
 */
export function NoticeBars() {
  const [notices, setNotices] = useState<readonly AppError[]>([]);
  const [trying, setTrying] = useState(false);
  const show = (notice: AppError) => setNotices((shown) => [...without(shown, notice.code), notice]);
  const hide = (code: ErrorCode) => setNotices((shown) => without(shown, code));

  useEffect(() => on('app.notice', ({ code, params }) => show(new AppError(code, params))), []);
  useEffect(() => on('app.noticeOver', ({ code }) => hide(code)), []);

  const again = (code: ErrorCode) => {
    setTrying(true);
    call('backup.again', {})
      .then(
        () => hide(code),
        (thrown: unknown) => show(asAppError(thrown)),
      )
      .finally(() => setTrying(false));
  };
  return notices.map((notice) => {
    const { what, why, advice } = describeError(notice);
    const worthKnowing = ADVICE.has(notice.code);
    return (
      <div
        key={notice.code}
        className={worthKnowing ? 'notice-bar notice-advice' : 'notice-bar'}
        role={worthKnowing ? 'status' : 'alert'}
      >
        <span>
          {worthKnowing ? NOTICE_TEXTS.adviceMark : NOTICE_TEXTS.faultMark} {what}
          {why}
          {advice}
        </span>
        {CAN_BE_TRIED.has(notice.code) ? (
          <Button isDisabled={trying} onPress={() => again(notice.code)}>
            {trying ? NOTICE_TEXTS.trying : NOTICE_TEXTS.again}
          </Button>
        ) : null}
        <Button onPress={() => hide(notice.code)}>{TEXTS.close}</Button>
      </div>
    );
  });
}

function without(notices: readonly AppError[], code: ErrorCode): readonly AppError[] {
  return notices.filter((notice) => notice.code !== code);
}
