import { absolute } from "#site/json-ld.ts";
import type { Effect } from "./effect.ts";
import type { DocumentRow, RelationRow } from "./queries.ts";

interface LegislationFacts {
  readonly document: DocumentRow;
  /** Of this page. */
  readonly href: string;
  readonly effect: Effect;
  readonly relations: readonly RelationRow[];
}

/** schema.org's Legislation, after the European Legislation Identifier. */
export function legislationLd(origin: string, { document, href, effect, relations }: LegislationFacts): object {
  const url = absolute({ origin }, href);
  const others = (direction: RelationRow["direction"], kind: RelationRow["relation"]) =>
    relations
      .filter((row) => row.direction === direction && row.relation === kind)
      .map((row) => ({
        "@type": "Legislation",
        name: row.title,
        ...(row.number === null ? {} : { legislationIdentifier: row.number }),
        url: absolute({ origin }, row.path),
      }));
  const amends = others("to", "amends");
  const repeals = others("to", "replaces");
  return {
    "@context": "https://schema.org",
    "@type": "Legislation",
    name: document.title,
    ...(document.lead === null ? {} : { abstract: document.lead }),
    ...(document.number === null ? {} : { legislationIdentifier: document.number }),
    legislationType: document.type_name,
    legislationDate: document.issued_on,
    ...(document.issuer === ""
      ? {}
      : { legislationPassedBy: { "@type": "GovernmentOrganization", name: document.issuer } }),
    legislationLegalForce: `https://schema.org/${FORCE[effect]}`,
    temporalCoverage: `${document.starts_on}/${document.expires_on ?? ".."}`,
    inLanguage: document.language,
    url,
    ...(document.source_url === null ? {} : { sameAs: document.source_url }),
    ...(amends.length === 0 ? {} : { legislationAmends: amends }),
    ...(repeals.length === 0 ? {} : { legislationRepeals: repeals }),
  };
}

const FORCE = {
  "not-yet": "NotInForce",
  "in-force": "InForce",
  "partly-expired": "PartiallyInForce",
  expired: "NotInForce",
} as const satisfies Record<Effect, string>;
