import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

const sha256 = (bytes: string | Buffer): Buffer => createHash("sha256").update(bytes).digest();
const UP = 1;
const UV = 4;
const HAS_CREDENTIAL = 0x40;

/** CBOR (RFC 8949) of byte strings, short texts, small numbers and maps: all that an authenticator says. */
function cbor(value: number | string | Buffer | ReadonlyMap<number | string, unknown>): Buffer {
  const head = (major: number, length: number) =>
    length < 24
      ? Buffer.from([(major << 5) | length])
      : length < 256
        ? Buffer.from([(major << 5) | 24, length])
        : Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
  if (typeof value === "number") return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === "string") return Buffer.concat([head(3, value.length), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const entries = [...value].flatMap(([key, one]) => [cbor(key), cbor(one as Parameters<typeof cbor>[0])]);
  return Buffer.concat([head(5, value.size), ...entries]);
}

export interface AuthenticatorOptions {
  readonly origin: string;
  /** Whether finger, face or PIN unlocked it. */
  readonly isUnlocked?: boolean;
}

/** A device that holds one passkey (Web Authentication Level 3, ES256, no attestation), without a browser around it. */
export function softAuthenticator({ origin, isUnlocked = true }: AuthenticatorOptions) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(32);
  let count = 0;
  const rpIdHash = sha256(new URL(origin).hostname);
  const flags = UP | (isUnlocked ? UV : 0);
  const counter = () => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(++count);
    return bytes;
  };
  const clientData = (type: string, challenge: string) => Buffer.from(JSON.stringify({ type, challenge, origin }));
  const answer = (response: object) => ({
    ...{ id: id.toString("base64url"), rawId: id.toString("base64url"), type: "public-key" },
    ...{ clientExtensionResults: {}, response },
  });
  return {
    /** Answers `navigator.credentials.create`. */
    register: (challenge: string) => {
      const { x = "", y = "" } = publicKey.export({ format: "jwk" });
      const key = cbor(
        new Map<number, number | Buffer>([
          ...([
            [1, 2],
            [3, -7],
            [-1, 1],
          ] as const),
          ...([
            [-2, Buffer.from(x, "base64url")],
            [-3, Buffer.from(y, "base64url")],
          ] as const),
        ]),
      );
      const authData = Buffer.concat([
        ...[rpIdHash, Buffer.from([flags | HAS_CREDENTIAL]), counter(), Buffer.alloc(16)],
        ...[Buffer.from([0, id.length]), id, key],
      ]);
      const attestation = new Map<string, unknown>([
        ...([
          ["fmt", "none"],
          ["attStmt", new Map()],
          ["authData", authData],
        ] as const),
      ]);
      return answer({
        clientDataJSON: clientData("webauthn.create", challenge).toString("base64url"),
        attestationObject: cbor(attestation).toString("base64url"),
        transports: ["internal"],
      });
    },
    /** Answers `navigator.credentials.get`. */
    signIn: (challenge: string) => {
      const authenticatorData = Buffer.concat([rpIdHash, Buffer.from([flags]), counter()]);
      const data = clientData("webauthn.get", challenge);
      const signature = sign("sha256", Buffer.concat([authenticatorData, sha256(data)]), privateKey);
      return answer({
        clientDataJSON: data.toString("base64url"),
        authenticatorData: authenticatorData.toString("base64url"),
        signature: signature.toString("base64url"),
      });
    },
  };
}
