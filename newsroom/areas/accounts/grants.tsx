import { Badge, Group } from "@mantine/core";
import type { Grant } from "#accounts/roles.ts";
import { useSession } from "#newsroom/api/session.ts";
import { useWords } from "#newsroom/app/words.ts";
import { accountWords } from "./account-words.ts";

/** What somebody may do, as badges. */
export function Grants({ grants }: { readonly grants: readonly Grant[] }) {
  const texts = useWords(accountWords);
  const { sections } = useSession();
  return (
    <Group gap={6} mt={4}>
      {grants.map((grant) => (
        <Badge key={`${grant.role} ${grant.sectionId}`} variant="default" radius="sm" tt="none" fw={500}>
          {texts.roleWords[grant.role].name}
          {grant.sectionId === undefined
            ? ""
            : `: ${sections.find(({ id }) => id === grant.sectionId)?.title ?? grant.sectionId}`}
        </Badge>
      ))}
    </Group>
  );
}
