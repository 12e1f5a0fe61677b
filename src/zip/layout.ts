/**
 * The parts of PKWARE's APPNOTE 6.3.10 that archives are made of: files stored or deflated, with the 64-bit sizes of
 * ZIP64. No encryption, no parts, no data descriptors.
 */
export const SIGNATURE = {
  localHeader: 0x04034b50,
  entry: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const;

/** Bytes of each record without its variable parts. */
export const BYTES = { localHeader: 30, entry: 46, end: 22, end64: 56, locator64: 20 } as const;

export const METHOD = { stored: 0, deflated: 8 } as const;

/** The header of the extra field that holds 64-bit sizes. */
export const ZIP64_FIELD = 0x0001;
/** Stands in a 32-bit place whose value is in that field. */
export const IN_ZIP64 = 0xffff_ffff;
export const IN_ZIP64_SHORT = 0xffff;

/** ZIP64 is understood from version 4.5 on. */
export const VERSION = 45;
/** Bit 11: names are in UTF-8. */
export const UTF8_FLAG = 0x0800;
export const ENCRYPTED_FLAG = 0x0001;
/** 1 January 1980, the first day the format knows: the same content gives the same file, whenever it is made. */
export const DAY = 0x0021;

/** The archive is damaged, hostile, or none; the message says what is wrong. */
export class ZipError extends Error {
  override readonly name = "ZipError";
}
