import { alerts } from "./alerts.ts";
import { culture } from "./articles/culture.ts";
import { digital } from "./articles/digital.ts";
import { direction } from "./articles/direction.ts";
import { economy } from "./articles/economy.ts";
import { educationHealth } from "./articles/education-health.ts";
import { english } from "./articles/english.ts";
import { environment } from "./articles/environment.ts";
import { law } from "./articles/law.ts";
import { localAffairs } from "./articles/local-affairs.ts";
import { notices } from "./articles/notices.ts";
import { calendar } from "./calendar.ts";
import { committeeDocuments } from "./documents/committee.ts";
import { councilDocuments } from "./documents/council.ts";
import { attachedFiles, fullTextFile, fullTextKey } from "./files.ts";
import { linkGroups } from "./links.ts";
import type { SampleTown } from "./model.ts";
import { aboutPages } from "./pages/about.ts";
import { procedurePages } from "./pages/procedures.ts";
import { sitePages } from "./pages/site.ts";
import { logos, pictures } from "./pictures.ts";
import { sections } from "./sections.ts";
import { settings } from "./settings.ts";

const documents = [...councilDocuments, ...committeeDocuments];

/** Bến Lụa, a coastal commune that does not exist. Every document carries its full text as its first file. */
export const sampleTown: SampleTown = {
  settings,
  sections,
  articles: [
    ...localAffairs,
    ...economy,
    ...culture,
    ...educationHealth,
    ...environment,
    ...direction,
    ...digital,
    ...notices,
    ...law,
    ...english,
  ],
  documents: documents.map((document) => ({
    ...document,
    attachments: [fullTextKey(document), ...(document.attachments ?? [])],
  })),
  calendar,
  pages: [...aboutPages, ...sitePages, ...procedurePages],
  linkGroups,
  alerts,
  pictures,
  logos,
  files: [...attachedFiles, ...documents.map(fullTextFile)],
};
