import type { Capability, Grant, Role } from "#accounts/roles.ts";
import { useSession } from "#newsroom/api/session.ts";
import { appWords } from "#newsroom/app/app-words.ts";
import { useWords } from "#newsroom/app/words.ts";
import { useMoments } from "../../components/moments.ts";
import { useNames } from "../../components/names.ts";
import { accountWords } from "../accounts/account-words.ts";
import { capabilityWords } from "../accounts/capability-words.ts";
import { auditWords } from "./audit-words.ts";

export interface Detail {
  readonly label: string;
  readonly text: string;
}

/** What the log keeps beside an action, in words; what a later program wrote stays as it is. */
export function useDetails(): (detail: Readonly<Record<string, unknown>>) => Detail[] {
  const texts = useWords(auditWords);
  const app = useWords(appWords);
  const { roleWords } = useWords(accountWords);
  const capabilities = useWords(capabilityWords);
  const { sections } = useSession();
  const names = useNames();
  const moments = useMoments();
  const labels: Readonly<Record<string, string>> = texts.fields;
  const kinds: Readonly<Record<string, string>> = app.desks;
  const grantText = ({ role, sectionId }: Grant): string => {
    const section = sections.find(({ id }) => id === sectionId)?.title ?? sectionId;
    return `${roleWords[role]?.name ?? role}${section === undefined ? "" : `: ${section}`}`;
  };
  const textOf = (name: string, value: unknown): string => {
    if (value === null || value === undefined) return texts.none;
    if (typeof value === "boolean") return value ? texts.yes : texts.none;
    if ((name === "publishAt" || name === "at") && typeof value === "number")
      return moments.full(new Date(value).toISOString());
    if (name === "from" && typeof value === "string") return moments.full(value);
    if (name === "person" && typeof value === "string") return names(`person:${value}`);
    if (name === "kind" && typeof value === "string") return kinds[value] ?? value;
    if (name === "role" && typeof value === "string") return roleWords[value as Role]?.name ?? value;
    if (name === "capabilities" && Array.isArray(value))
      return value.map((one: Capability) => capabilities[one] ?? one).join("; ");
    if (name === "grants" && Array.isArray(value)) return value.map(grantText).join("; ") || texts.none;
    return typeof value === "string" ? value : JSON.stringify(value);
  };
  return (detail) =>
    Object.entries(detail).map(([name, value]) => ({ label: labels[name] ?? name, text: textOf(name, value) }));
}

/** A verb of a newer program stays as it is. */
export function useActionText(): (action: string) => string {
  const { actions } = useWords(auditWords);
  return (action) => (actions as Readonly<Record<string, string>>)[action] ?? action;
}
