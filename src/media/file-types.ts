/** A kind of file that the store takes. */
export interface FileType {
  /** As sent to browsers. */
  readonly type: string;
  readonly group: FileGroup;
  /** File-name endings that fit it; the first is given to a name that has none of them. */
  readonly extensions: readonly [string, ...string[]];
}

export type FileGroup = "picture" | "document" | "archive" | "audio" | "video" | "text";

const MIB = 1024 * 1024;

/** Bytes a file of a group may have: what an office really sends, and what a reader on a bad line can still fetch. */
export const MAX_FILE_BYTES: Readonly<Record<FileGroup, number>> = {
  picture: 40 * MIB,
  document: 100 * MIB,
  archive: 100 * MIB,
  audio: 200 * MIB,
  video: 500 * MIB,
  text: 20 * MIB,
};

/** Above every group's own bound. */
export const LARGEST_FILE_BYTES = Math.max(...Object.values(MAX_FILE_BYTES));

const known = <Name extends string>(types: Readonly<Record<Name, FileType>>) => types;

export const FILE_TYPES = known({
  jpeg: { type: "image/jpeg", group: "picture", extensions: ["jpg", "jpeg", "jfif"] },
  png: { type: "image/png", group: "picture", extensions: ["png"] },
  gif: { type: "image/gif", group: "picture", extensions: ["gif"] },
  webp: { type: "image/webp", group: "picture", extensions: ["webp"] },
  avif: { type: "image/avif", group: "picture", extensions: ["avif"] },
  svg: { type: "image/svg+xml", group: "picture", extensions: ["svg"] },
  pdf: { type: "application/pdf", group: "document", extensions: ["pdf"] },
  docx: office("wordprocessingml.document", "docx"),
  xlsx: office("spreadsheetml.sheet", "xlsx"),
  pptx: office("presentationml.presentation", "pptx"),
  odt: { type: "application/vnd.oasis.opendocument.text", group: "document", extensions: ["odt"] },
  ods: { type: "application/vnd.oasis.opendocument.spreadsheet", group: "document", extensions: ["ods"] },
  odp: { type: "application/vnd.oasis.opendocument.presentation", group: "document", extensions: ["odp"] },
  doc: { type: "application/msword", group: "document", extensions: ["doc"] },
  xls: { type: "application/vnd.ms-excel", group: "document", extensions: ["xls"] },
  ppt: { type: "application/vnd.ms-powerpoint", group: "document", extensions: ["ppt"] },
  zip: { type: "application/zip", group: "archive", extensions: ["zip"] },
  rar: { type: "application/vnd.rar", group: "archive", extensions: ["rar"] },
  mp3: { type: "audio/mpeg", group: "audio", extensions: ["mp3"] },
  m4a: { type: "audio/mp4", group: "audio", extensions: ["m4a"] },
  mp4: { type: "video/mp4", group: "video", extensions: ["mp4", "m4v"] },
  txt: { type: "text/plain", group: "text", extensions: ["txt"] },
  csv: { type: "text/csv", group: "text", extensions: ["csv"] },
  vtt: { type: "text/vtt", group: "text", extensions: ["vtt"] },
});

export type FileTypeName = keyof typeof FILE_TYPES;

/** Files with pages, of which the first can be shown as a picture. */
export const PAGED_TYPES = [
  ...(["pdf", "docx", "xlsx", "pptx", "odt"] as const),
  ...(["ods", "odp", "doc", "xls", "ppt"] as const),
] as const satisfies readonly FileTypeName[];
export type PagedType = (typeof PAGED_TYPES)[number];

/** @param type as sent to browsers. @returns undefined for a file that has no pages. */
export const pagedTypeOf = (type: string): PagedType | undefined =>
  PAGED_TYPES.find((one) => FILE_TYPES[one].type === type);

function office(name: string, extension: string): FileType {
  return {
    type: `application/vnd.openxmlformats-officedocument.${name}`,
    group: "document",
    extensions: [extension],
  };
}

/**
 * Bytes that a file may have by what its ending says, so that nobody sends for an hour what is refused at its end;
 * what it really is, its bytes decide.
 *
 * @param extension in lower case, without the dot.
 */
export function maxBytesOf(extension: string): number {
  const type = Object.values<FileType>(FILE_TYPES).find(({ extensions }) => extensions.includes(extension));
  return type === undefined ? LARGEST_FILE_BYTES : MAX_FILE_BYTES[type.group];
}
