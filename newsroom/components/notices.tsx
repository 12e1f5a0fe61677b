import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";

/** Long enough to be read twice. */
const SHOWN_MS = 6_000;

/** The cross has no words; the page says in which language it is. */
const closeButtonProps = () => ({
  "aria-label": document.documentElement.lang === "en" ? "Close the notice" : "Đóng thông báo",
});

/** What undoes a step that was just taken. */
interface Undo {
  readonly label: string;
  readonly onPress: () => void;
}

export function notifyDone(message: string, undo?: Undo): void {
  const frame = { color: "green", closeButtonProps: closeButtonProps() };
  if (undo === undefined) {
    notifications.show({ ...frame, message, autoClose: SHOWN_MS });
    return;
  }
  const press = () => {
    notifications.hide(id);
    undo.onPress();
  };
  const id = notifications.show({
    ...frame,
    autoClose: 2 * SHOWN_MS,
    message: (
      <Group justify="space-between" gap="xs">
        {message}
        <Button size="compact-sm" variant="default" onClick={press}>
          {undo.label}
        </Button>
      </Group>
    ),
  });
}

export const notifyFailed = (message: string): void => {
  notifications.show({
    message,
    color: "red",
    autoClose: 2 * SHOWN_MS,
    role: "alert",
    closeButtonProps: closeButtonProps(),
  });
};
