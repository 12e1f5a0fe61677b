import { Text } from "@mantine/core";
import type { Fields } from "#newsroom/writing/use-draft.ts";
import type { Whole } from "./item-page.tsx";

/** The page as readers would see it. */
export function PreviewPanel(_: { readonly item: Whole; readonly content: Fields }) {
  return <Text c="dimmed">…</Text>;
}
