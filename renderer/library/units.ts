/** The year a report is due for now: last year until the end of the year it is written in. */
export function dueYear(today: string): number {
  return Number(today.slice(0, 4)) - 1;
}

/** The next year that is not among those there are, from the year due now on. */
export function nextYear(taken: readonly number[], today: string): number {
  const years = new Set(taken);
  let year = dueYear(today);
  while (years.has(year)) year += 1;
  return year;
}
