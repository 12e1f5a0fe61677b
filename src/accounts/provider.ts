import { genericOAuth } from "better-auth/plugins";

/** A provider of OpenID Connect by which people of a site may sign in. */
export interface Provider {
  /** Below it stands `/.well-known/openid-configuration`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What stands on the button. */
  readonly name: string;
}

/** The provider's name in addresses (`/api/auth/callback/oidc`) and tables. */
export const PROVIDER_ID = "oidc";

/**
 * Sign-in by a provider: the code flow with PKCE, state and nonce, the ID token's signature checked. It makes no account
 * and changes none; whose verified address has an account is let in, and known by the provider's `sub` from then on
 * (OpenID Connect Core 1.0, 5.7).
 */
export function providerPlugin({ issuer, clientId, clientSecret, name }: Provider) {
  const config = {
    providerId: PROVIDER_ID,
    name,
    discoveryUrl: `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`,
    ...{ clientId, clientSecret, scopes: ["openid", "email", "profile"], pkce: true },
    requireIdTokenVerification: true,
    ...{ disableSignUp: true, disableImplicitSignUp: true, overrideUserInfo: false },
  };
  return {
    ...genericOAuth({ config: [config] }),
    // The library would ask the provider at the site's start, without a bound, and keep everybody waiting who signs in
    // with a password meanwhile. Told that it asked in vain, it asks again, for 10 s at most, when somebody wants in by it.
    init: () => ({ context: { genericOAuthPendingDiscovery: new Map([[PROVIDER_ID, config]]) } }),
  };
}
