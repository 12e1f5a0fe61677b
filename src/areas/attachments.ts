import type { AttachmentView } from "#site/views.ts";
import type { PageContext } from "#web/public/route.ts";
import { fileHref, findMedia } from "./media/index.ts";

/**
 * Files as pages list them; those that are gone are left out. A page need not use their tags: what uses a file is
 * derived, and touched, again when the file changes.
 */
export function attachmentViews(
  context: PageContext,
  attachments: readonly { readonly mediaId: string; readonly title: string }[],
): AttachmentView[] {
  if (attachments.length === 0) return [];
  const media = findMedia(
    context.edition,
    attachments.map((attachment) => attachment.mediaId),
  );
  return attachments.flatMap(({ mediaId, title }) => {
    const file = media.get(mediaId);
    if (file === undefined) return [];
    const extension = /\.([a-z0-9]{1,8})$/i.exec(file.file_name)?.[1]?.toLowerCase() ?? "";
    return [{ href: fileHref(file.hash, file.file_name), title, extension, sizeBytes: file.bytes }];
  });
}
