import { z } from "zod";

/** UTF-16 units: some seventy printed pages, a long plan with its annexes. */
export const MAX_MEDIA_TEXT = 200_000;
/** Of a side: what is smaller than a fiftieth was a slip of the hand. */
const SMALLEST_CROP = 0.02;

/** Replaced files whose addresses lead on; a form that is renewed each month has those of four years. */
export const MAX_FORMER_FILES = 50;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const fraction = z.number().min(0).max(1);
const crop = z
  .object({
    x: fraction,
    y: fraction,
    width: z.number().min(SMALLEST_CROP).max(1),
    height: z.number().min(SMALLEST_CROP).max(1),
  })
  // Sums of fractions are a little off.
  .refine(({ x, y, width, height }) => x + width <= 1.0001 && y + height <= 1.0001, {
    message: "the part must lie within the picture",
  });

/** A file in the media store and what is said of it. */
export const mediaContent = z.object({
  /** For the library: what it is. */
  title: z.string().min(1).max(300),
  /** SHA-256 of the bytes, hex: the file's name in the store. */
  hash: sha256,
  /** Of files that readers had in its place, the oldest first: printed addresses of those lead to this one. */
  formerHashes: z.array(sha256).max(MAX_FORMER_FILES).optional(),
  fileName: z.string().min(1).max(200),
  /** Decided by the bytes, not by the name. */
  type: z
    .string()
    .regex(/^[a-z]+\/[a-z0-9.+-]+$/)
    .max(100),
  bytes: z.number().int().min(0),
  /** Pixels, upright; pictures only. */
  width: z.number().int().min(1).max(30_000).optional(),
  height: z.number().int().min(1).max(30_000).optional(),
  /** What a blind reader is told; empty only for pictures that say nothing. */
  alt: z.string().max(1_000).default(""),
  caption: z.string().max(2_000).optional(),
  credit: z.string().max(300).optional(),
  /** How it is shown; the file stays as it came. Degrees clockwise; fractions are of the picture as it was turned. */
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).optional(),
  crop: crop.optional(),
  /** What must stay in sight where pictures are cut to a shape, as in lists. */
  focus: z.object({ x: fraction, y: fraction }).optional(),
  /** What the file says, for the search: of documents whose text can be read. */
  text: z.string().max(MAX_MEDIA_TEXT).optional(),
});

export type MediaContent = z.infer<typeof mediaContent>;
