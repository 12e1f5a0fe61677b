import { askAuth } from "./sign-in.ts";

/** What became of a passkey that was asked for. `cancelled` where its owner, or the browser, said no. */
export type PasskeyOutcome =
  | "done"
  | "cancelled"
  | "known"
  | "stale"
  | "refused"
  | "signed-out"
  | "too-many"
  | "offline";

/** One of somebody's own, as better-auth lists it. */
export interface Passkey {
  readonly id: string;
  readonly name?: string | null;
  readonly createdAt: string;
}

/** A passkey is bound to a site's name: where it is reached by a number, browsers make none. */
export const hasPasskeys = (): boolean => "PublicKeyCredential" in window && !/^[\d.]+$|^\[/.test(location.hostname);

export async function listPasskeys(signal?: AbortSignal): Promise<Passkey[]> {
  const response = await fetch("/api/auth/passkey/list-user-passkeys", { signal: signal ?? null });
  if (!response.ok) throw new Error(`passkeys: ${response.status}`);
  return response.json();
}

export async function removePasskey(id: string): Promise<boolean> {
  const response = await askAuth("/passkey/delete-passkey", { id }).catch(() => undefined);
  return response?.ok === true;
}

/** Makes a passkey on this device, or one that its owner plugs in, for who is signed in. */
export function addPasskey(name: string): Promise<PasskeyOutcome> {
  return outcome(async () => {
    const { extensions: _, ...options } = await ask<PublicKeyCredentialCreationOptionsJSON>(
      "/passkey/generate-register-options",
    );
    const made = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytesOf(options.challenge),
        user: { ...options.user, id: bytesOf(options.user.id) },
        excludeCredentials: named(options.excludeCredentials),
      } as PublicKeyCredentialCreationOptions,
    });
    const { response, ...rest } = partsOf<AuthenticatorAttestationResponse>(made);
    const sent = {
      clientDataJSON: textOf(response.clientDataJSON),
      attestationObject: textOf(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    };
    return askAuth("/passkey/verify-registration", { name, response: { ...rest, response: sent } });
  });
}

/** Signs in by a passkey that its owner chooses. */
export function signInByPasskey(): Promise<PasskeyOutcome> {
  return outcome(async () => {
    const { extensions: _, ...options } = await ask<PublicKeyCredentialRequestOptionsJSON>(
      "/passkey/generate-authenticate-options",
    );
    const got = await navigator.credentials.get({
      publicKey: {
        ...options,
        challenge: bytesOf(options.challenge),
        allowCredentials: named(options.allowCredentials),
      } as PublicKeyCredentialRequestOptions,
    });
    const { response, ...rest } = partsOf<AuthenticatorAssertionResponse>(got);
    const sent = {
      clientDataJSON: textOf(response.clientDataJSON),
      authenticatorData: textOf(response.authenticatorData),
      signature: textOf(response.signature),
      ...(response.userHandle === null ? {} : { userHandle: textOf(response.userHandle) }),
    };
    return askAuth("/passkey/verify-authentication", { response: { ...rest, response: sent } });
  });
}

/** Carries an answer that was no. */
class Unanswered extends Error {
  readonly response: Response;
  constructor(response: Response) {
    super(String(response.status));
    this.response = response;
  }
}

async function ask<Options>(path: string): Promise<Options> {
  const response = await fetch(`/api/auth${path}`);
  if (!response.ok) throw new Unanswered(response);
  return response.json();
}

async function outcome(work: () => Promise<Response>): Promise<PasskeyOutcome> {
  try {
    const response = await work();
    return response.ok ? "done" : outcomeOf(response);
  } catch (error) {
    if (error instanceof Unanswered) return error.response.status === 401 ? "signed-out" : outcomeOf(error.response);
    if (!(error instanceof DOMException)) return "offline";
    return error.name === "InvalidStateError" ? "known" : "cancelled";
  }
}

function outcomeOf({ status }: Response): PasskeyOutcome {
  if (status === 429) return "too-many";
  // A session of yesterday may not add a way in: one signs in again first.
  return status === 403 ? "stale" : "refused";
}

function partsOf<Answer extends AuthenticatorResponse>(credential: Credential | null) {
  const { id, rawId, type, authenticatorAttachment, response } = credential as PublicKeyCredential;
  return {
    ...{ id, rawId: textOf(rawId), type, authenticatorAttachment: authenticatorAttachment ?? undefined },
    ...{ clientExtensionResults: {}, response: response as Answer },
  };
}

const named = (list: readonly PublicKeyCredentialDescriptorJSON[] | undefined) =>
  list?.map((one) => ({ ...one, id: bytesOf(one.id) })) ?? [];

/** Bytes as base64url has them, in browsers that cannot do it by themselves yet. */
const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

const textOf = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
