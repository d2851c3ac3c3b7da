import { CalendarDate, parseDate } from '@internationalized/date';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid, CalendarHeading } from 'react-aria-components/Calendar';
import { Dialog, OverlayTriggerStateContext } from 'react-aria-components/Dialog';
import { use } from 'react';
import { SIGNATURE_TEXTS as TEXT } from '../i18n/signature-texts';

interface DateCalendarProps {
  /** ISO date chosen so far. */
  date: string | null;
  /** The report's year: without a date the calendar begins in the January after it. */
  year: number;
  onChoose: (iso: string) => void;
}

/** A month to choose a day of; the choice closes it. */
export function DateCalendar({ date, year, onChoose }: DateCalendarProps) {
  const popover = use(OverlayTriggerStateContext);
  return (
    <Dialog className="calendar-dialog" aria-label={TEXT.calendar}>
      <Calendar
        aria-label={TEXT.calendar}
        autoFocus
        defaultValue={date === null ? null : parseDate(date)}
        defaultFocusedValue={date === null ? new CalendarDate(year + 1, 1, 20) : parseDate(date)}
        onChange={(day) => {
          onChoose(day.toString());
          popover?.close();
        }}
      >
        <header className="calendar-head">
          <Button slot="previous" className="button button-plain" aria-label={TEXT.earlier}>
            ‹
          </Button>
          <CalendarHeading className="calendar-month" />
          <Button slot="next" className="button button-plain" aria-label={TEXT.later}>
            ›
          </Button>
        </header>
        <CalendarGrid className="calendar-grid">{(day) => <CalendarCell date={day} />}</CalendarGrid>
      </Calendar>
    </Dialog>
  );
}
