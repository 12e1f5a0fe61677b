import { ActionIcon, Button, Group, Input, Select, Stack, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useWords } from "#newsroom/app/words.ts";
import { useFieldLabel } from "#newsroom/areas/items/field-labels.ts";
import { mediaWords } from "#newsroom/areas/media/media-words.ts";
import { useMediaPicker } from "#newsroom/areas/media/use-media-picker.tsx";
import type { Draft } from "#newsroom/writing/use-draft.ts";

interface Attachment {
  readonly mediaId: string;
  readonly title: string;
  readonly role?: string;
}

interface AttachmentsFieldProps {
  readonly draft: Draft;
  readonly isReadOnly: boolean;
  /** What a file can be to a document; others have none. */
  readonly roles?: readonly { readonly value: string; readonly label: string }[];
  readonly rolesLabel?: string;
}

/** Files that stand below a text, in their order. */
export function AttachmentsField({ draft, isReadOnly, roles, rolesLabel }: AttachmentsFieldProps) {
  const texts = useWords(mediaWords);
  const label = useFieldLabel();
  const picker = useMediaPicker();
  const files = (draft.content.attachments ?? []) as readonly Attachment[];
  const set = (attachments: readonly Attachment[]) => draft.change({ attachments });
  const change = (at: number, part: Partial<Attachment>) =>
    set(files.map((file, place) => (place === at ? { ...file, ...part } : file)));
  const move = (at: number, by: number) => {
    const next = [...files];
    const [moved] = next.splice(at, 1);
    if (moved !== undefined) next.splice(at + by, 0, moved);
    set(next);
  };
  const add = async () => {
    const picked = await picker.pick("file");
    const role = roles?.[0] === undefined ? {} : { role: "other" };
    set([
      ...files,
      ...picked.map(({ mediaId, fileName = "" }) => ({ mediaId, title: fileName.replace(/\.[^.]*$/, ""), ...role })),
    ]);
  };
  return (
    <Input.Wrapper label={label("attachments")} labelElement="div">
      <Stack gap={6} mt={4}>
        {files.map((file, at) => (
          <Group key={file.mediaId} gap={6} align="end" justify="flex-end">
            <TextInput
              aria-label={`${texts.attachmentTitle}: ${at + 1}`}
              value={file.title}
              readOnly={isReadOnly}
              onChange={(event) => change(at, { title: event.currentTarget.value })}
              flex="1 1 12rem"
              miw={0}
            />
            {roles !== undefined && (
              <Select
                aria-label={`${rolesLabel ?? ""}: ${file.title}`}
                data={[...roles]}
                value={file.role ?? "other"}
                onChange={(role) => change(at, { role: role ?? "other" })}
                readOnly={isReadOnly}
                w={140}
                allowDeselect={false}
              />
            )}
            {!isReadOnly && (
              <Group gap={2} wrap="nowrap">
                <ActionIcon
                  variant="subtle"
                  aria-label={`${texts.up}: ${file.title}`}
                  disabled={at === 0}
                  onClick={() => move(at, -1)}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  aria-label={`${texts.down}: ${file.title}`}
                  disabled={at === files.length - 1}
                  onClick={() => move(at, 1)}
                >
                  <IconArrowDown size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="red"
                  aria-label={`${texts.remove}: ${file.title}`}
                  onClick={() => set(files.filter((_, place) => place !== at))}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </Group>
            )}
          </Group>
        ))}
        {!isReadOnly && (
          <Group>
            <Button size="compact-sm" variant="light" onClick={() => void add()}>
              {texts.addFiles}
            </Button>
          </Group>
        )}
      </Stack>
    </Input.Wrapper>
  );
}
