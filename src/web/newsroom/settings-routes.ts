import { z } from "zod";
import { initialSettings, SETTINGS_ID, type SiteSettings, settingsContent } from "#areas/settings/model.ts";
import { findContent, findItem } from "#editorial/queries.ts";
import { ok } from "#kernel/result.ts";
import { itemRow } from "./item-shapes.ts";
import { saveTheOnly } from "./kept-steps.ts";
import { route } from "./route.ts";
import { step } from "./steps.ts";

/** Five hundred abbreviations of the longest sort are some 80 KB. */
const MAX_SETTINGS_BYTES = 256 * 1024;
/** What an item's title takes. */
const MAX_TITLE_LENGTH = 200;

/** What a site says of itself, and the choices that are its own. */
export const settingsRoutes = {
  "GET /settings": route({
    needs: "manage-settings",
    summary: "The site's settings; of a site that nobody has set up, those it begins with, as revision 0",
    parameters: z.object({}),
    reply: z.object({
      revision: z.number(),
      savedBy: z.string().optional(),
      content: settingsContent,
    }),
    handle: async ({ office }) => {
      const { read } = office.record;
      const item = await findItem(read, SETTINGS_ID);
      if (item === undefined) return ok({ revision: 0, content: initialSettings });
      const content = await findContent(read, item.id, item.workingVersion);
      return ok({ revision: item.revision, savedBy: item.savedBy, content: wholeOf(content as object) });
    },
  }),
  "PUT /settings": route({
    needs: "manage-settings",
    summary: "Saves the settings; readers see them at once",
    parameters: z.object({}),
    body: z.object({ revision: z.number().int().min(0), content: settingsContent.omit({ title: true }) }),
    maxBodyBytes: MAX_SETTINGS_BYTES,
    reply: itemRow,
    handle: (context, { body: { revision, content } }) => {
      const title = content.name.vi.slice(0, MAX_TITLE_LENGTH);
      const given = { kind: "settings", language: "vi", id: SETTINGS_ID, content: { ...content, title } } as const;
      return step(context, (tx) => saveTheOnly(tx, context.desk, given, revision));
    },
  }),
};

/** A site that was set up by an older program, or by a draft that is not whole, gets what it lacks, and keeps the rest. */
function wholeOf(content: object): SiteSettings {
  const whole: Record<string, unknown> = { ...initialSettings };
  for (const [name, schema] of Object.entries(settingsContent.shape)) {
    const part = schema.safeParse((content as Record<string, unknown>)[name]);
    if (part.success && part.data !== undefined) whole[name] = part.data;
  }
  return settingsContent.parse(whole);
}
