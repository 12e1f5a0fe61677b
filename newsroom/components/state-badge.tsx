import { Badge, Group } from "@mantine/core";
import { useWords } from "#newsroom/app/words.ts";
import { itemWords } from "#newsroom/areas/items/item-words.ts";
import type { ItemRow } from "#web/newsroom/item-shapes.ts";

const COLOURS: Readonly<Record<ItemRow["state"], string>> = {
  draft: "gray",
  "in-review": "blue",
  returned: "orange",
  approved: "teal",
  scheduled: "violet",
  published: "green",
  withdrawn: "red",
  archived: "dark",
};

/** Where an item stands; the word says it, the colour only helps. */
export function StateBadge({ item }: { readonly item: Pick<ItemRow, "state" | "publicState"> }) {
  const texts = useWords(itemWords);
  const isPublicBehind = item.publicState === "published" && item.state !== "published";
  return (
    <Group gap={4} wrap="nowrap" style={{ flexShrink: 0 }}>
      <Badge color={COLOURS[item.state]} variant="dot" radius="sm" tt="none" fw={600} miw="max-content">
        {texts.states[item.state]}
      </Badge>
      {isPublicBehind && (
        <Badge
          color="green"
          variant="dot"
          radius="sm"
          tt="none"
          fw={500}
          miw="max-content"
          title={texts.publicWhileWorking}
        >
          {texts.states.published}
        </Badge>
      )}
    </Group>
  );
}
