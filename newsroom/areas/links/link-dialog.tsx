import { Alert, Button, Group, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { call, RefusedError } from "#newsroom/api/client.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import type { Fields } from "#newsroom/writing/use-draft.ts";
import { Dialog, DialogFoot } from "../../components/dialog.tsx";
import { TextField } from "../../components/fields.tsx";
import { notifyDone } from "../../components/notices.tsx";
import { useFieldLabel } from "../items/field-labels.ts";
import { isWebAddress, LinkFields, linksQuery, wholeAddress } from "./link-fields.tsx";
import { linkWords } from "./link-words.ts";

/** A link or a group that is made or changed. */
export interface Edited {
  readonly kind: "link" | "link-group";
  /** Absent: a new one. */
  readonly id?: string;
  readonly revision?: number;
  readonly content: Fields;
}

/** Asks what there is to say of a link or a group, and publishes it. Closes by a press of a button alone. */
export function LinkDialog({ edited, onClose }: { readonly edited: Edited; readonly onClose: () => void }) {
  const texts = useWords(linkWords);
  const language = useLanguage();
  const label = useFieldLabel();
  const client = useQueryClient();
  const [content, setContent] = useState<Fields>(edited.content);
  const { kind, id, revision } = edited;
  const { title = "", url = "" } = content as { title?: string; url?: string };
  const save = useMutation({
    mutationFn: () =>
      call("POST /links", {
        body: {
          kind,
          content: kind === "link" ? { ...content, url: wholeAddress(url) } : { ...content },
          ...(id && { id, revision }),
        },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: linksQuery.queryKey });
      notifyDone(texts.saved);
      onClose();
    },
  });
  const draft = {
    content,
    change: (fields: Fields) =>
      setContent((before) =>
        Object.fromEntries(Object.entries({ ...before, ...fields }).filter(([, value]) => value !== undefined)),
      ),
  };
  const isWhole = title.trim() !== "" && (kind === "link-group" || isWebAddress(wholeAddress(url)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole) save.mutate();
  };
  const isNew = id === undefined;
  const heading = kind === "link" ? (isNew ? texts.addLink : texts.editLink) : isNew ? texts.addGroup : texts.editGroup;
  return (
    <Dialog onClose={onClose} title={heading} size="lg" closeOnEscape={false}>
      <form onSubmit={submit}>
        <Stack>
          {kind === "link" ? (
            <LinkFields draft={draft} isReadOnly={false} />
          ) : (
            <>
              <TextField draft={draft} name="title" limit={120} lang="vi" isReadOnly={false} isNeeded />
              <TextField draft={draft} name="titleEn" limit={120} lang="en" isReadOnly={false} />
            </>
          )}
          {save.error !== null && (
            <Alert color="red">{faultsOf(save.error, label) ?? describeError(save.error, language)}</Alert>
          )}
          <DialogFoot onCancel={onClose}>
            <Button type="submit" loading={save.isPending} disabled={!isWhole}>
              {texts.save}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Dialog>
  );
}

/** The fields that were refused, by their labels. */
function faultsOf(error: Error, label: (field: string) => string): string | undefined {
  if (!(error instanceof RefusedError) || error.refusal.kind !== "invalid") return undefined;
  return error.refusal.issues.map(({ path }) => label(path)).join(", ");
}
