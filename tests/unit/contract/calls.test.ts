import { expect, it } from 'vitest';
import { APP_CALLS } from '../../../shared/contract/app';
import { BACKUP_CALLS } from '../../../shared/contract/backups';
import { CALLS, EVENTS } from '../../../shared/contract/calls';
import { ENVIRONMENT_CALLS } from '../../../shared/contract/environment';
import { EXPORT_CALLS } from '../../../shared/contract/export';
import { IMPORT_CALLS } from '../../../shared/contract/import';
import { LIBRARY_CALLS } from '../../../shared/contract/library';
import { PRINT_CALLS } from '../../../shared/contract/print';
import { REPORT_CALLS } from '../../../shared/contract/reports';
import { SALVAGE_CALLS } from '../../../shared/contract/salvage';
import { SUMMARY_CALLS } from '../../../shared/contract/summary';
import { SETTINGS_CALLS } from '../../../shared/contract/settings';
import { STATE_CALLS } from '../../../shared/contract/states';
import { STOCK_CALLS } from '../../../shared/contract/stock';
import { UNIT_CALLS } from '../../../shared/contract/units';
import { VERSION_CALLS } from '../../../shared/contract/versions';
import { WINDOW_CALLS } from '../../../shared/contract/window';

/** Names that checks from outside use: more may come, none may go. */
const PROMISED_CALLS = [
  'app.start app.keepZoom library.list',
  'report.create report.createSample report.open report.close report.import report.apply report.setState',
  'report.remove report.restore report.saveCopy document.settings document.keepSettings',
  'export.files export.batch export.cancelBatch export.poster export.reveal checkSheet.save checkSheet.print',
  'print.poster print.printers print.report backup.list backup.create backup.copyTo',
  'recovery.restore recovery.startNew recovery.retry',
  'edit.paste log.pageError window.closeNow window.notStored',
].flatMap((line) => line.split(' '));
const PROMISED_EVENTS = [
  'menu.command',
  'export.progress',
  'app.notice',
  'window.closing',
  'report.openRequested',
];

it('has every call and event that was ever promised', () => {
  expect(Object.keys(CALLS)).toEqual(expect.arrayContaining(PROMISED_CALLS));
  expect(Object.keys(EVENTS)).toEqual(expect.arrayContaining(PROMISED_EVENTS));
});

it('names each call in one task only, and joins all tasks', () => {
  const tasks = [
    APP_CALLS,
    WINDOW_CALLS,
    LIBRARY_CALLS,
    REPORT_CALLS,
    STATE_CALLS,
    STOCK_CALLS,
    SUMMARY_CALLS,
    VERSION_CALLS,
    UNIT_CALLS,
    IMPORT_CALLS,
    SETTINGS_CALLS,
    ENVIRONMENT_CALLS,
    EXPORT_CALLS,
    PRINT_CALLS,
    BACKUP_CALLS,
    SALVAGE_CALLS,
  ];
  expect(tasks.flatMap((task) => Object.keys(task)).sort()).toEqual(Object.keys(CALLS).sort());
});
