import type { Ui } from "../views.ts";
import { Icon } from "./icon.tsx";

/** Print, save, copy link, listen. What needs a script is hidden until `client/main.ts` says that it works. */
export const ArticleTools = ({ saveHref, ui }: { readonly saveHref?: string | undefined; readonly ui: Ui }) => {
  const words = ui.words.articles;
  return (
    <fieldset class="tools" aria-label={words.tools} lang={ui.lang}>
      <button type="button" data-print hidden>
        <Icon name="print" />
        {words.print}
      </button>
      {saveHref !== undefined && (
        <a href={saveHref} download>
          <Icon name="save" />
          {words.save}
        </a>
      )}
      <button type="button" data-copy-link data-done={words.copied} hidden>
        <Icon name="link" />
        <span>{words.copyLink}</span>
      </button>
      <button type="button" data-listen data-stop={words.stopListening} hidden>
        <Icon name="listen" />
        <span>{words.listen}</span>
      </button>
    </fieldset>
  );
};
