import { Group, Progress, Stack, Text } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import "@mantine/dropzone/styles.css";
import { IconUpload } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { RefusedError } from "#newsroom/api/client.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { fill } from "../items/item-words.ts";
import { libraryWords } from "./library-words.ts";
import { mediaWords } from "./media-words.ts";
import { uploadFile } from "./upload.ts";
import { faultOf } from "./upload-check.ts";

/** Sent at once, as many of the largest as one person's share has room for; more would get through no sooner. */
const AT_ONCE = 2;
/** In one go; more are dropped in again. */
const MAX_FILES = 200;

interface Sending {
  readonly key: string;
  readonly name: string;
  readonly done: number;
  readonly fault?: string;
  /** The library had it. */
  readonly isKnown?: boolean;
}

/** Takes files, many at once, and shows how far each is. */
export function UploadArea({ onUploaded }: { readonly onUploaded: (ids: readonly string[]) => void | Promise<void> }) {
  const texts = useWords(mediaWords);
  const library = useWords(libraryWords);
  const language = useLanguage();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  // What was dropped before may still be on its way when more is: no number comes twice.
  const last = useRef(0);
  const set = (key: string, part: Partial<Sending>) =>
    setSending((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const send = async (files: readonly File[]) => {
    const named = files.map((file) => ({ file, key: String(++last.current) }));
    setSending(named.map(({ file, key }) => ({ key, name: file.name, done: 0 })));
    const ids: string[] = [];
    const waiting = named.values();
    const worker = async () => {
      for (const { file, key } of waiting) {
        try {
          const unfit = faultOf(file);
          if (unfit !== undefined) {
            set(key, { fault: fill(library.fault[unfit.kind], { ...unfit }) });
            continue;
          }
          const { id, isNew } = await uploadFile(file, (done) => set(key, { done }));
          ids.push(id);
          set(key, { done: 1, isKnown: !isNew });
        } catch (error) {
          const isUnfit = error instanceof RefusedError && error.refusal.kind === "invalid";
          set(key, { fault: isUnfit ? library.fault.refused : describeError(error, language) });
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    if (ids.length > 0) await onUploaded(ids);
  };
  return (
    <Stack gap="xs">
      <Dropzone
        onDrop={(files) => void send(files)}
        maxFiles={MAX_FILES}
        inputProps={{ "aria-label": texts.drop }}
        p="sm"
      >
        <Group justify="center" gap="xs">
          <IconUpload size={20} aria-hidden />
          <Text size="sm">{texts.drop}</Text>
        </Group>
      </Dropzone>
      {sending.map((one) => (
        <div key={one.key} role="status">
          <Group justify="space-between" gap="xs" wrap="nowrap">
            <Text size="xs" truncate>
              {one.name}
            </Text>
            <Text size="xs" c={one.fault === undefined ? "dimmed" : "red"}>
              {one.fault ?? (one.isKnown === true ? texts.known : `${Math.round(one.done * 100)}%`)}
            </Text>
          </Group>
          <Progress
            value={one.done * 100}
            size="xs"
            {...(one.fault === undefined ? {} : { color: "red" })}
            aria-label={one.name}
          />
        </div>
      ))}
    </Stack>
  );
}
