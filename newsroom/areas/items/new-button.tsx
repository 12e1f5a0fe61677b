import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { call } from "#newsroom/api/client.ts";
import { useMay, useSession } from "#newsroom/api/session.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { emptyRichText } from "#richtext/empty.ts";
import { notifyFailed } from "../../components/notices.tsx";
import { ITEM_DESKS, type ItemKind } from "./desk-of.ts";
import { itemWords } from "./item-words.ts";

/** What a new item of a kind begins with. */
const BEGINNINGS = {
  article: () => ({ title: "", slug: "", body: emptyRichText }),
  page: () => ({ title: "", slug: "", body: emptyRichText }),
  document: () => ({ documentType: "", abstract: "", issuedOn: "", body: emptyRichText }),
  alert: () => ({ title: "", level: "announcement", from: Date.now() }),
} as const satisfies Partial<Record<ItemKind, () => object>>;

/** Kinds of which one begins a new item on a page of its own. */
export type BegunKind = keyof typeof BEGINNINGS;

export const isBegun = (kind: ItemKind): kind is BegunKind => Object.hasOwn(BEGINNINGS, kind);

/** Makes a new item of a kind, and leads to it; nothing for who may not. */
export function NewButton({ kind }: { readonly kind: BegunKind }) {
  const texts = useWords(itemWords);
  const language = useLanguage();
  const may = useMay();
  const { person } = useSession();
  const navigate = useNavigate();
  const make = useMutation({
    mutationFn: () => call("POST /items", { body: { kind, language: "vi", content: BEGINNINGS[kind]() } }),
    onSuccess: ({ id }) => navigate({ to: `${ITEM_DESKS[kind].path}/${id}` }),
    onError: (error) => notifyFailed(describeError(error, language)),
  });
  const mayMake =
    may.to("create", { kind, isOwn: true }) ||
    person.grants.some(({ sectionId }) => may.to("create", { kind, sectionId, isOwn: true }));
  if (!mayMake) return null;
  return (
    <Button leftSection={<IconPlus size={16} />} loading={make.isPending} onClick={() => make.mutate()}>
      {texts.create[kind]}
    </Button>
  );
}
