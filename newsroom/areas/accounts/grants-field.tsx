import { ActionIcon, Button, Group, Select, Stack, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import type { Grant, Role } from "#accounts/roles.ts";
import { useWords } from "#newsroom/app/words.ts";
import { SectionSelect } from "../../components/section-select.tsx";
import { accountWords } from "./account-words.ts";

interface GrantsFieldProps {
  readonly grants: readonly Grant[];
  readonly onChange: (grants: readonly Grant[]) => void;
}

/** The roles of one person, each for the whole site or for a section with all below it. */
export function GrantsField({ grants, onChange }: GrantsFieldProps) {
  const texts = useWords(accountWords);
  const roles = Object.entries(texts.roleWords).map(([value, { name, help }]) => ({ value, label: name, help }));
  const change = (at: number, grant: Grant) => onChange(grants.map((one, place) => (place === at ? grant : one)));
  return (
    <Stack gap="xs">
      {grants.map((grant, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grants are told apart by their place alone.
        <Group key={at} align="end" gap="xs">
          <Select
            label={texts.role}
            data={roles}
            value={grant.role}
            onChange={(role) => change(at, { ...grant, role: (role ?? grant.role) as Role })}
            allowDeselect={false}
            renderOption={({ option }) => (
              <div>
                <Text size="sm">{option.label}</Text>
                <Text size="xs" c="dimmed">
                  {texts.roleWords[option.value as Role].help}
                </Text>
              </div>
            )}
            style={{ flex: "1 1 10rem" }}
          />
          <SectionSelect
            label={texts.section}
            placeholder={texts.wholeSite}
            value={grant.sectionId}
            onChange={(sectionId) =>
              change(at, sectionId === undefined ? { role: grant.role } : { ...grant, sectionId })
            }
            isClearable
          />
          <ActionIcon
            variant="subtle"
            color="red"
            size="lg"
            aria-label={`${texts.removeRole}: ${texts.roleWords[grant.role].name}`}
            onClick={() => onChange(grants.filter((_, place) => place !== at))}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button size="compact-sm" variant="light" onClick={() => onChange([...grants, { role: "reporter" }])}>
          {texts.addRole}
        </Button>
      </Group>
    </Stack>
  );
}
