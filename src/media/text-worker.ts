import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import mammoth from "mammoth";
import { getDocumentProxy } from "unpdf";
import { normalizeText } from "#language/normalize.ts";
import { listFilesIn, unpackFile } from "#zip/list.ts";
import { FILE_TYPES } from "./file-types.ts";
import { OFFICE_TYPES, type OfficeType, readOfficeText } from "./office-text.ts";
import { MAX_TEXT_LENGTH, type TextAnswer, type TextCall } from "./text.ts";

// The other side is text.ts, which ends this thread when it takes too long or too much.

/** What a page says is looked at until the text is long enough; pages without any are looked at up to here. */
const MAX_PAGES = 1_000;
/** All that is not a picture, unpacked: a DOCX of a thousand pages has some 10 MB. */
const MAX_UNPACKED_BYTES = 32 * 1024 * 1024;

const { path, type } = workerData as TextCall;

async function read(): Promise<TextAnswer> {
  try {
    if (type === FILE_TYPES.pdf.type) return await readPdf();
    if (type === FILE_TYPES.docx.type) return await readDocx();
    const office = OFFICE_TYPES.find((name) => FILE_TYPES[name].type === type);
    if (office !== undefined) return await readOffice(office);
    return { ok: true, text: tidy((await readFile(path, "utf8")).slice(0, 2 * MAX_TEXT_LENGTH)) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return TOO_LARGE;
    const isLocked = (error as Error).name === "PasswordException";
    return { ok: false, reason: isLocked ? "it is locked: it asks for a password" : "the file is broken" };
  }
}

async function readPdf(): Promise<TextAnswer> {
  const document = await getDocumentProxy(new Uint8Array(await readFile(path)), {
    ...{ verbosity: 0, isEvalSupported: false, useSystemFonts: false, stopAtErrors: false },
  });
  const pages = document.numPages;
  let text = "";
  for (let at = 1; at <= Math.min(pages, MAX_PAGES) && text.length < MAX_TEXT_LENGTH; at++) {
    const page = await document.getPage(at);
    const { items } = await page.getTextContent();
    for (const item of items) if ("str" in item) text += item.str + (item.hasEOL ? "\n" : "");
    text += "\n";
    page.cleanup();
  }
  return { ok: true, text: tidy(text), pages };
}

const TOO_LARGE: TextAnswer = { ok: false, reason: "it unpacks to more than is read" };

async function readOffice(office: OfficeType): Promise<TextAnswer> {
  const text = readOfficeText(await readFile(path), office, MAX_UNPACKED_BYTES, 2 * MAX_TEXT_LENGTH);
  return text === undefined ? { ok: false, reason: "the file is broken" } : { ok: true, text: tidy(text) };
}

/** Mammoth unpacks without a bound, so all that it may look at is unpacked once before, with one. */
async function readDocx(): Promise<TextAnswer> {
  const bytes = await readFile(path);
  if (!isWithinBound(bytes)) return TOO_LARGE;
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  return { ok: true, text: tidy(value) };
}

function isWithinBound(zip: Buffer): boolean {
  let room = MAX_UNPACKED_BYTES;
  for (const file of listFilesIn(zip) ?? []) {
    if (file.name.startsWith("word/media/")) continue;
    try {
      room -= unpackFile(zip, file, room).length;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return false;
      throw error;
    }
  }
  return true;
}

/** Normal form, single spaces, no empty lines. */
const tidy = (text: string): string =>
  normalizeText(text)
    .split("\n")
    .flatMap((line) => line.replace(/\s+/g, " ").trim() || [])
    .join("\n")
    .slice(0, MAX_TEXT_LENGTH)
    .toWellFormed();

parentPort?.postMessage(await read());
