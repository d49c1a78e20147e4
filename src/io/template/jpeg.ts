/** A JPEG without what cameras and programs write into it: place, names, comments. */
import type { Picture, TemplateFault } from "./picture-form.ts";
import { tooManyPixels } from "./picture-form.ts";

const broken: TemplateFault = { fault: "logo-broken" };
/** Of the kinds of frames those that every reader of PDFs knows: baseline, extended, progressive. */
const frames = [0xc0, 0xc1, 0xc2];
const startOfScan = 0xda;
/** JFIF and Adobe say how the colours are meant; tables and frames draw. */
const isKept = (marker: number) => marker < 0xe0 || marker === 0xe0 || marker === 0xee;

export function cleanJpeg(file: Buffer): Picture | TemplateFault {
  const end = file.lastIndexOf(Buffer.from([0xff, 0xd9]));
  const kept: Buffer[] = [file.subarray(0, 2)];
  let frame: { readonly width: number; readonly height: number; readonly colours: number } | undefined;
  let at = 2;
  while (at + 4 <= end && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0;
    const length = 2 + file.readUInt16BE(at + 2);
    if (marker === startOfScan) break;
    if (frames.includes(marker) && length >= 10 && at + length <= end) {
      frame = { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7), colours: file[at + 9] ?? 0 };
      if (file[at + 4] !== 8) return broken;
    }
    if (isKept(marker)) kept.push(file.subarray(at, at + length));
    at += length;
  }
  if (!frame || file[at + 1] !== startOfScan || at >= end || frame.width === 0 || frame.height === 0) return broken;
  if (frame.colours === 4) return { fault: "logo-for-print" };
  if (frame.colours !== 1 && frame.colours !== 3) return broken;
  const { width, height } = frame;
  const bytes = Buffer.concat([...kept, file.subarray(at, end + 2)]);
  return tooManyPixels(width, height) ?? { type: "image/jpeg", bytes, width, height };
}
