import { Group, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useSession } from "#newsroom/api/session.ts";

interface PageHeadProps {
  readonly title: string;
  /** What can be done on the page as a whole. */
  readonly children?: ReactNode;
}

/** A page's title, also in the browser's tab, and its main deeds. */
export function PageHead({ title, children }: PageHeadProps) {
  const { site } = useSession();
  useEffect(() => {
    document.title = `${title} – ${site.name}`;
  }, [title, site.name]);
  return (
    <Group justify="space-between" mb="md" gap="sm">
      <Title order={1} size="h2">
        {title}
      </Title>
      {children !== undefined && <Group gap="xs">{children}</Group>}
    </Group>
  );
}
