import { z } from "zod";
import { describeIssue } from "./issues.ts";
import type { RecordReading } from "./source.ts";

/** Fields that sources leave empty as `null` or `""`. */
export const optionalText = z
  .string()
  .nullish()
  .transform((text) => (text === null || text === undefined || text.trim() === "" ? undefined : text));

/** As the source calls the thing: text, or a number such as a database gives. */
export const recordId = z.union([z.string().trim().min(1).max(200), z.number().int()]).transform((id) => String(id));

/** Checks the shape of a record, and says which field is wrong in words of the person who has to mend it. */
export function readShape<Shape>(
  schema: z.ZodType<Shape>,
  record: unknown,
): { readonly shape: Shape } | Extract<RecordReading, { kind: "fault" }> {
  const parsed = schema.safeParse(record);
  if (parsed.success) return { shape: parsed.data };
  const id = (record as { id?: unknown } | null)?.id;
  return {
    kind: "fault",
    id: typeof id === "string" || typeof id === "number" ? String(id).slice(0, 200) : undefined,
    what: parsed.error.issues
      .slice(0, 5)
      .map((issue) => describeIssue(issue, "the line"))
      .join("; "),
    remedy: "correct these fields",
  };
}
