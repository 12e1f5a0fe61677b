import { Button, List, Stack, Text } from "@mantine/core";
import { useLanguage, useWords, words } from "#newsroom/app/words.ts";
import { explainCheck } from "#newsroom/editor/check-words.ts";
import type { Fields } from "#newsroom/writing/use-draft.ts";
import { Dialog, DialogFoot } from "../../components/dialog.tsx";
import { faultsOf } from "./checks-panel.tsx";
import type { ItemKind } from "./desk-of.ts";

const texts = words({
  vi: {
    title: "Còn chỗ cần sửa",
    help: "Bạn đọc, nhất là người khiếm thị, sẽ vướng ở những chỗ này:",
    goOn: "Vẫn tiếp tục",
  },
  en: {
    title: "Something is still to be mended",
    help: "Readers, those who cannot see most of all, will stumble over this:",
    goOn: "Go on all the same",
  },
});

interface UnreadyDialogProps {
  readonly kind: ItemKind;
  readonly content: Fields;
  readonly onBack: () => void;
  readonly onGoOn: () => void;
}

/** Before a text is handed on: what in it is to be mended. News that cannot wait goes on; a file that is missing holds it. */
export function UnreadyDialog({ kind, content, onBack, onGoOn }: UnreadyDialogProps) {
  const own = useWords(texts);
  const language = useLanguage();
  const faults = faultsOf(kind, content);
  const isHeld = faults.some(({ rule }) => rule === "missing-file");
  return (
    <Dialog onClose={onBack} title={own.title}>
      <Stack>
        <Text>{own.help}</Text>
        <List>
          {faults.map((fault) => (
            <List.Item key={fault.path.join(".") + fault.rule}>{explainCheck(fault, language)}</List.Item>
          ))}
        </List>
        <DialogFoot onCancel={onBack} isCancelFirst>
          {!isHeld && (
            <Button variant="light" color="red" onClick={onGoOn}>
              {own.goOn}
            </Button>
          )}
        </DialogFoot>
      </Stack>
    </Dialog>
  );
}
