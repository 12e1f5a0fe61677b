import { FILE_TYPES, type FileGroup, type FileType, MAX_FILE_BYTES } from "#media/file-types.ts";

const MIB = 1024 * 1024;

/** What the library takes: endings by group, and how large each may be. */
export function listLimits(): { readonly group: FileGroup; readonly endings: string[]; readonly megabytes: number }[] {
  const groups = Object.keys(MAX_FILE_BYTES) as FileGroup[];
  return groups.map((group) => ({
    group,
    endings: Object.values<FileType>(FILE_TYPES).flatMap((type) => (type.group === group ? type.extensions : [])),
    megabytes: MAX_FILE_BYTES[group] / MIB,
  }));
}

export type UploadFault =
  | { readonly kind: "empty" }
  | { readonly kind: "type" }
  | { readonly kind: "size"; readonly megabytes: number };

/** Why a file would not be taken, by its name and size: nobody shall send it for an hour to be told then. */
export function faultOf({ name, size }: { readonly name: string; readonly size: number }): UploadFault | undefined {
  if (size === 0) return { kind: "empty" };
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const limit = listLimits().find(({ endings }) => endings.includes(ending));
  if (limit === undefined) return { kind: "type" };
  return size > limit.megabytes * MIB ? { kind: "size", megabytes: limit.megabytes } : undefined;
}

/** `1,4 MB`: as people say it, in thousands. */
export function sizeOf(bytes: number, language: "vi" | "en"): string {
  // What is there at all is not 0.
  const [amount, unit] =
    bytes > 0 && bytes < 100 ? [0.1, "KB"] : bytes < 1_000_000 ? [bytes / 1_000, "KB"] : [bytes / 1_000_000, "MB"];
  const digits = { maximumFractionDigits: amount < 10 ? 1 : 0 };
  return `${amount.toLocaleString(language === "vi" ? "vi-VN" : "en-GB", digits)} ${unit}`;
}
