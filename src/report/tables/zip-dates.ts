/** A zip file carries the moment at which each entry was written; results must not. */

const entrySignature = 0x04034b50;
const directorySignature = 0x02014b50;
const endSignature = 0x06054b50;
/** 1 January 1980, the earliest that the format knows, as two numbers of sixteen bits. */
const earliest = { time: 0, date: 0x21 };

/** The same zip with the earliest possible date on every entry. */
export function withFixedDates(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const end = findEnd(view);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < view.getUint16(end + 10, true); entry += 1) {
    if (view.getUint32(at, true) !== directorySignature) throw new Error("Not the directory of a zip file");
    setDate(view, at + 12);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== entrySignature) throw new Error("Not an entry of a zip file");
    setDate(view, local + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

function setDate(view: DataView, at: number): void {
  view.setUint16(at, earliest.time, true);
  view.setUint16(at + 2, earliest.date, true);
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new Error("Not a zip file");
}
