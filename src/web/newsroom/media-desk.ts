import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { Person } from "#accounts/people.ts";
import { mayDoSomewhere } from "#accounts/roles.ts";
import { keepMedia } from "#areas/media/keep.ts";
import { personActor } from "#editorial/model.ts";
import { hasReadableText } from "#media/text.ts";
import { sendFault } from "./answers.ts";
import { isFromElsewhere, isOwing, whoAsks } from "./asking.ts";
import type { Office } from "./context.ts";
import { createDraftMedia } from "./draft-media.ts";
import type { Told } from "./handling.ts";
import { createUploads } from "./uploads.ts";

export interface MediaDeskOptions extends Told {
  readonly office: Office;
}

/**
 * The addresses of the newsroom's API whose bodies are files: uploads, and files as editors see them.
 *
 * @returns a handler that says whether the address was its own; it answers a moment later.
 */
export function createMediaDesk({
  office,
  securityHeaders,
  onDefect,
}: MediaDeskOptions): (request: IncomingMessage, response: ServerResponse) => boolean {
  const whoMaySee = async (request: IncomingMessage): Promise<Person | undefined> => {
    const asking = await whoAsks(office, request);
    return isOwing(asking) ? undefined : asking?.person;
  };
  const whoMaySend = async (request: IncomingMessage): Promise<Person | undefined> => {
    const person = await whoMaySee(request);
    // Whoever writes has pictures to send; to change or put away what is in the library is for who looks after it.
    return person !== undefined && mayDoSomewhere(person.grants, "write") ? person : undefined;
  };
  const uploads = createUploads({
    store: office.media,
    folder: join(office.mediaFolder, "uploads"),
    whoMay: whoMaySend,
    onStored: async (person, stored, { fields }) => {
      const read = hasReadableText(stored.type) ? await office.media.text(stored) : undefined;
      const said = { title: fields.title, alt: fields.alt, ...(read?.ok === true ? { text: read.value.text } : {}) };
      const desk = { kinds: office.kinds, actor: personActor(person.id), now: office.clock() };
      const kept = await office.record.inTransaction((tx) => keepMedia(tx, desk, office.usesOf, stored, said));
      if (!kept.ok) throw new Error(`a stored file was refused as an item: ${JSON.stringify(kept.refusal)}`);
      return kept.value;
    },
    now: office.clock,
    onDefect,
  });
  const drafts = createDraftMedia({ record: office.record.read, store: office.media, whoMay: whoMaySee, onDefect });
  return (request, response) => {
    const isUpload = (request.url ?? "").startsWith("/api/newsroom/uploads");
    if (isUpload && isFromElsewhere(request, office.publicUrl)) {
      sendFault(response, securityHeaders, "other-origin");
      return true;
    }
    return uploads.handle(request, response) || drafts(request, response);
  };
}
