import { Alert, Button, FileButton, Group, Progress, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call, RefusedError } from "#newsroom/api/client.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { Dialog, DialogFoot } from "../../components/dialog.tsx";
import { notifyDone } from "../../components/notices.tsx";
import type { OpenedItem } from "../items/item-page.tsx";
import { fill } from "../items/item-words.ts";
import { libraryWords } from "./library-words.ts";
import { uploadFile } from "./upload.ts";
import { faultOf } from "./upload-check.ts";
import { UsesPanel } from "./uses-panel.tsx";

/** What was chosen is not what can be put in its place. */
class UnfitError extends Error {}

interface ReplaceDialogProps {
  readonly opened: OpenedItem;
  readonly onClose: () => void;
}

/** Gives a file's place to another one, everywhere at once; says first where that is. */
export function ReplaceDialog({ opened: { item, draft }, onClose }: ReplaceDialogProps) {
  const texts = useWords(libraryWords);
  const language = useLanguage();
  const client = useQueryClient();
  const [done, setDone] = useState<number>();
  const { type = "", hash } = draft.content as { type?: string; hash?: string };
  const replace = useMutation({
    mutationFn: async (file: File) => {
      const fault = faultOf(file);
      if (fault !== undefined) throw new UnfitError(fill(texts.fault[fault.kind], { ...fault }));
      if (!(await draft.keeper.flush())) throw new UnfitError(texts.replaceFirst);
      setDone(0);
      const sent = await uploadFile(file, setDone);
      try {
        const other = await call("GET /media/:id", { parameters: { id: sent.id } });
        if (sortOf(other.type) !== sortOf(type)) throw new UnfitError(texts.replaceSort);
        if (sent.id === item.id) throw new UnfitError(texts.replaceSame);
        await call("POST /media/:id/replace", { parameters: { id: item.id }, body: { by: sent.id } });
      } finally {
        // Its bytes have their place now, or none: it need not stand in the library a second time.
        if (sent.isNew) await call("DELETE /items/:id", { parameters: { id: sent.id } }).catch(() => undefined);
      }
    },
    onSuccess: async () => {
      notifyDone(texts.replaceDone);
      onClose();
      await client.refetchQueries({ queryKey: ["item", item.id, "opened"] });
    },
    onSettled: () => setDone(undefined),
  });
  return (
    <Dialog onClose={() => !replace.isPending && onClose()} title={texts.replace}>
      <Stack>
        <Text size="sm">{texts.replaceHelp}</Text>
        <Alert color="orange" title={texts.uses}>
          <UsesPanel id={item.id} />
        </Alert>
        {replace.error !== null && <Alert color="red">{saidOf(replace.error, texts.fault.refused, language)}</Alert>}
        {done !== undefined && <Progress value={done * 100} aria-label={texts.replace} />}
        <DialogFoot onCancel={onClose} isBusy={replace.isPending}>
          <FileButton key={hash} onChange={(file) => file !== null && replace.mutate(file)}>
            {(props) => (
              <Button {...props} loading={replace.isPending}>
                {texts.replaceChoose}
              </Button>
            )}
          </FileButton>
        </DialogFoot>
      </Stack>
    </Dialog>
  );
}

const sortOf = (type: string): string => /^(image|audio|video)\//.exec(type)?.[1] ?? "file";

function saidOf(error: Error, refused: string, language: "vi" | "en"): string {
  if (error instanceof UnfitError) return error.message;
  if (error instanceof RefusedError && error.refusal.kind === "invalid") return refused;
  return describeError(error, language);
}
