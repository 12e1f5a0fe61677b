import { createReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";
import type { Person } from "#accounts/people.ts";
import { type Clock, toIso } from "#kernel/instant.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { ok, type Result } from "#kernel/result.ts";
import type { MediaStore, StoredFile } from "#media/store.ts";
import { isIdle, UNFINISHED_HOURS, type Unfinished, UnfinishedUploads } from "#media/unfinished.ts";
import { SECURITY_HEADERS } from "../security-headers.ts";
import { sendJson } from "./answers.ts";
import { type Announced, announcedBy, roomFor, type UploadMeta } from "./upload-rules.ts";

export type { UploadMeta } from "./upload-rules.ts";

export interface UploadOptions {
  readonly store: Pick<MediaStore, "put">;
  /** For files on their way; its own, on the disk of the media store. */
  readonly folder: string;
  /** Who asks and may send files; undefined for anybody else. Asked at each request. */
  readonly whoMay: (request: IncomingMessage) => Promise<Person | undefined>;
  /**
   * Makes the media item of a stored file. May be called again with the same file after a crash: it then gives the
   * item that has these bytes. What it gives is the answer to the browser, beside the file.
   */
  readonly onStored: (person: Person, stored: StoredFile, meta: UploadMeta) => Promise<{ readonly id: string }>;
  readonly now: Clock;
  readonly onDefect: (error: unknown, where: string) => void;
}

export interface Uploads {
  /** @returns whether the address was its own; it answers a moment later. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Removes what is older than a day; also done by itself, when the folder is opened and then once an hour. */
  readonly sweep: () => Promise<void>;
}

export const UPLOADS_PATH = "/api/newsroom/uploads";
const SWEEP_EVERY_MS = 3_600_000;

/**
 * Takes files that may break off and go on later (tus 1.0: creation, termination, expiration): after a lost line, or
 * after this process was killed. The answer to the last PATCH is 200 with `{ id, file }`, or 422 with `{ refusal }`;
 * whoever lost it asks again (HEAD) and is told to send the last byte once more, which is answered the same.
 *
 * An upload is its beginner's: to others it is not there.
 */
export function createUploads(options: UploadOptions): Uploads {
  const desk = new UploadDesk(options);
  void desk.sweepIfDue();
  return {
    sweep: () => desk.shelf.sweep(options.now()),
    handle: (request, response) => {
      const path = (request.url ?? "").split("?", 1)[0] ?? "";
      if (path !== UPLOADS_PATH && !path.startsWith(`${UPLOADS_PATH}/`)) return false;
      desk.answer(request, response, path.slice(UPLOADS_PATH.length + 1)).catch((error: unknown) => {
        options.onDefect(error, path);
        if (response.headersSent) response.destroy();
        else answerJson(response, 500, { error: "something went wrong here; nothing was lost, try again" });
      });
      return true;
    },
  };
}

class UploadDesk {
  readonly shelf: UnfinishedUploads;
  readonly #options: UploadOptions;
  readonly #tus: Server;
  /** Who stands behind a request that was let through. */
  readonly #people = new WeakMap<object, Person>();
  /** One that begins, or goes on after it lay idle, after another, so that two at once do not take the same room. */
  #beginning: Promise<unknown> = Promise.resolve();
  /** The pieces being taken, by upload: as many as there are connections. */
  readonly #taking = new Map<string, Promise<unknown>>();
  #sweptAt = Number.NEGATIVE_INFINITY;

  constructor(options: UploadOptions) {
    this.#options = options;
    this.shelf = new UnfinishedUploads(options.folder);
    this.#tus = this.#openTus();
  }

  #openTus(): Server {
    const { folder, now, onDefect } = this.#options;
    return new Server({
      path: UPLOADS_PATH,
      datastore: new FileStore({ directory: folder, expirationPeriodInMilliseconds: UNFINISHED_HOURS * 3_600_000 }),
      relativeLocation: true,
      // None: the newsroom is of the same origin, and others shall not read these answers.
      allowedOrigins: [],
      onUploadCreate: async ({ runtime }, upload) => {
        upload.creation_date = toIso(now());
        const person = this.#personOf(runtime?.node?.req);
        return { metadata: { ...upload.metadata, owner: person.id } };
      },
      onUploadFinish: ({ runtime }, { id, size, metadata }) =>
        this.#finish(this.#personOf(runtime?.node?.req), id, size ?? 0, metadata ?? {}),
      onResponseError: (_request, error) => {
        if ("status_code" in error && error.status_code < 500) return undefined;
        if (!("status_code" in error)) onDefect(error, UPLOADS_PATH);
        return { status_code: 500, body: "the piece could not be taken; ask how much is here and go on from there\n" };
      },
    });
  }

  async answer(request: IncomingMessage, response: ServerResponse, id: string): Promise<void> {
    const person = await this.#options.whoMay(request);
    if (person === undefined) return answerRefusal(response, 401, { kind: "not-allowed", permission: "write" });
    this.#people.set(request, person);
    if (request.method === "OPTIONS") return this.#tus.handle(request, response);
    if (id === "" && request.method === "POST") return this.#begin(request, response, person);
    if (id === "" || !["HEAD", "PATCH", "DELETE"].includes(request.method ?? ""))
      return answerJson(response, 405, { error: "POST begins an upload; HEAD, PATCH and DELETE are of one" });
    return this.#goOn(request, response, person, id);
  }

  async sweepIfDue(): Promise<void> {
    const now = this.#options.now();
    if (now - this.#sweptAt < SWEEP_EVERY_MS) return;
    this.#sweptAt = now;
    await this.shelf.sweep(now).catch((error: unknown) => this.#options.onDefect(error, UPLOADS_PATH));
  }

  async #begin(request: IncomingMessage, response: ServerResponse, person: Person): Promise<void> {
    const announced = announcedBy(request.headers);
    if (!announced.ok) return answerRefusal(response, statusOf(announced.refusal), announced.refusal);
    await this.sweepIfDue();
    return this.#inTurn(async () => {
      const room = await this.#roomFor(announced.value, person);
      return room.ok ? this.#tus.handle(request, response) : answerRefusal(response, 429, room.refusal);
    });
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const begin = this.#beginning.then(work);
    this.#beginning = begin.catch(() => {});
    return begin;
  }

  /** @param id of one that is there already and goes on. */
  async #roomFor(announced: Announced, person: Person, id?: string): Promise<Result<true>> {
    const now = this.#options.now();
    const here = (await this.shelf.list()).filter((upload) => upload.id !== id && !this.shelf.isTooOld(upload, now));
    return roomFor(announced, person.id, here, now);
  }

  async #goOn(request: IncomingMessage, response: ServerResponse, person: Person, id: string): Promise<void> {
    const upload = await this.#settled(id);
    if (upload === undefined) return this.#answerAgain(request, response, person, id);
    if (upload.owner !== person.id) return answerRefusal(response, 404, NOT_FOUND);
    if (this.shelf.isTooOld(upload, this.#options.now())) {
      await this.shelf.remove(id);
      return answerRefusal(response, 410, { kind: "not-found", what: "this upload, which is older than a day," });
    }
    if (request.method !== "PATCH") return this.#tus.handle(request, response);
    const room = isIdle(upload, this.#options.now()) ? await this.#wake(upload, person) : ok(true);
    if (!room.ok) {
      request.resume();
      return answerRefusal(response, 429, room.refusal);
    }
    const taking = Promise.allSettled([this.#taking.get(id), this.#tus.handle(request, response)]);
    this.#taking.set(id, taking);
    const [, taken] = await taking;
    if (this.#taking.get(id) === taking) this.#taking.delete(id);
    if (taken.status === "rejected") throw taken.reason;
  }

  /** What lay idle gave its room away, and takes it again if there still is any. */
  #wake({ id, size }: Unfinished, person: Person): Promise<Result<true>> {
    return this.#inTurn(async () => {
      const room = await this.#roomFor({ bytes: size }, person, id);
      if (room.ok) await this.shelf.touch(id, this.#options.now());
      return room;
    });
  }

  /** An upload of which more is to come. One that is whole is being brought to its end, or was left before it. */
  async #settled(id: string): Promise<Unfinished | undefined> {
    let upload = await this.shelf.find(id);
    if (upload === undefined || upload.received < upload.size) return upload;
    await this.#taking.get(id);
    upload = await this.shelf.find(id);
    if (upload === undefined || upload.received < upload.size || this.#taking.has(id)) return upload;
    this.shelf.reopen(upload);
    return { ...upload, received: upload.size - 1 };
  }

  /** For whoever lost the last answer: what was said is said again. */
  async #answerAgain(request: IncomingMessage, response: ServerResponse, person: Person, id: string): Promise<void> {
    const last = await this.shelf.findAnswer(id);
    if (last === undefined || last.owner !== person.id) return answerRefusal(response, 404, NOT_FOUND);
    const offset = (bytes: number) => ({ ...TUS, "upload-offset": String(bytes), "upload-length": String(last.size) });
    if (request.method === "HEAD") return void response.writeHead(200, { ...NO_STORE, ...offset(last.size - 1) }).end();
    if (request.method === "PATCH") {
      request.resume();
      return answerJson(response, last.status, last.body, offset(last.size));
    }
    await this.shelf.removeAnswer(id);
    response.writeHead(204, { ...NO_STORE, ...TUS }).end();
  }

  async #finish(person: Person, id: string, size: number, metadata: Readonly<Record<string, string | null>>) {
    const { owner, filename, name, ...rest } = metadata;
    const fields = Object.fromEntries(Object.entries(rest).flatMap(([key, value]) => (value ? [[key, value]] : [])));
    const meta: UploadMeta = { fileName: filename ?? name ?? "", fields };
    const stored = await this.#options.store.put(createReadStream(join(this.#options.folder, id)), meta.fileName);
    const status = stored.ok ? 200 : 422;
    const body = stored.ok
      ? { ...(await this.#options.onStored(person, stored.value, meta)), file: stored.value }
      : { refusal: stored.refusal };
    await this.shelf.keepAnswer(id, { owner: person.id, size, status, body });
    await this.shelf.remove(id);
    return {
      status_code: status,
      headers: { "content-type": "application/json", "upload-offset": String(size) },
      body: JSON.stringify(body),
    };
  }

  #personOf(request: object | undefined): Person {
    const person = request && this.#people.get(request);
    if (person === undefined) throw new Error("a request was let through without a person");
    return person;
  }
}

const answerJson = (response: ServerResponse, status: number, value: unknown, more: object = {}): void =>
  sendJson(response, [...SECURITY_HEADERS, ...Object.entries(more).flat()], status, value);

const answerRefusal = (response: ServerResponse, status: number, refusal: Refusal): void =>
  answerJson(response, status, { refusal });

const NOT_FOUND: Refusal = { kind: "not-found", what: "this upload" };
const TUS = { "tus-resumable": "1.0.0" };
const NO_STORE = { "cache-control": "no-store" };

/** What is too large is told by its own number, as tus's clients expect. */
const statusOf = (refusal: Refusal): number => (refusal.kind === "too-many" ? 413 : 422);
