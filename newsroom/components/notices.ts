import { notifications } from "@mantine/notifications";

/** Long enough to be read twice. */
const SHOWN_MS = 6_000;

export const notifyDone = (message: string): void => {
  notifications.show({ message, color: "green", autoClose: SHOWN_MS });
};

export const notifyFailed = (message: string): void => {
  notifications.show({ message, color: "red", autoClose: 2 * SHOWN_MS, role: "alert" });
};
