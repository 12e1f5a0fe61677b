import "@mantine/spotlight/styles.css";
import { Modal, VisuallyHidden } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { createSpotlight, Spotlight, useSpotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useId, useState } from "react";
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
  useEffect(() => {
    setQuery("");
    actions.open();
  }, [times]);
  const typed = query.trim();
  const desks = useDesks(typed);
  const { items, isLooking } = useItems(typed);
  const found = desks.length + items.length;
  const { option, optionId, listId, selected } = useOptions(typed, found);
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={420}
      overlayProps={{ backgroundOpacity: 0.35 }}
      // On the chosen line the library's own is too faint to be read.
      styles={{ actionDescription: { color: "inherit", opacity: 1 } }}
    >
      <VisuallyHidden>
        <Modal.Title>{texts.open}</Modal.Title>
      </VisuallyHidden>
      <Spotlight.Search
        placeholder={texts.placeholder}
        aria-label={texts.placeholder}
        leftSection={<IconSearch size={18} aria-hidden />}
        role="combobox"
        aria-expanded={found > 0}
        aria-controls={listId}
        aria-activedescendant={selected === undefined ? undefined : optionId(selected)}
      />
      <Spotlight.ActionsList id={listId} role="listbox" aria-label={texts.open}>
        {desks.length > 0 && (
          <Spotlight.ActionsGroup label={texts.desks}>
            {desks.map(({ place, label, open }, at) => (
              <Spotlight.Action
                key={place.name}
                {...option(at)}
                label={label}
                onClick={open}
                leftSection={<place.icon size={18} stroke={1.6} aria-hidden />}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {items.length > 0 && (
          <Spotlight.ActionsGroup label={texts.items}>
            {items.map(({ id, label, description, open }, at) => (
              <Spotlight.Action
                key={id}
                {...option(desks.length + at)}
                label={label}
                description={description}
                onClick={open}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
      </Spotlight.ActionsList>
      {found === 0 && <Spotlight.Empty role="status">{isLooking ? texts.looking : texts.nothing}</Spotlight.Empty>}
      {typed.length < LEAST_LETTERS && <Spotlight.Footer>{texts.typeMore}</Spotlight.Footer>}
    </Spotlight.Root>
  );
}

/** What tells a screen reader which of the lines the arrow keys stand on: the library only paints it. */
function useOptions(typed: string, found: number) {
  const id = useId();
  const { selected, opened } = useSpotlight(store);
  // The first answers to what was typed, also when it comes later than the typing.
  useEffect(() => {
    if (opened && typed !== "" && found > 0) store.setState({ ...store.getState(), selected: 0 });
  }, [typed, found, opened]);
  const optionId = (at: number) => `${id}-${at}`;
  return {
    optionId,
    listId: `${id}-list`,
    selected: selected >= 0 && selected < found ? selected : undefined,
    option: (at: number) => ({
      // The library keeps an `id` that it is given to itself.
      ref: (line: HTMLElement | null) => line?.setAttribute("id", optionId(at)),
      role: "option",
      "aria-selected": at === selected,
      "data-selected": at === selected || undefined,
    }),
  };
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
