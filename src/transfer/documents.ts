import { z } from "zod";
import { documentTitle } from "#areas/documents/model.ts";
import { parseDate } from "#language/dates.ts";
import { foldText } from "#language/fold.ts";
import { fromLegalText } from "#richtext/from-legal-text.ts";
import { noteOfCut } from "./cut-text.ts";
import { parsePublished } from "./dates.ts";
import {
  guessIssueDay,
  guessIssuer,
  guessNumber,
  guessSummary,
  isOnlyNumber,
  typeInTitle,
} from "./document-guesses.ts";
import { restoreCase } from "./letter-case.ts";
import { optionalText, readShape, recordId } from "./records.ts";
import type { Note, RecordReading } from "./source.ts";
import { type Mendings, mendTexts } from "./text-fields.ts";

/** A line of `dinh import documents`: an official document. Other fields are passed over. */
const documentRecord = z.object({
  id: recordId,
  /** Its type: `Luật`, `Quyết định`. */
  kind: z.string(),
  number: optionalText,
  title: z.string(),
  issuer: optionalText,
  /** The day it was issued: `2015-11-20` or `20/11/2015`. */
  issued: optionalText,
  body: optionalText,
  body_format: z.enum(["text", "markdown"]).nullish(),
});

/** UTF-16 units, as the document's model allows. */
const MAX_NAME_LENGTH = 200;
const MAX_NUMBER_LENGTH = 80;
const MAX_ABSTRACT_LENGTH = 2_000;

/** Reads one record of an official document. What the record lacks and its text says is taken from there, with a note. */
export function readDocument(record: unknown, { mendings }: { readonly mendings: Mendings }): RecordReading {
  const read = readShape(documentRecord, record);
  if (!("shape" in read)) return read;
  const { id, body_format: format, ...given } = read.shape;
  const fault = (what: string, remedy: string): RecordReading => ({ kind: "fault", id, what, remedy });
  const [name = "", type = "", issuer = "", givenNumber = "", text = ""] = mendTexts(
    [given.title, given.kind, given.issuer ?? "", given.number ?? "", given.body ?? ""],
    mendings,
  );
  if (name === "" || type === "") return fault("title or kind is empty", "give both");
  const notes = new Guesses();
  const title = restoreCase(name);
  const number = givenNumber || notes.guess("number", guessNumber(title));
  const issued = given.issued ?? notes.guess("issued", guessIssueDay(title));
  const issuedOn = issued === undefined ? undefined : parseDate(issued)?.toString();
  if (issuedOn === undefined)
    return fault(`issued is ${issued ? `no day: "${issued}"` : "missing"}`, "write it as 2015-11-20");
  const by = issuer || notes.guess("issuer", guessIssuer(text));
  if (by === undefined) notes.made.push({ what: "issuer is missing", remedy: "name the authority that issued it" });
  if ((by?.length ?? 0) > MAX_NAME_LENGTH || type.length > MAX_NAME_LENGTH || (number?.length ?? 0) > MAX_NUMBER_LENGTH)
    return fault("issuer, kind or number is too long to be one", "correct it");
  const documentType = typeInTitle(title) ?? type;
  const abstract = isOnlyNumber(title, number)
    ? (notes.guess("title", guessSummary(text, documentType)) ?? `${documentType} số ${number}`)
    : withoutType(title, documentType);
  if (abstract.length > MAX_ABSTRACT_LENGTH)
    return fault(`the title has ${abstract.length} characters, more than ${MAX_ABSTRACT_LENGTH}`, "shorten it");
  const body = fromLegalText(text, format ? { isMarkdown: format === "markdown" } : {});
  return {
    kind: "found",
    id,
    notes: [...notes.made, ...noteOfCut(text, body)],
    thing: {
      kind: "document",
      language: "vi",
      externalId: `documents:${id}`,
      ...published(issuedOn),
      content: {
        // A name that has the number in it would be given it a second time.
        ...(hasNumber(title, number) ? { title: documentTitle({ documentType, abstract: title }) } : {}),
        ...(number === undefined ? {} : { number }),
        documentType,
        ...(by === undefined ? {} : { issuer: by }),
        issuedOn,
        abstract,
        body,
      },
    },
  };
}

class Guesses {
  readonly made: Note[] = [];

  guess(field: string, value: string | undefined): string | undefined {
    if (value === undefined) return undefined;
    this.made.push({
      what: `${field} is missing; "${value}" was taken from the text`,
      remedy: "see whether that is right",
    });
    return value;
  }
}

function published(issuedOn: string) {
  const publishedAt = parsePublished(issuedOn);
  return publishedAt === undefined ? {} : { publishedAt };
}

/** "Nghị quyết về việc …" of type "Nghị quyết" is about what follows; the name of a law is its whole title. */
function withoutType(title: string, type: string): string {
  const rest = title.slice(type.length).trimStart();
  if (!foldText(title).startsWith(`${foldText(type)} `) || !/^(?:về|v\/v)\s/iu.test(rest)) return title;
  return /^(?:Bộ luật|Luật|Hiến pháp)$/u.test(type) ? title : rest.charAt(0).toUpperCase() + rest.slice(1);
}

const hasNumber = (title: string, number: string | undefined): boolean =>
  number !== undefined && title.toLowerCase().includes(number.toLowerCase());
