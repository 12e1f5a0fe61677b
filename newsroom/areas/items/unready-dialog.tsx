import { Button, Group, List, Stack, Text } from "@mantine/core";
import { useLanguage, useWords, words } from "#newsroom/app/words.ts";
import { explainCheck } from "#newsroom/editor/check-words.ts";
import type { Fields } from "#newsroom/writing/use-draft.ts";
import { Dialog } from "../../components/dialog.tsx";
import { faultsOf } from "./checks-panel.tsx";
import type { ItemKind } from "./desk-of.ts";

const texts = words({
  vi: {
    title: "Còn chỗ cần sửa",
    help: "Bạn đọc sẽ vướng ở những chỗ này:",
    held: "Bài còn chỗ chờ ảnh hoặc tệp thì chưa gửi đi được: hãy thêm vào, hoặc xóa chỗ đó.",
    back: "Quay lại sửa",
    goOn: "Vẫn tiếp tục",
  },
  en: {
    title: "Something is still to be mended",
    help: "Readers will stumble over this:",
    held: "With a place that waits for a picture or a file it cannot go on: add that, or take the place away.",
    back: "Back to mend it",
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
        {isHeld && <Text>{own.held}</Text>}
        <Group justify="flex-end" gap="xs">
          {!isHeld && (
            <Button variant="subtle" color="red" onClick={onGoOn}>
              {own.goOn}
            </Button>
          )}
          <Button onClick={onBack} data-autofocus>
            {own.back}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
