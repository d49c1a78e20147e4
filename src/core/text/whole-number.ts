/** `44000`, `44.000`, `44,000` and `44 000` are the same number, up to a hundred million; undefined for anything else. */
export function wholeNumber(text: string): number | undefined {
  const digits = text.trim();
  if (!/^\d{1,3}(?:[. ,\u00a0\u202f]\d{3})*$|^\d{1,9}$/u.test(digits)) return undefined;
  const number = Number(digits.replace(/\D/gu, ""));
  return number <= 100_000_000 ? number : undefined;
}
