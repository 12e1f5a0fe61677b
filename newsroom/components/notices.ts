import { notifications } from "@mantine/notifications";

/** Long enough to be read twice. */
const SHOWN_MS = 6_000;

/** The cross has no words; the page says in which language it is. */
const closeButtonProps = () => ({
  "aria-label": document.documentElement.lang === "en" ? "Close the notice" : "Đóng thông báo",
});

export const notifyDone = (message: string): void => {
  notifications.show({ message, color: "green", autoClose: SHOWN_MS, closeButtonProps: closeButtonProps() });
};

export const notifyFailed = (message: string): void => {
  notifications.show({
    message,
    color: "red",
    autoClose: 2 * SHOWN_MS,
    role: "alert",
    closeButtonProps: closeButtonProps(),
  });
};
