import { crc32, deflateRawSync } from "node:zlib";

export interface ZipPart {
  name: string;
  content: Buffer | string;
  /** What the archive says of the part, where that is not the truth. */
  says?: { size?: number; flags?: number };
  /** The part of this position stands for this one too: its bytes are there once. */
  sharesWith?: number;
}

interface Written {
  name: Buffer;
  packed: Buffer;
  size: number;
  sum: number;
  flags: number;
  at: number;
}

/** A zip archive written by hand, so that it can also say what is not so. `says.entries` is the count that it claims. */
export function zip(parts: readonly ZipPart[], says: { entries?: number } = {}): Buffer {
  const chunks: Buffer[] = [];
  const written: Written[] = [];
  let at = 0;
  for (const part of parts) {
    const twin = part.sharesWith === undefined ? undefined : written[part.sharesWith];
    const entry = twin ? { ...twin, name: Buffer.from(part.name) } : pack(part, at);
    written.push(entry);
    if (twin) continue;
    const local = Buffer.concat([localHeader(entry), entry.name, entry.packed]);
    chunks.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(written.flatMap((entry) => [centralHeader(entry), entry.name]));
  return Buffer.concat([...chunks, directory, endOf(directory, at, says.entries ?? parts.length)]);
}

function pack({ name, content, says = {} }: ZipPart, at: number): Written {
  const bytes = Buffer.from(content as string);
  return {
    name: Buffer.from(name),
    packed: deflateRawSync(bytes, { level: 9 }),
    size: says.size ?? bytes.length,
    sum: crc32(bytes),
    flags: says.flags ?? 0x800,
    at,
  };
}

function localHeader({ name, packed, size, sum, flags }: Written): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeCommon(header.subarray(6), { name, packed, size, sum, flags });
  return header;
}

function centralHeader({ name, packed, size, sum, flags, at }: Written): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  writeCommon(header.subarray(8), { name, packed, size, sum, flags });
  header.writeUInt32LE(at, 42);
  return header;
}

// Flags, method (deflate), time, sum, sizes and the length of the name stand in both headers in the same order.
function writeCommon(header: Buffer, { name, packed, size, sum, flags }: Omit<Written, "at">): void {
  header.writeUInt16LE(flags, 0);
  header.writeUInt16LE(8, 2);
  header.writeUInt32LE(sum, 8);
  header.writeUInt32LE(packed.length, 12);
  header.writeUInt32LE(size, 16);
  header.writeUInt16LE(name.length, 20);
}

function endOf(directory: Buffer, at: number, entries: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
