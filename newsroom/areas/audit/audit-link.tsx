import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMay } from "#newsroom/api/session.ts";
import { useWords } from "#newsroom/app/words.ts";
import { auditWords } from "./audit-words.ts";

/** From an item to all that was done to it, for who may read the log. */
export function AuditLink({ itemId }: { readonly itemId: string }) {
  const texts = useWords(auditWords);
  if (!useMay().do("manage-accounts")) return null;
  return (
    <Anchor component={Link} to="/nhat-ky" search={{ muc: itemId } as never} size="sm">
      {texts.ofItem}
    </Anchor>
  );
}
