import { Button, Group, Stack, Text, VisuallyHidden } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useIsMutating, useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "#newsroom/api/client.ts";
import { appWords } from "#newsroom/app/app-words.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { Dialog, DialogFoot } from "../../components/dialog.tsx";
import { notifyDone, notifyFailed } from "../../components/notices.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { fill } from "../items/item-words.ts";
import { MediaPickerProvider } from "../media/use-media-picker.tsx";
import { type Edited, LinkDialog } from "./link-dialog.tsx";
import { linksQuery } from "./link-fields.tsx";
import { LinkGroup } from "./link-group.tsx";
import { type GroupOrder, moveGroup, moveLink, orderOf, putLink } from "./link-order.ts";
import { linkWords } from "./link-words.ts";

/** Something that is to be taken down. */
interface Removed {
  readonly id: string;
  readonly title: string;
  readonly isPublic: boolean;
}

/** Groups of linked websites and their links, on one screen: whatever is saved is public at once. */
export function LinksPage() {
  const app = useWords(appWords);
  const texts = useWords(linkWords);
  const { data } = useSuspenseQuery(linksQuery);
  const [edited, setEdited] = useState<Edited>();
  const [removed, setRemoved] = useState<Removed>();
  const { order, set } = useOrder();
  const [told, setTold] = useState("");
  const [focused, setFocused] = useState<{ readonly id: string; readonly by: -1 | 1 }>();
  useFocusAgain(focused, order);
  const titles = new Map([...data.groups, ...data.links].map(({ id, title }) => [id, title]));
  const put = (next: readonly GroupOrder[], id: string) => {
    set(next);
    const group = next.find(({ links }) => links.includes(id));
    if (group === undefined) return;
    const place = { place: group.links.indexOf(id) + 1, count: group.links.length };
    const groupTitle = group.id === null ? texts.noGroup : (titles.get(group.id) ?? "");
    setTold(fill(texts.moved, { title: titles.get(id) ?? "", group: groupTitle, ...place }));
  };
  return (
    <MediaPickerProvider>
      <PageHead title={app.desks.link}>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setEdited({ kind: "link-group", content: { title: "" } })}
        >
          {texts.addGroup}
        </Button>
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setEdited({ kind: "link", content: { title: "", url: "" } })}
        >
          {texts.addLink}
        </Button>
      </PageHead>
      <Text mb="md">{texts.intro}</Text>
      <VisuallyHidden role="status">{told}</VisuallyHidden>
      <Stack gap="lg">
        {order.map((group, at) => (
          <LinkGroup
            key={group.id ?? "none"}
            order={group}
            links={data}
            isFirst={at === 0}
            isLast={at >= order.length - 2}
            isLastOfAll={at === order.length - 1}
            onEdit={setEdited}
            onRemove={setRemoved}
            onMoveGroup={(by) => {
              if (group.id === null) return;
              set(moveGroup(order, group.id, by));
              setFocused({ id: group.id, by });
            }}
            onMove={(id, by) => {
              put(moveLink(order, id, by), id);
              setFocused({ id, by });
            }}
            onDrop={(id, before) => put(putLink(order, id, group.id, before), id)}
          />
        ))}
      </Stack>
      {edited !== undefined && <LinkDialog edited={edited} onClose={() => setEdited(undefined)} />}
      {removed !== undefined && <RemoveDialog removed={removed} onClose={() => setRemoved(undefined)} />}
    </MediaPickerProvider>
  );
}

const ORDER = ["links-order"];

/** The order as it is on the screen: ahead of the server's for as long as that is being told. */
function useOrder() {
  const language = useLanguage();
  const client = useQueryClient();
  const { data } = useSuspenseQuery(linksQuery);
  const [ahead, setAhead] = useState<readonly GroupOrder[]>();
  const tell = useMutation({
    mutationKey: ORDER,
    // One after another: each is the whole order, and the last one counts.
    scope: { id: "links-order" },
    mutationFn: (groups: readonly GroupOrder[]) =>
      call("PUT /links/order", { body: { groups: groups.map(({ id, links }) => ({ id, links: [...links] })) } }),
    onError: (error) => notifyFailed(describeError(error, language)),
  });
  const isTelling = useIsMutating({ mutationKey: ORDER }) > 0;
  const isAhead = ahead !== undefined;
  useEffect(() => {
    if (isTelling || !isAhead) return;
    void client.invalidateQueries({ queryKey: linksQuery.queryKey }).then(() => setAhead(undefined));
  }, [isTelling, isAhead, client]);
  return {
    order: ahead ?? orderOf(data),
    set: (next: readonly GroupOrder[]) => {
      setAhead(next);
      tell.mutate(next);
    },
  };
}

/** What was moved by a press keeps the focus, on the same button or, at an end, on the other one. */
function useFocusAgain(moved: { readonly id: string; readonly by: -1 | 1 } | undefined, order: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each new order.
  useEffect(() => {
    if (moved === undefined) return;
    const button = (by: number) =>
      document.querySelector<HTMLButtonElement>(`[data-move="${moved.id} ${by}"]:not(:disabled)`);
    (button(moved.by) ?? button(-moved.by))?.focus();
  }, [moved, order]);
}

function RemoveDialog({ removed, onClose }: { readonly removed: Removed; readonly onClose: () => void }) {
  const texts = useWords(linkWords);
  const language = useLanguage();
  const client = useQueryClient();
  const { id, title, isPublic } = removed;
  const remove = useMutation({
    mutationFn: () =>
      isPublic
        ? call("POST /items/:id/archive", { parameters: { id }, body: {} })
        : call("DELETE /items/:id", { parameters: { id } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: linksQuery.queryKey });
      notifyDone(texts.removed);
      onClose();
    },
    onError: (error) => notifyFailed(describeError(error, language)),
  });
  return (
    <Dialog onClose={onClose} title={texts.remove}>
      <Stack>
        <Text>{fill(isPublic ? texts.removeSure : texts.removeDraftSure, { title })}</Text>
        <DialogFoot onCancel={onClose}>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
            {texts.remove}
          </Button>
        </DialogFoot>
      </Stack>
    </Dialog>
  );
}
