import type { DeskName } from "#newsroom/app/desks.ts";

/** Kinds that have a list and a page of their own, and where these are. */
export const ITEM_DESKS = {
  article: { path: "/tin-bai", desk: "article", holds: "articles" },
  page: { path: "/trang", desk: "page", holds: "pages" },
  document: { path: "/van-ban", desk: "document", holds: undefined },
  alert: { path: "/thong-tin-khan", desk: "alert", holds: undefined },
  link: { path: "/lien-ket", desk: "link", holds: undefined },
  media: { path: "/thu-vien", desk: "media", holds: undefined },
} as const satisfies Readonly<
  Record<string, { path: string; desk: DeskName; holds: "articles" | "pages" | undefined }>
>;

export type ItemKind = keyof typeof ITEM_DESKS;

export const isItemKind = (kind: string): kind is ItemKind => Object.hasOwn(ITEM_DESKS, kind);

/** Where an item is worked on; undefined for kinds that have another screen. */
export const itemPath = ({ kind, id }: { readonly kind: string; readonly id: string }): string | undefined =>
  isItemKind(kind) ? `${ITEM_DESKS[kind].path}/${id}` : undefined;
