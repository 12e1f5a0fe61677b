import { Button, Group, Image, NumberInput, SegmentedControl, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconRotate2, IconRotateClockwise2 } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import type { MediaContent } from "#areas/media/model.ts";
import type { PictureEdits } from "#media/picture-variant.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import type { OpenedItem } from "../items/item-page.tsx";
import { fill } from "../items/item-words.ts";
import { libraryWords } from "./library-words.ts";
import { editedPicture } from "./media-address.ts";
import { asFields, moveFocus, type Point, setPart, turnBy, WHOLE } from "./picture-edits.ts";
import { CropFrame, FocusMark, PictureStage } from "./picture-stage.tsx";

type Mode = "page" | "crop" | "focus";

/** Of a side, for an arrow key; with Shift ten times that. */
const STEP = 0.01;

/** A picture as readers see it, and how it is turned, cut, and kept in sight. The file stays as it came. */
export function PictureEditor({ item, draft, isReadOnly }: OpenedItem) {
  const texts = useWords(libraryWords);
  const [chosen, setMode] = useState<Mode>("page");
  const mode = isReadOnly ? "page" : chosen;
  const content = draft.content as Partial<MediaContent>;
  const { width, height, alt = "" } = content;
  // A drawing that no size is known of is shown as it is.
  const canEdit = width !== undefined && height !== undefined && !isReadOnly;
  const edits: PictureEdits = { rotation: content.rotation ?? 0, crop: content.crop, focus: content.focus };
  const set = (part: PictureEdits) => draft.change(asFields({ ...edits, ...part }));
  const revision = draft.keeper.revision;
  return (
    <Stack gap="xs">
      {canEdit && (
        <Group gap="xs">
          <SegmentedControl
            aria-label={texts.picture}
            value={mode}
            onChange={(next) => setMode(next as Mode)}
            data={Object.entries(texts.modes).map(([value, label]) => ({ value, label }))}
          />
          <TurnButtons onTurn={(quarter) => draft.change(asFields(turnBy(edits, quarter)))} />
        </Group>
      )}
      {mode === "page" || !canEdit ? (
        <Image
          src={editedPicture(item.id, "page", 1_600, revision)}
          alt={alt}
          mah="65vh"
          w="auto"
          maw="100%"
          fit="contain"
          style={{ alignSelf: "flex-start" }}
        />
      ) : (
        <PictureStage
          source={editedPicture(item.id, "original", 800, 0)}
          size={{ width, height }}
          rotation={edits.rotation ?? 0}
          onPoint={mode === "focus" ? (focus) => set({ focus }) : undefined}
        >
          {mode === "crop" && <CropFrame crop={edits.crop ?? WHOLE} onChange={(crop) => set({ crop })} />}
          {mode === "focus" && <Focus focus={edits.focus} onChange={(focus) => set({ focus })} />}
        </PictureStage>
      )}
      {mode === "crop" && canEdit && <CropNumbers crop={edits.crop} onChange={(crop) => set({ crop })} />}
      {mode === "focus" && canEdit && (
        <FocusTools id={item.id} focus={edits.focus} revision={revision} onClear={() => set({ focus: undefined })} />
      )}
    </Stack>
  );
}

function TurnButtons({ onTurn }: { readonly onTurn: (quarter: 90 | -90) => void }) {
  const texts = useWords(libraryWords);
  return (
    <Group gap={4}>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconRotate2 size={16} aria-hidden />}
        onClick={() => onTurn(-90)}
      >
        {texts.turnLeft}
      </Button>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconRotateClockwise2 size={16} aria-hidden />}
        onClick={() => onTurn(90)}
      >
        {texts.turnRight}
      </Button>
    </Group>
  );
}

interface CropNumbersProps {
  readonly crop: PictureEdits["crop"];
  readonly onChange: (crop: PictureEdits["crop"]) => void;
}

/** What is cut out in numbers: for the keyboard, and for who wants it exact. */
function CropNumbers({ crop, onChange }: CropNumbersProps) {
  const texts = useWords(libraryWords);
  const language = useLanguage();
  const parts = ["x", "y", "width", "height"] as const;
  return (
    <Stack gap="xs">
      <Text size="sm">{texts.cropHelp}</Text>
      <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="xs">
        {parts.map((part) => (
          <NumberInput
            key={part}
            label={texts.cropParts[part]}
            suffix="%"
            min={part === "x" || part === "y" ? 0 : 2}
            max={100}
            decimalScale={1}
            decimalSeparator={language === "vi" ? "," : "."}
            value={Math.round((crop ?? WHOLE)[part] * 1_000) / 10}
            onChange={(value) => typeof value === "number" && onChange(setPart(crop ?? WHOLE, part, value / 100))}
          />
        ))}
      </SimpleGrid>
      <Group>
        <Button variant="subtle" size="compact-sm" disabled={crop === undefined} onClick={() => onChange(undefined)}>
          {texts.cropNone}
        </Button>
      </Group>
    </Stack>
  );
}

const MIDDLE: Point = { x: 0.5, y: 0.5 };

function Focus({ focus, onChange }: { readonly focus: Point | undefined; readonly onChange: (focus: Point) => void }) {
  const texts = useWords(libraryWords);
  const at = focus ?? MIDDLE;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = ARROWS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const step = event.shiftKey ? 10 * STEP : STEP;
    onChange(moveFocus(at, { x: by.x * step, y: by.y * step }));
  };
  const percent = { x: Math.round(at.x * 100), y: Math.round(at.y * 100) };
  return <FocusMark at={at} isSet={focus !== undefined} label={fill(texts.focusAt, percent)} onKeyDown={onKeyDown} />;
}

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

interface FocusToolsProps {
  readonly id: string;
  readonly focus: Point | undefined;
  readonly revision: number;
  readonly onClear: () => void;
}

function FocusTools({ id, focus, revision, onClear }: FocusToolsProps) {
  const texts = useWords(libraryWords);
  return (
    <Stack gap="xs">
      <Text size="sm">{texts.focusHelp}</Text>
      {focus !== undefined && (
        <Group align="flex-end">
          <figure style={{ margin: 0 }}>
            <Image src={editedPicture(id, "list", 400, revision)} alt="" h={110} w="auto" radius="sm" />
            <Text component="figcaption" size="xs">
              {texts.inLists}. {texts.asSaved}
            </Text>
          </figure>
          <Button variant="subtle" size="compact-sm" onClick={onClear}>
            {texts.focusNone}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
