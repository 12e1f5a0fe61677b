import { Alert, Loader, SegmentedControl, Stack } from "@mantine/core";
import { useDebouncedValue, useElementSize } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#newsroom/api/client.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import type { Fields } from "#newsroom/writing/use-draft.ts";
import { itemWords } from "./item-words.ts";
import classes from "./preview-panel.module.css";
import type { Whole } from "./whole.ts";

/** Screens of residents: a cheap phone, a tablet, an office's desktop. CSS pixels. */
const WIDTHS = { phone: 360, tablet: 768, desktop: 1280 } as const;
type Width = keyof typeof WIDTHS;

/** No scripts run in it, nothing is sent from it; style sheet and pictures are the site's own. */
const SANDBOX = "allow-same-origin allow-popups allow-popups-to-escape-sandbox";
/** Between two key presses nobody looks at the preview. */
const AFTER_MS = 700;

/** The page as readers would see it, made by the very code that makes the public one. */
export function PreviewPanel({ item, content }: { readonly item: Whole; readonly content: Fields }) {
  const texts = useWords(itemWords);
  const language = useLanguage();
  const [width, setWidth] = useState<Width>("phone");
  const [written] = useDebouncedValue(content, AFTER_MS);
  const { ref, width: room } = useElementSize();
  const { data, error, isPending } = useQuery({
    queryKey: ["preview", item.id, written],
    queryFn: ({ signal }) =>
      call(
        "POST /preview",
        { body: { id: item.id, kind: item.kind, language: item.language, content: written } },
        signal,
      ),
    placeholderData: (before) => before,
    gcTime: 0,
  });
  const scale = room === 0 ? 1 : Math.min(1, room / WIDTHS[width]);
  return (
    <Stack gap="xs">
      <SegmentedControl
        fullWidth
        aria-label={texts.preview}
        value={width}
        onChange={(value) => setWidth(value as Width)}
        data={Object.entries(texts.previewWidths).map(([value, label]) => ({ value, label }))}
      />
      {error !== null && <Alert color="red">{describeError(error, language)}</Alert>}
      <div ref={ref} className={classes.room}>
        {isPending && error === null && <Loader size="sm" />}
        {data !== undefined && (
          <iframe
            title={texts.preview}
            sandbox={SANDBOX}
            srcDoc={data.html}
            width={WIDTHS[width]}
            height={Math.round(HEIGHT / scale)}
            className={classes.frame}
            ref={(frame) => frame?.style.setProperty("transform", `scale(${scale})`)}
          />
        )}
      </div>
    </Stack>
  );
}

/** CSS pixels on the screen, whatever the scale. */
const HEIGHT = 640;
