/** What better-auth answered to a step of signing in. */
export type SignedIn =
  | { readonly kind: "in" }
  | { readonly kind: "second-factor" }
  | { readonly kind: "refused"; readonly why: "wrong" | "too-many" | "offline" };

/** Asks better-auth (`/api/auth`). */
export async function askAuth(path: string, body: object): Promise<Response> {
  return fetch(`/api/auth${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

export async function signIn(email: string, password: string): Promise<SignedIn> {
  let response: Response;
  try {
    response = await askAuth("/sign-in/email", { email, password });
  } catch {
    return { kind: "refused", why: "offline" };
  }
  if (response.status === 429) return { kind: "refused", why: "too-many" };
  if (!response.ok) return { kind: "refused", why: "wrong" };
  const { twoFactorRedirect } = (await response.json()) as { twoFactorRedirect?: boolean };
  return { kind: twoFactorRedirect === true ? "second-factor" : "in" };
}

export const signOut = (): Promise<Response> => askAuth("/sign-out", {});

/** Where an answer of better-auth's is no: what can be told of it. */
export const refusedBy = (response: Response | undefined): "offline" | "too-many" | "refused" =>
  response === undefined ? "offline" : response.status === 429 ? "too-many" : "refused";

/** Leads to the site's provider of OpenID Connect, from where one comes back signed in, or to the page of signing in. */
export async function leaveForProvider(to: string): Promise<"gone" | ReturnType<typeof refusedBy>> {
  const home = `${location.origin}/toa-soan`;
  const back = `${home}/dang-nhap?${new URLSearchParams({ sau: to })}`;
  const asked = { provider: "oidc", callbackURL: `${home}${to}`, errorCallbackURL: back };
  const response = await askAuth("/sign-in/social", asked).catch(() => undefined);
  if (response?.ok !== true) return refusedBy(response);
  location.assign(((await response.json()) as { url: string }).url);
  return "gone";
}
