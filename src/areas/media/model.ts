import { z } from "zod";

/** A file in the media store and what is said of it. */
export const mediaContent = z.object({
  /** For the library: what it is. */
  title: z.string().min(1).max(300),
  /** SHA-256 of the bytes, hex: the file's name in the store. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
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
});

export type MediaContent = z.infer<typeof mediaContent>;
