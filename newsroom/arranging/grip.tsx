import { Box, type BoxProps } from "@mantine/core";
import { IconGripVertical } from "@tabler/icons-react";
import type { HTMLAttributes } from "react";
import { useWords } from "#newsroom/app/words.ts";
import { arrangingWords } from "./arranging-words.ts";

/** What a row is dragged by; where fingers scroll there are the buttons alone. */
export function Grip(props: BoxProps & HTMLAttributes<HTMLDivElement>) {
  const texts = useWords(arrangingWords);
  return (
    <Box title={texts.drag} visibleFrom="sm" c="dimmed" lh={0} style={{ cursor: "grab" }} {...props}>
      <IconGripVertical size={18} aria-hidden />
    </Box>
  );
}
