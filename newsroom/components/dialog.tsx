import { Button, Group, Modal, type ModalProps } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords, words } from "#newsroom/app/words.ts";
import { useFocusAfter } from "./use-focus-after.ts";

const texts = words({
  vi: { close: "Đóng hộp thoại", cancel: "Hủy" },
  en: { close: "Close the dialog", cancel: "Cancel" },
});

type DialogProps = Omit<ModalProps, "opened" | "onClose"> & {
  /** Absent for what has to be answered. */
  readonly onClose?: () => void;
};

/**
 * A dialog that is there as long as it is drawn. Its head is no banner of the page, and its cross has a name. A click
 * beside it loses neither what was typed nor what is shown once.
 */
export function Dialog({ onClose, ...rest }: DialogProps) {
  const own = useWords(texts);
  useFocusAfter();
  return (
    <Modal
      opened
      onClose={onClose ?? (() => undefined)}
      closeOnClickOutside={false}
      withCloseButton={onClose !== undefined}
      closeButtonProps={{ "aria-label": own.close }}
      attributes={{ header: { role: "none" } }}
      {...rest}
    />
  );
}

interface DialogFootProps {
  readonly onCancel: () => void;
  /** For what takes something away: who presses Enter without reading keeps it. */
  readonly isCancelFirst?: boolean;
  /** What was begun cannot be called off. */
  readonly isBusy?: boolean;
  /** The button that does what the dialog is for. */
  readonly children: ReactNode;
}

/** Where a dialog ends: the way back, and on. */
export function DialogFoot({ onCancel, isCancelFirst = false, isBusy = false, children }: DialogFootProps) {
  const own = useWords(texts);
  return (
    <Group justify="flex-end" gap="xs">
      <Button
        variant="default"
        onClick={onCancel}
        disabled={isBusy}
        {...(isCancelFirst ? { "data-autofocus": true } : {})}
      >
        {own.cancel}
      </Button>
      {children}
    </Group>
  );
}
