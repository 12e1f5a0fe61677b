import { z } from "zod";
import { listUsedTerms, TERM_FIELDS } from "#areas/documents/used-terms.ts";
import { findItems, findNamesake } from "#editorial/queries.ts";
import { isItemId } from "#kernel/ids.ts";
import { ok } from "#kernel/result.ts";
import { state } from "./item-shapes.ts";
import { route } from "./route.ts";

/** A document names at most so many others. */
const MAX_RELATED = 200;

const named = z.object({ id: z.string(), title: z.string() });

/** What the documents desk asks while somebody fills in a document's form. */
export const documentRoutes = {
  "GET /documents/terms": route({
    needs: "person",
    summary: "What published documents say in a field, the most used first; found without marks",
    parameters: z.object({ field: z.enum(TERM_FIELDS), text: z.string().max(200).default("") }),
    reply: z.object({ terms: z.array(z.string()) }),
    handle: async ({ office }, { parameters: { field, text } }) =>
      ok({ terms: listUsedTerms(office.edition, field, text) }),
  }),
  "GET /documents/same": route({
    needs: "person",
    summary: "The other document of the same number, issuer and day, if one is public or on its way",
    parameters: z.object({
      number: z.string().trim().max(200),
      issuer: z.string().trim().max(500),
      issuedOn: z.string().max(20),
      /** The document that is being written. */
      except: z.string().max(20),
    }),
    reply: z.object({ same: named.optional() }),
    handle: async ({ office }, { parameters: { except, ...given } }) => {
      const key = isItemId(except) && office.kinds.get("document")?.naturalKey?.({ title: "", ...given })?.key;
      return ok({ same: key ? await findNamesake(office.record.read, "document", key, except) : undefined });
    },
  }),
  "GET /documents/titles": route({
    needs: "person",
    summary: "What some documents are called, for relations, which hold ids alone",
    parameters: z.object({ ids: z.string().max(13 * MAX_RELATED) }),
    reply: z.object({ documents: z.array(named.extend({ state })) }),
    handle: async ({ office }, { parameters }) => {
      const ids = parameters.ids.split(",").filter(isItemId);
      const items = [...(await findItems(office.record.read, ids)).values()];
      return ok({
        documents: items
          .filter(({ kind }) => kind === "document")
          .map(({ id, title, state: { kind } }) => ({ id, title, state: kind })),
      });
    },
  }),
};
