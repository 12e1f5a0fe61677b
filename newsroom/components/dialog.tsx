import { Modal, type ModalProps } from "@mantine/core";
import { useWords, words } from "#newsroom/app/words.ts";

const texts = words({ vi: { close: "Đóng hộp thoại" }, en: { close: "Close the dialog" } });

type DialogProps = Omit<ModalProps, "opened" | "onClose"> & {
  /** Absent for what has to be answered. */
  readonly onClose?: () => void;
};

/** A dialog that is there as long as it is drawn. Its head is no banner of the page, and its cross has a name. */
export function Dialog({ onClose, ...rest }: DialogProps) {
  const own = useWords(texts);
  return (
    <Modal
      opened
      onClose={onClose ?? (() => undefined)}
      withCloseButton={onClose !== undefined}
      closeButtonProps={{ "aria-label": own.close }}
      attributes={{ header: { role: "none" } }}
      {...rest}
    />
  );
}
