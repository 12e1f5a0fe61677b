import { ActionIcon, Badge, Button, Group, Menu, Paper, Text } from "@mantine/core";
import { IconDeviceDesktopOff, IconDots, IconKey, IconShieldOff, IconUserOff } from "@tabler/icons-react";
import { useState } from "react";
import { call } from "#newsroom/api/client.ts";
import { useWords } from "#newsroom/app/words.ts";
import { useMoments } from "../../components/moments.ts";
import { fill } from "../items/item-words.ts";
import { accountWords } from "./account-words.ts";
import { Grants } from "./grants.tsx";
import { DeactivateDialog, GrantsDialog, ResetDialog, SureDialog } from "./person-dialogs.tsx";
import { type Person, useAccountStep } from "./use-account-step.ts";

type Open = "grants" | "deactivate" | "reset" | "second-factor" | "sessions";

/** One account: who, as what, how they come in, and what can be done for them. */
export function PersonLine({ person }: { readonly person: Person }) {
  const texts = useWords(accountWords);
  const moments = useMoments();
  const [open, setOpen] = useState<Open>();
  const reactivate = useAccountStep(texts.reactivated, () =>
    call("POST /people/:id/reactivate", { parameters: { id: person.id }, body: {} }),
  );
  const close = () => setOpen(undefined);
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <div style={{ minWidth: 0, overflowWrap: "anywhere" }}>
          <Group gap="xs">
            <Text fw={500}>{person.name}</Text>
            <Ways person={person} />
          </Group>
          <Text size="sm" c="dimmed">
            {person.email} ·{" "}
            {person.lastSignInAt === undefined
              ? texts.neverIn
              : fill(texts.lastIn, { time: moments.full(person.lastSignInAt) })}
          </Text>
          <Grants grants={person.grants} />
        </div>
        <Group gap="xs">
          {person.isActive ? (
            <>
              <Button variant="default" size="sm" onClick={() => setOpen("grants")}>
                {texts.change}
              </Button>
              <MoreMenu person={person} onOpen={setOpen} />
            </>
          ) : (
            <Button variant="default" size="sm" onClick={() => reactivate.mutate(undefined)}>
              {texts.reactivate}
            </Button>
          )}
        </Group>
      </Group>
      {open === "grants" && <GrantsDialog person={person} onClose={close} />}
      {open === "deactivate" && <DeactivateDialog person={person} onClose={close} />}
      {open === "reset" && <ResetDialog person={person} onClose={close} />}
      {(open === "second-factor" || open === "sessions") && <SureDialog person={person} what={open} onClose={close} />}
    </Paper>
  );
}

/** Whether their password alone lets anybody in. */
function Ways({ person }: { readonly person: Person }) {
  const texts = useWords(accountWords);
  const badges = [
    ...(person.isActive ? [] : [texts.inactive]),
    ...(person.hasSecondFactor ? [texts.twoSteps] : []),
    ...(person.passkeys > 0 ? [fill(texts.passkeys, { count: person.passkeys })] : []),
  ];
  return badges.map((text) => (
    <Badge key={text} color={text === texts.inactive ? "gray" : "teal"} variant="light" tt="none">
      {text}
    </Badge>
  ));
}

function MoreMenu({ person, onOpen }: { readonly person: Person; readonly onOpen: (what: Open) => void }) {
  const texts = useWords(accountWords);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={fill(texts.more, { name: person.name })}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconKey size={16} />} onClick={() => onOpen("reset")}>
          {texts.resetMake}
        </Menu.Item>
        {(person.hasSecondFactor || person.passkeys > 0) && (
          <Menu.Item leftSection={<IconShieldOff size={16} />} onClick={() => onOpen("second-factor")}>
            {texts.removeSecondFactor.title}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconDeviceDesktopOff size={16} />} onClick={() => onOpen("sessions")}>
          {texts.endSessions.title}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconUserOff size={16} />} color="red" onClick={() => onOpen("deactivate")}>
          {texts.deactivate}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
