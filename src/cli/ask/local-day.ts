/** `2026-11-24` on the calendar of whoever sits at this machine. */
export function localDay(now: Date): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `2026-11-24 14:05`; only the hour for a moment of today. */
export function localMoment(moment: Date, now: Date): string {
  const hour = `${two(moment.getHours())}:${two(moment.getMinutes())}`;
  return localDay(moment) === localDay(now) ? hour : `${localDay(moment)} ${hour}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
