/** Pixels → a PNG of eight bits a colour, without anything else in it. */
import { crc32, deflateSync } from "node:zlib";

/** @param pixels Red, green and blue of each pixel, row by row. */
export function writePng(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  const rows = deflateSync(filtered(width, height, pixels), { level: 9 });
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

/** Each byte as its difference from the pixel at its left: even grounds pack to almost nothing. */
function filtered(width: number, height: number, pixels: Uint8Array): Buffer {
  const length = width * 3;
  const rows = Buffer.alloc((length + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const start = y * (length + 1);
    rows[start] = 1;
    for (let at = 0; at < length; at += 1) {
      const from = y * length + at;
      rows[start + 1 + at] = (pixels[from] ?? 0) - (at < 3 ? 0 : (pixels[from - 3] ?? 0));
    }
  }
  return rows;
}

function chunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
