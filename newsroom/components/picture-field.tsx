import { Button, Group, Image, Input, Text } from "@mantine/core";
import { useWords } from "#newsroom/app/words.ts";
import { useFieldLabel } from "#newsroom/areas/items/field-labels.ts";
import { draftPicture } from "#newsroom/areas/media/media-address.ts";
import { mediaWords } from "#newsroom/areas/media/media-words.ts";
import { useMediaPicker } from "#newsroom/areas/media/use-media-picker.tsx";
import type { Written } from "./fields.tsx";

interface PictureFieldProps {
  readonly draft: Written;
  readonly name: string;
  readonly isReadOnly: boolean;
}

/** A field that names a picture of the library. */
export function PictureField({ draft, name, isReadOnly }: PictureFieldProps) {
  const texts = useWords(mediaWords);
  const label = useFieldLabel();
  const picker = useMediaPicker();
  const id = draft.content[name];
  const choose = async () => {
    const [picked] = await picker.pick("picture");
    if (picked !== undefined) draft.change({ [name]: picked.mediaId });
  };
  return (
    <Input.Wrapper label={label(name)} labelElement="div">
      <Group gap="sm" mt={4}>
        {typeof id === "string" ? (
          <Image src={draftPicture(id, 400)} alt="" h={90} w="auto" radius="sm" />
        ) : (
          <Text c="dimmed" size="sm">
            {texts.noPicture}
          </Text>
        )}
        {!isReadOnly && (
          <Button size="compact-sm" variant="light" onClick={() => void choose()}>
            {texts.choose}
          </Button>
        )}
        {!isReadOnly && id !== undefined && (
          <Button size="compact-sm" variant="subtle" onClick={() => draft.change({ [name]: undefined })}>
            {texts.remove}
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  );
}
