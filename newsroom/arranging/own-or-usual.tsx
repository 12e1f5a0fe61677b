import { SegmentedControl, Stack, Text } from "@mantine/core";
import { type ReactNode, useRef } from "react";

interface OwnOrUsualProps<Own> {
  readonly label: string;
  readonly own: string;
  readonly usual: string;
  readonly help: string;
  /** The site's own; undefined for what the program has by itself. */
  readonly value: Own | undefined;
  /** What one's own begins with. */
  readonly begin: () => Own;
  readonly onChange: (value: Own | undefined) => void;
  /** Shown where it is the site's own. */
  readonly children: ReactNode;
}

/** What the program has by itself, or something of the site's own in its place, which comes back when it is chosen again. */
export function OwnOrUsual<Own>({ label, own, usual, help, value, begin, onChange, children }: OwnOrUsualProps<Own>) {
  const kept = useRef(value);
  const choose = (isOwn: boolean) => {
    if (!isOwn) kept.current = value;
    onChange(isOwn ? (kept.current ?? begin()) : undefined);
  };
  return (
    <Stack gap="sm">
      <SegmentedControl
        // Both fit a phone.
        size="xs"
        aria-label={label}
        data={[
          { value: "usual", label: usual },
          { value: "own", label: own },
        ]}
        value={value === undefined ? "usual" : "own"}
        onChange={(chosen) => choose(chosen === "own")}
        style={{ alignSelf: "start" }}
      />
      <Text size="sm" c="dimmed">
        {help}
      </Text>
      {value !== undefined && children}
    </Stack>
  );
}
