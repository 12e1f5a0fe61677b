import { LARGEST_FILE_BYTES } from "./file-types.ts";

/** How much may be on its way to the store at once, and what it is called that there is too much of. */

/** A folder of a camera's pictures, dropped at once; each is unfinished from its first byte to its last. */
export const MAX_UNFINISHED_EACH = 100;
/** Bytes of all unfinished together: eight of the largest files. */
export const MAX_UNFINISHED_BYTES = 8 * LARGEST_FILE_BYTES;
/** Bytes of one person's: whoever sends more leaves room for the others. */
export const MAX_UNFINISHED_BYTES_EACH = 2 * LARGEST_FILE_BYTES;
/** What had no byte for so long was broken off: it takes the room of what came, no longer of what was announced. */
export const IDLE_AFTER_MINUTES = 15;

export const TOO_MANY = {
  files: "files of one person on their way",
  bytesEach: "bytes of one person's files on their way",
  bytesOfAll: "bytes of files on their way",
} as const;
