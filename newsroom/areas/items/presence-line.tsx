import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { call } from "#newsroom/api/client.ts";
import { useWords } from "#newsroom/app/words.ts";
import { useNames } from "../../components/names.ts";
import { itemWords } from "./item-words.ts";

/** Three of these fit into the time after which somebody is taken for gone (editorial/presence.ts). */
const EVERY_MS = 15_000;

interface PresenceLineProps {
  readonly id: string;
  readonly isEditing: boolean;
  /** The revision that this screen stands on. */
  readonly revision: number;
  readonly onOtherRevision: () => void;
}

/** Says who else has the item open. */
export function PresenceLine({ id, isEditing, revision, onOtherRevision }: PresenceLineProps) {
  const texts = useWords(itemWords);
  const names = useNames();
  const { data } = useQuery({
    queryKey: ["presence", id, isEditing],
    queryFn: () => call("POST /items/:id/presence", { parameters: { id }, body: { isEditing } }),
    refetchInterval: EVERY_MS,
    gcTime: 0,
  });
  const other = data?.revision;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another revision comes, once.
  useEffect(() => {
    if (other !== undefined && other !== revision) onOtherRevision();
  }, [other]);
  if (data === undefined || data.people.length === 0) return null;
  const people = data.people.map(
    (one) => `${names(`person:${one.personId}`)}${one.isEditing ? ` ${texts.alsoEditing}` : ""}`,
  );
  return (
    <Alert color="blue" p="xs" role="status">
      {texts.alsoHere} {people.join(", ")}
    </Alert>
  );
}
