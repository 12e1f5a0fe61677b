import { Alert, Button, Group, Menu, Text } from "@mantine/core";
import { IconChevronDown, IconExternalLink } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Deed } from "#accounts/permissions.ts";
import { call, RefusedError } from "#newsroom/api/client.ts";
import { useMay, useSession } from "#newsroom/api/session.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import type { Draft } from "#newsroom/writing/use-draft.ts";
import { useMoments } from "../../components/moments.ts";
import { notifyDone, notifyFailed } from "../../components/notices.tsx";
import { StateBadge } from "../../components/state-badge.tsx";
import { faultsOf, missingFields } from "./checks-panel.tsx";
import { ITEM_DESKS, type ItemKind } from "./desk-of.ts";
import { useFieldLabel } from "./field-labels.ts";
import { fill, itemWords } from "./item-words.ts";
import { LateLine } from "./late-line.tsx";
import { StepDialog } from "./step-dialog.tsx";
import { ASKING, type Step, stepsFor } from "./steps.ts";
import { UnreadyDialog } from "./unready-dialog.tsx";
import type { Editing } from "./use-editing.ts";
import type { Whole } from "./whole.ts";

interface WorkflowBarProps {
  readonly item: Whole;
  readonly draft: Draft;
  readonly editing: Editing;
  /** The item stands elsewhere now. */
  readonly onMoved: () => Promise<void>;
}

/** Where an item stands, and what who looks at it may do next: no button that would be refused. */
export function WorkflowBar({ item, draft, editing, onMoved }: WorkflowBarProps) {
  const texts = useWords(itemWords);
  const may = useMay();
  const { person } = useSession();
  const [asking, setAsking] = useState<Step>();
  const steps = useSteps(item, draft, onMoved);
  const me = `person:${person.id}`;
  const thing = { kind: item.kind, sectionId: item.sectionId, isOwn: item.madeBy === me };
  // Whoever brought it to readers alone is not the second person.
  const mayTo = (deed: Deed) => may.to(deed, thing) && (deed !== "confirm" || item.forcedBy !== me);
  const { main, more } = stepsFor(item, mayTo);
  const [unready, setUnready] = useState<Step>();
  const go = (step: Step) => {
    setUnready(undefined);
    if (ASKING.has(step)) setAsking(step);
    else steps.mutate({ step, body: {} });
  };
  const take = (step: Step) => {
    if (HANDING_ON.has(step) && faultsOf(item.kind as ItemKind, draft.content).length > 0) setUnready(step);
    else go(step);
  };
  return (
    <Group justify="space-between" gap="sm">
      <Group gap="xs">
        <StateBadge item={item} />
        <Facts item={item} />
      </Group>
      <Group gap="xs">
        {item.path !== undefined && (
          <Button
            component="a"
            href={item.path}
            target="_blank"
            rel="noopener"
            variant="subtle"
            leftSection={<IconExternalLink size={16} aria-hidden />}
          >
            {texts.viewPublic}
          </Button>
        )}
        {editing.canOpen && (
          <Button variant="default" onClick={editing.open}>
            {item.publicState === "published" ? texts.workOn : texts.change}
          </Button>
        )}
        {main.map((step, at) => (
          <Button
            key={step}
            variant={at === main.length - 1 ? "filled" : "light"}
            loading={steps.isPending}
            onClick={() => take(step)}
          >
            {texts.steps[step]}
          </Button>
        ))}
        {more.length > 0 && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
                {texts.more}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {more.map((step) => (
                <Menu.Item key={step} onClick={() => take(step)}>
                  {texts.steps[step]}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      {unready !== undefined && (
        <UnreadyDialog
          kind={item.kind as ItemKind}
          content={draft.content}
          onBack={() => setUnready(undefined)}
          onGoOn={() => go(unready)}
        />
      )}
      {asking !== undefined && (
        <StepDialog
          step={asking}
          item={item}
          isBusy={steps.isPending}
          onClose={() => setAsking(undefined)}
          onTake={(body) => steps.mutate({ step: asking, body }, { onSuccess: () => setAsking(undefined) })}
        />
      )}
    </Group>
  );
}

/** Steps before which the text is looked at. */
const HANDING_ON: ReadonlySet<Step> = new Set(["submit", "publish-now"]);

/** What is asked for lists in which an item may stand. */
const LISTS = ["items", "media", "media-uses", "links"] as const;

/** Takes steps: what is written is saved before, or the step is not taken. */
function useSteps(item: Whole, draft: Draft, onMoved: () => Promise<void>) {
  const texts = useWords(itemWords);
  const language = useLanguage();
  const label = useFieldLabel();
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ step, body }: { readonly step: Step; readonly body: object }) => {
      if (!(await draft.keeper.flush())) throw new Error("not saved");
      return takeStep(item.id, step, { revision: draft.keeper.revision, ...body });
    },
    onSuccess: async (_moved, { step }) => {
      notifyDone(texts.done[step]);
      // Whoever goes back to a list finds it as it is now.
      for (const list of LISTS) void client.invalidateQueries({ queryKey: [list] });
      await onMoved();
      if (step === "delete") await navigate({ to: ITEM_DESKS[item.kind as ItemKind].path });
    },
    onError: (error) => {
      const isInvalid = error instanceof RefusedError && error.refusal.kind === "invalid";
      const missing = isInvalid ? missingFields(item.kind as ItemKind, draft.content) : [];
      const said = error.message === "not saved" ? texts.notSaved : describeError(error, language);
      notifyFailed(missing.length > 0 ? `${texts.stillMissing} ${missing.map(label).join(", ")}` : said);
    },
  });
}

function takeStep(id: string, step: Step, body: object): Promise<unknown> {
  const parameters = { id };
  if (step === "delete") return call("DELETE /items/:id", { parameters });
  if (step === "undelete") return call("POST /items/:id/undelete", { parameters });
  if (step === "keep-public") return call("PUT /items/:id/withdrawal", { parameters, body: { promise: null } });
  if (step === "withdraw-at") return call("PUT /items/:id/withdrawal", { parameters, body: body as never });
  if (step === "confirm") return call("POST /items/:id/confirm", { parameters, body: {} });
  return call(`POST /items/:id/${step}`, { parameters, body: body as never });
}

/** What is promised, and what waits for a second pair of eyes. */
function Facts({ item }: { readonly item: Whole }) {
  const texts = useWords(itemWords);
  const moments = useMoments();
  return (
    <>
      {item.publishAt !== undefined && (
        <Text size="sm">{fill(texts.goesOutAt, { time: moments.full(item.publishAt) })}</Text>
      )}
      <LateLine item={item} />
      {item.deletedAt !== undefined && item.removedAt !== undefined && (
        <Text size="sm">
          {fill(texts.deletedAt, { time: moments.full(item.deletedAt), until: moments.full(item.removedAt) })}
        </Text>
      )}
      {item.withdrawAt !== undefined && (
        <Text size="sm">{fill(texts.withdrawAt, { time: moments.full(item.withdrawAt) })}</Text>
      )}
      {item.forcedBy !== undefined && (
        <Alert color="orange" p={4} px="xs">
          {texts.forced}
        </Alert>
      )}
    </>
  );
}
