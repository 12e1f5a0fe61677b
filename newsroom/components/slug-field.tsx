import { TextInput } from "@mantine/core";
import { slugify } from "#language/slug.ts";
import { useWords, words } from "#newsroom/app/words.ts";
import { useFieldLabel } from "#newsroom/areas/items/field-labels.ts";
import type { Draft } from "#newsroom/writing/use-draft.ts";

const texts = words({
  vi: { help: "Chữ không dấu trong địa chỉ; tự theo tiêu đề cho đến khi sửa tay." },
  en: { help: "Letters of the address; they follow the title until they are changed by hand." },
});

/** What a title makes of the address, unless somebody chose another: then that stays. */
export function withSlug(draft: Draft, title: string, fallback: string): { title: string; slug?: string } {
  const { title: before, slug } = draft.content as { title?: string; slug?: string };
  const follows = slug === undefined || slug === "" || slug === slugify(before ?? "", fallback);
  return follows ? { title, slug: title === "" ? "" : slugify(title, fallback) } : { title };
}

export function SlugField({ draft, isReadOnly }: { readonly draft: Draft; readonly isReadOnly: boolean }) {
  const own = useWords(texts);
  const label = useFieldLabel();
  const { slug = "" } = draft.content as { slug?: string };
  return (
    <TextInput
      label={label("slug")}
      description={own.help}
      value={slug}
      readOnly={isReadOnly}
      onChange={(event) =>
        draft.change({ slug: event.currentTarget.value.toLowerCase().replaceAll(/[^a-z0-9-]/g, "") })
      }
    />
  );
}
