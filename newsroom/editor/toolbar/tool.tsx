import { Tooltip, UnstyledButton } from "@mantine/core";
import type { ComponentType, MouseEventHandler, Ref } from "react";
import styles from "../editor.module.css";

export interface ToolProps {
  readonly label: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  /** As a writer reads it, e.g. "Ctrl+B". */
  readonly shortcut?: string;
  /** Only for what can be on or off. */
  readonly isOn?: boolean;
  readonly isDisabled?: boolean;
  readonly onClick?: MouseEventHandler<HTMLButtonElement>;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button of the toolbar; which one the Tab key reaches, the toolbar says. */
export function Tool({ label, icon: Icon, shortcut, isOn, isDisabled, ref, ...others }: ToolProps) {
  const keys = shortcut?.replace("Ctrl", isApple ? "⌘" : "Ctrl");
  return (
    <Tooltip
      label={keys === undefined ? label : `${label} (${keys})`}
      openDelay={300}
      events={TOOLTIP_EVENTS}
      withinPortal={false}
    >
      <UnstyledButton
        {...others}
        ref={ref}
        className={styles.tool}
        data-tool
        tabIndex={-1}
        aria-label={label}
        aria-pressed={isOn}
        aria-keyshortcuts={shortcut?.replace("Ctrl", isApple ? "Meta" : "Control")}
        disabled={isDisabled}
        // The text keeps its selection while a tool is used with a mouse.
        onMouseDown={(event) => event.preventDefault()}
      >
        <Icon size={19} stroke={1.75} />
      </UnstyledButton>
    </Tooltip>
  );
}

/**
 * A menu of the toolbar: where a screen reader expects it, with the focus on its first item. Escape leads back to the
 * tool; what is chosen leads to the text, so the focus is not returned by itself.
 */
export const MENU = {
  position: "bottom-start",
  withinPortal: false,
  withInitialFocusPlaceholder: false,
} as const;

const TOOLTIP_EVENTS = { hover: true, focus: true, touch: false };

const isApple = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);
