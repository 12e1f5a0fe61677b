import { lazy, Suspense } from "react";
import { LoadingPage } from "#newsroom/app/page-states.tsx";
import { MediaPickerProvider } from "../media/use-media-picker.tsx";
import type { ItemKind } from "./desk-of.ts";
import type { FormProps } from "./form-props.ts";

const FORMS = {
  article: lazy(async () => ({ default: (await import("../articles/article-form.tsx")).ArticleForm })),
  page: lazy(async () => ({ default: (await import("../pages/page-form.tsx")).PageForm })),
  document: lazy(async () => ({ default: (await import("../documents/document-form.tsx")).DocumentForm })),
  alert: lazy(async () => ({ default: (await import("../alerts/alert-form.tsx")).AlertForm })),
  link: lazy(async () => ({ default: (await import("../links/link-form.tsx")).LinkForm })),
  media: lazy(async () => ({ default: (await import("../media/media-form.tsx")).MediaForm })),
} as const satisfies Readonly<Record<ItemKind, unknown>>;

/** The form of an item's kind, loaded when it is first needed. */
export function ItemForm({ kind, ...props }: FormProps & { readonly kind: ItemKind }) {
  const Form = FORMS[kind];
  return (
    <MediaPickerProvider>
      <Suspense fallback={<LoadingPage />}>
        <Form {...props} />
      </Suspense>
    </MediaPickerProvider>
  );
}
