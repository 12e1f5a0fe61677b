import { ActionIcon, Alert, Badge, Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useDidUpdate } from "@mantine/hooks";
import { IconPin, IconPlus } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { fillers, MAX_PLACED, type Place, SHOWN } from "#areas/front-page/model.ts";
import { useWords } from "#newsroom/app/words.ts";
import { OrderedList } from "#newsroom/arranging/ordered-list.tsx";
import { MomentField } from "../../components/moment-field.tsx";
import { useMoments } from "../../components/moments.ts";
import { fill } from "../items/item-words.ts";
import { AddDialog } from "./add-dialog.tsx";
import { type News, type Placed, type Standing, standings } from "./arrangement.ts";
import { frontPageWords } from "./front-page-words.ts";

interface PlaceCardProps {
  readonly place: Place;
  readonly language: "vi" | "en";
  readonly placed: readonly Placed[];
  readonly newsOf: (id: string) => News;
  readonly newest: readonly News[];
  readonly onChange: (placed: readonly Placed[]) => void;
  readonly onAdd: (news: News) => void;
  /** Takes a thing to the other place. */
  readonly onToOther: (id: string) => void;
}

/** One place of the front page: what stands there, how long, and what is to come. */
export function PlaceCard(props: PlaceCardProps) {
  const { place, language, placed, newsOf, onChange, onAdd } = props;
  const texts = useWords(frontPageWords);
  const [isAdding, setAdding] = useState(false);
  const isFull = placed.length >= MAX_PLACED[place];
  const standing = standings(placed, (id) => newsOf(id).isPublic, Date.now(), place, SHOWN[place]);
  const free = SHOWN[place] - standing.filter((one) => one === "lead" || one === "shown").length;
  return (
    <Paper withBorder p="md" component="section" aria-label={texts.places[place]} h="100%">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {texts.places[place]}
          </Title>
          {!isFull && (
            <Button
              size="sm"
              variant="light"
              leftSection={<IconPlus size={16} aria-hidden />}
              aria-label={texts.addTo[place]}
              onClick={() => setAdding(true)}
            >
              {texts.add}
            </Button>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {fill(texts.help[place], { count: SHOWN[place] })}
        </Text>
        {isFull && <Alert color="orange">{fill(texts.full, { count: MAX_PLACED[place] })}</Alert>}
        <OrderedList
          label={texts.places[place]}
          items={placed}
          keyOf={({ itemId }) => itemId}
          titleOf={({ itemId }) => newsOf(itemId).title}
          onChange={onChange}
          renderItem={({ itemId }, at) => (
            <>
              <Text fw={500} lh={1.4}>
                {newsOf(itemId).title}
              </Text>
              <Standings standing={standing[at] ?? "shown"} />
            </>
          )}
          renderBelow={(one, at) => (
            <PlacedDeeds
              {...props}
              one={one}
              onEnd={(until) =>
                onChange(placed.with(at, { itemId: one.itemId, ...(until !== undefined && { until }) }))
              }
            />
          )}
        />
        {place === "featured" && free > 0 && <Fillers {...props} free={free} />}
      </Stack>
      {isAdding && (
        <AddDialog
          title={texts.addTo[place]}
          language={language}
          isPlaced={(id) => placed.some(({ itemId }) => itemId === id)}
          isFull={isFull}
          onAdd={onAdd}
          onClose={() => setAdding(false)}
        />
      )}
    </Paper>
  );
}

interface PlacedDeedsProps extends PlaceCardProps {
  readonly one: Placed;
  readonly onEnd: (until: number | undefined) => void;
}

/** How long something stands in its place, and the way to the other one. */
function PlacedDeeds({ place, one, newsOf, onEnd, onToOther }: PlacedDeedsProps) {
  const texts = useWords(frontPageWords);
  const { title } = newsOf(one.itemId);
  const other = place === "hot" ? "featured" : "hot";
  return (
    <Group gap="xs" align="flex-end" pl={{ base: 0, sm: 18 }}>
      <EndField one={one} title={title} onEnd={onEnd} />
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={`${texts.toOther[other]}: ${title}`}
        onClick={() => onToOther(one.itemId)}
      >
        {texts.toOther[other]}
      </Button>
    </Group>
  );
}

function Standings({ standing }: { readonly standing: Standing }) {
  const texts = useWords(frontPageWords);
  if (standing === "shown") return null;
  if (standing === "lead")
    return (
      <Badge variant="light" tt="none" radius="sm" style={{ alignSelf: "start" }}>
        {texts.lead}
      </Badge>
    );
  const words = { waiting: texts.waiting, expired: texts.expired, "not-public": texts.notPublic } as const;
  return (
    <Text size="sm" c={standing === "waiting" ? "dimmed" : "error"}>
      {words[standing]}
    </Text>
  );
}

const A_WEEK_MS = 7 * 86_400_000;

interface EndFieldProps {
  readonly one: Placed;
  readonly title: string;
  readonly onEnd: (until: number | undefined) => void;
}

/** When a thing leaves its place by itself, by the site's clock; most have no end. */
function EndField({ one: { until }, title, onEnd }: EndFieldProps) {
  const texts = useWords(frontPageWords);
  const box = useRef<HTMLDivElement>(null);
  // The button gives way to the field, and the field to the button: whoever used one goes on in the other.
  useDidUpdate(() => {
    if (document.activeElement === document.body) box.current?.querySelector<HTMLElement>("input, button")?.focus();
  }, [until === undefined]);
  return (
    <div ref={box}>
      {until === undefined ? (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={fill(texts.setEndOf, { title })}
          onClick={() => onEnd(Math.ceil((Date.now() + A_WEEK_MS) / 60_000) * 60_000)}
        >
          {texts.setEnd}
        </Button>
      ) : (
        <MomentField label={texts.until} value={until} onChange={onEnd} isReadOnly={false} />
      )}
    </div>
  );
}

/** What stands in the free places by itself, as the front page chooses it. */
function Fillers({ placed, newest, free, onAdd }: PlaceCardProps & { readonly free: number }) {
  const texts = useWords(frontPageWords);
  const moments = useMoments();
  const isPlaced = ({ itemId }: News) => placed.some((one) => one.itemId === itemId);
  const shown = fillers(
    newest.map((news) => ({ ...news, hasPicture: news.hasPicture === true })),
    isPlaced,
    free,
  );
  if (shown.length === 0) return null;
  return (
    <Stack gap={4} component="section" aria-label={texts.fillers}>
      <Text size="sm" fw={500}>
        {texts.fillers}
      </Text>
      {shown.map((news) => (
        <Group key={news.itemId} justify="space-between" wrap="nowrap" gap="xs">
          <Text size="sm" c="dimmed">
            {news.title}
            {news.publishedAt !== undefined && ` · ${moments.short(news.publishedAt)}`}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={fill(texts.pinOf, { title: news.title })}
            title={texts.pin}
            onClick={() => onAdd(news)}
          >
            <IconPin size={18} />
          </ActionIcon>
        </Group>
      ))}
    </Stack>
  );
}
