import { passkey } from "@better-auth/passkey";
import { APIError } from "better-auth/api";
import type { RecordReader } from "#record/record.ts";

/** A telephone, a computer or two, a key on the key ring. */
const MAX_PASSKEYS = 20;

/**
 * Passkeys (W3C Web Authentication Level 3), bound to the site's own name. Each stands for two factors: the device that
 * holds it, and the finger, face or PIN that unlocks it, without which none is taken.
 */
export function passkeyPlugin(db: RecordReader, publicUrl: string, siteName: string) {
  return passkey({
    rpID: new URL(publicUrl).hostname,
    rpName: siteName,
    origin: publicUrl,
    schema: { passkey: { modelName: "auth_passkey" } },
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    advanced: { webAuthnChallengeCookie: "passkey" },
    registration: {
      afterVerification: async ({ verification, user }) => {
        demandUnlocked(verification.registrationInfo?.userVerified);
        if ((await countPasskeys(db, user.id)) >= MAX_PASSKEYS)
          throw new APIError("BAD_REQUEST", { code: "TOO_MANY_PASSKEYS", message: `no more than ${MAX_PASSKEYS}` });
      },
    },
    authentication: {
      afterVerification: ({ verification }) => demandUnlocked(verification.authenticationInfo.userVerified),
    },
  });
}

function demandUnlocked(isUnlocked: boolean | undefined): void {
  if (isUnlocked !== true)
    throw new APIError("UNAUTHORIZED", { code: "NOT_UNLOCKED", message: "unlock the device with finger, face or PIN" });
}

/** Of somebody's own, at most 20. */
export async function countPasskeys(db: RecordReader, personId: string): Promise<number> {
  const rows = await db
    .selectFrom("auth_passkey")
    .select("id")
    .where("userId", "=", personId)
    .limit(MAX_PASSKEYS)
    .execute();
  return rows.length;
}
