import { formatNumber } from "#language/dates.ts";
import type { AttachmentView, Ui } from "../views.ts";
import { Icon } from "./icon.tsx";

export const Attachments = ({ files, ui }: { readonly files: readonly AttachmentView[]; readonly ui: Ui }) =>
  files.length === 0 ? null : (
    <section class="attachments" aria-labelledby="attachments">
      <h2 class="minor-heading" id="attachments">
        {ui.words.lists.attachments}
      </h2>
      <ul>
        {files.map((file) => (
          <li>
            <Icon name="file" />
            <a href={file.href} download>
              {file.title}
            </a>{" "}
            <span class="meta">
              {file.extension.toUpperCase()}, {sizeText(file.sizeBytes, ui)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );

/** `128 KB`, `2,4 MB`; a kilobyte is 1,024 bytes here, as file managers count. */
export function sizeText(bytes: number, { lang, words: { lists } }: Ui): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000
    ? `${formatNumber(Math.max(1, Math.round(kilobytes)), lang)} ${lists.kilobytes}`
    : `${formatNumber(Math.round(kilobytes / 102.4) / 10, lang)} ${lists.megabytes}`;
}
