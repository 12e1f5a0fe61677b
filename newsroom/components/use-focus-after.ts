import { useEffect } from "react";

/** After the dialog gave the focus back to what opened it, which it does a moment after it is gone. */
const GIVEN_BACK_AFTER_MS = 60;

/**
 * Where what opened a dialog is gone when it closes, such as the line of what was taken away in it, one goes on in the part
 * of the page where that was, and not at the beginning of the page.
 */
export function useFocusAfter(): void {
  useEffect(() => {
    const place = document.activeElement?.closest<HTMLElement>("section, main") ?? document.querySelector("main");
    return () => {
      setTimeout(() => {
        if (document.activeElement !== document.body || place?.isConnected !== true) return;
        if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
        place.focus({ preventScroll: true });
      }, GIVEN_BACK_AFTER_MS);
    };
  }, []);
}
