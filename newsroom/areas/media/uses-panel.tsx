import { Alert, Anchor, List, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { call, type ReplyOf } from "#newsroom/api/client.ts";
import { appWords } from "#newsroom/app/app-words.ts";
import type { DeskName } from "#newsroom/app/desks.ts";
import { useWords } from "#newsroom/app/words.ts";
import { itemPath } from "../items/desk-of.ts";
import { itemWords } from "../items/item-words.ts";
import { libraryWords } from "./library-words.ts";

type Use = ReplyOf<"GET /media/:id/uses">["uses"][number];

/** As many as the server tells. */
const MAX_TOLD = 100;

const useUses = (id: string, isAsked = true) =>
  useQuery({
    queryKey: ["media-uses", id],
    queryFn: ({ signal }) => call("GET /media/:id/uses", { parameters: { id } }, signal),
    enabled: isAsked,
  }).data?.uses;

/** Steps that put a file away, which the server refuses while something uses it. */
const PUTTING_AWAY: ReadonlySet<string> = new Set(["archive", "delete"]);

/** Whether a step cannot be taken with a file because of what uses it. */
export function useIsHeld({ id, kind }: { readonly id: string; readonly kind: string }, step: string): boolean {
  const isAsked = kind === "media" && PUTTING_AWAY.has(step);
  const uses = useUses(id, isAsked);
  return isAsked && uses?.length !== 0;
}

/** Where a file is used, each with a way to it. */
export function UsesPanel({ id }: { readonly id: string }) {
  const texts = useWords(libraryWords);
  const uses = useUses(id);
  if (uses === undefined) return null;
  return uses.length === 0 ? <Text size="sm">{texts.notUsed}</Text> : <UsesList uses={uses} />;
}

/** What would lose the file, before it is taken away, or what keeps it from being put away. */
export function UsesWarning({ id, step }: { readonly id: string; readonly step: string }) {
  const texts = useWords(libraryWords);
  const uses = useUses(id);
  if (uses === undefined) return null;
  if (uses.length === 0) return <Text>{texts.breaksNothing}</Text>;
  return (
    <Alert color="orange" title={PUTTING_AWAY.has(step) ? texts.holds : texts.breaks}>
      <UsesList uses={uses} />
    </Alert>
  );
}

function UsesList({ uses }: { readonly uses: readonly Use[] }) {
  const texts = useWords(libraryWords);
  return (
    <>
      <List size="sm">
        {uses.map((use) => (
          <List.Item key={use.id}>
            <UseLine use={use} />
          </List.Item>
        ))}
      </List>
      {uses.length >= MAX_TOLD && <Text size="sm">{texts.usesMany}</Text>}
    </>
  );
}

/** Kinds that have no page of their own in the newsroom, by the desk that looks after them. */
const DESK_OF: Readonly<Record<string, DeskName>> = {
  "front-page": "frontPage",
  "link-group": "link",
  "calendar-entry": "calendar",
  "calendar-week": "calendar",
};

function UseLine({ use }: { readonly use: Use }) {
  const texts = useWords(libraryWords);
  const items = useWords(itemWords);
  const { desks } = useWords(appWords);
  const path = itemPath(use);
  const desk = (desks as Readonly<Record<string, string>>)[DESK_OF[use.kind] ?? use.kind];
  const title = use.title === "" ? items.untitled : use.title;
  const where = [use.isPublic ? texts.isPublic : undefined, use.isInWork && !use.isPublic ? texts.isInWork : undefined];
  return (
    <>
      {desk !== undefined && `${desk}: `}
      {path === undefined ? (
        title
      ) : (
        <Anchor component={Link} to={path} inherit c="inherit" underline="always">
          {title}
        </Anchor>
      )}
      {where.some(Boolean) && ` (${where.filter(Boolean).join(", ")})`}
    </>
  );
}
