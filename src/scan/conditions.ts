/** Conditions (`askIf`) for rows of codes: what depends on another question is settled row by row. */
import { codes } from "./row";

/** Codes that a question may have, and what two of them say: as in core/import/fast/counting.ts. */
const mostCodes: u32 = 64;
const hiddenByCondition: u16 = 0;
const noAnswer: u16 = 1;

/** Place of a question → where its code stands among those of a row. */
let sources = new StaticArray<u16>(0);
/** `place * mostCodes + code` → value on the scale; NaN without one. */
let values = new StaticArray<f64>(0);
/**
 * Four numbers each, a parent before what depends on it: the place; that of the parent, −1 where the condition never
 * holds; the value that the parent must reach; 1 if a column is read for the question.
 */
let conditions = new StaticArray<f64>(0);
let count: u32 = 0;

export function setConditions(places: u32): void {
  sources = new StaticArray<u16>(places);
  values = new StaticArray<f64>(places * mostCodes).fill(NaN);
  conditions = new StaticArray<f64>(places * 4);
}

export function setConditionSource(place: u32, source: u32): void {
  sources[place] = source as u16;
}

export function setValue(place: u32, code: u32, value: f64): void {
  values[place * mostCodes + code] = value;
}

export function addCondition(place: f64, parent: f64, atLeast: f64, isRead: f64): void {
  const at = count++ * 4;
  conditions[at] = place;
  conditions[at + 1] = parent;
  conditions[at + 2] = atLeast;
  conditions[at + 3] = isRead;
}

export function settleConditions(): void {
  for (let at: u32 = 0; at < count * 4; at += 4) {
    const source = sources[conditions[at] as u32];
    const parent = conditions[at + 1] as i32;
    const value = parent < 0 ? NaN : values[(parent as u32) * mostCodes + codes[sources[parent]]];
    if (!(value >= conditions[at + 2])) codes[source] = hiddenByCondition;
    else if (conditions[at + 3] === 0) codes[source] = noAnswer;
  }
}
