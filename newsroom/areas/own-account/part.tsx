import { Paper, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** One part of the page of one's own account. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} size="h4" mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  );
}
