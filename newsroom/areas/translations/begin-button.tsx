import { Button } from "@mantine/core";
import { IconLanguage } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { call } from "#newsroom/api/client.ts";
import { useMay } from "#newsroom/api/session.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { notifyFailed } from "../../components/notices.tsx";
import { itemPath } from "../items/desk-of.ts";
import { fill } from "../items/item-words.ts";
import { translationWords } from "./translation-words.ts";

interface BeginButtonProps {
  readonly item: { readonly id: string; readonly kind: string; readonly sectionId?: string | undefined };
  readonly language: "vi" | "en";
  /** Said to who does not see beside what the button stands. */
  readonly title?: string;
}

/** Begins a translation, with the original's words as a start, and opens it; for who may write there. */
export function BeginButton({ item, language, title }: BeginButtonProps) {
  const texts = useWords(translationWords);
  const own = useLanguage();
  const may = useMay();
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: () => call("POST /items/:id/translations", { parameters: { id: item.id }, body: { language } }),
    onSuccess: ({ kind, id }) => navigate({ to: itemPath({ kind, id }) ?? "/" }),
    onError: (error) => notifyFailed(describeError(error, own)),
  });
  const { kind, sectionId } = item;
  if (!may.to("create", { kind, sectionId, isOwn: true })) return null;
  return (
    <Button
      variant="light"
      size="compact-sm"
      leftSection={<IconLanguage size={14} aria-hidden />}
      loading={begin.isPending}
      onClick={() => begin.mutate()}
      {...(title === undefined ? {} : { "aria-label": fill(texts.beginOf[language], { title }) })}
    >
      {texts.begin[language]}
    </Button>
  );
}
