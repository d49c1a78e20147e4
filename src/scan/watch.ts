/** Which columns are looked at, and for what: the numbers of `watch` in core/import/fast/watch.ts. */
export const ignored: u8 = 0;
export const learned: u8 = 1;
export const moment: u8 = 2;
export const id: u8 = 3;
export const blank: u8 = 4;
export const filled: u8 = 5;

/** How many cells each row has. */
export let width: u32 = 0;
/** Column → one of the above. */
export let kinds = new StaticArray<u8>(0);

export function setWidth(columns: u32): void {
  width = columns;
  kinds = new StaticArray<u8>(columns);
}
