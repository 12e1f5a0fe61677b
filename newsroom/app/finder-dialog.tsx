import "@mantine/spotlight/styles.css";
import { useDebouncedValue } from "@mantine/hooks";
import { createSpotlight, Spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { foldText } from "#language/fold.ts";
import { mayOf, useSession } from "../api/session.ts";
import { itemPath } from "../areas/items/desk-of.ts";
import { itemWords } from "../areas/items/item-words.ts";
import { finder } from "../components/item-finder.ts";
import { appWords } from "./app-words.ts";
import { DESKS, type DeskPlace } from "./desks.ts";
import { finderWords } from "./finder-words.ts";
import { useWords } from "./words.ts";

const [store, actions] = createSpotlight();

/** Fewer letters stand in nearly every title. */
const LEAST_LETTERS = 2;
/** So long a pause is the end of a word. */
const PAUSE_MS = 200;

/** @param times grows with each time that it is asked for. */
export function FinderDialog({ times }: { readonly times: number }) {
  const texts = useWords(finderWords);
  const [query, setQuery] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time.
  useEffect(actions.open, [times]);
  const typed = query.trim();
  const desks = useDesks(typed);
  const { items, isLooking } = useItems(typed);
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={420}
      aria-label={texts.open}
    >
      <Spotlight.Search
        placeholder={texts.placeholder}
        aria-label={texts.placeholder}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {desks.length > 0 && (
          <Spotlight.ActionsGroup label={texts.desks}>
            {desks.map(({ place, label, open }) => (
              <Spotlight.Action
                key={place.name}
                label={label}
                onClick={open}
                leftSection={<place.icon size={18} stroke={1.6} aria-hidden />}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {items.length > 0 && (
          <Spotlight.ActionsGroup label={texts.items}>
            {items.map(({ id, label, description, open }) => (
              <Spotlight.Action key={id} label={label} description={description} onClick={open} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {desks.length + items.length === 0 && (
          <Spotlight.Empty>{isLooking ? texts.looking : texts.nothing}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
      {typed.length < LEAST_LETTERS && <Spotlight.Footer>{texts.typeMore}</Spotlight.Footer>}
    </Spotlight.Root>
  );
}

/** The desks of who is signed in, by words of their names, with marks or without. */
function useDesks(typed: string) {
  const { desks } = useWords(appWords);
  const may = mayOf(useSession());
  const navigate = useNavigate();
  const wanted = foldText(typed).split(/\s+/).filter(Boolean);
  const places: readonly DeskPlace[] = Object.values(DESKS).flat();
  return places
    .filter(({ isFor, name }) => isFor(may) && wanted.every((word) => foldText(desks[name]).includes(word)))
    .map((place) => ({ place, label: desks[place.name], open: () => void navigate({ to: place.to as "/" }) }));
}

/** Items by words of their titles. */
function useItems(typed: string) {
  const { desks } = useWords(appWords);
  const { untitled } = useWords(itemWords);
  const navigate = useNavigate();
  const [text] = useDebouncedValue(typed, PAUSE_MS);
  const isEnough = typed.length >= LEAST_LETTERS;
  const { data = [], isFetching } = useQuery({
    queryKey: ["finder", text],
    queryFn: () => finder.find(text, undefined),
    enabled: isEnough && text.length >= LEAST_LETTERS,
    staleTime: 10_000,
    placeholderData: (before) => before,
  });
  const kinds: Readonly<Record<string, string>> = desks;
  const items = !isEnough
    ? []
    : data.flatMap(({ id, title, kind }) => {
        const to = itemPath({ kind, id });
        const label = title === "" ? untitled : title;
        const open = () => void navigate({ to: to as "/" });
        return to === undefined ? [] : [{ id, label, description: kinds[kind] ?? kind, open }];
      });
  return { items, isLooking: isEnough && (isFetching || text !== typed) };
}
