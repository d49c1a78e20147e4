/** A logo as it is put into reports: what draws it, and nothing that its file tells besides. */
import { cleanJpeg } from "./jpeg.ts";
import type { Picture, TemplateFault } from "./picture-form.ts";
import { flatPng } from "./png.ts";

export function readPicture(bytes: Uint8Array): Picture | TemplateFault {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, 8).equals(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"))) return flatPng(file);
  if (file.subarray(0, 3).equals(Buffer.from("\xff\xd8\xff", "latin1"))) return cleanJpeg(file);
  return { fault: "logo-not-a-picture" };
}
