/** A browser of somebody's as a site sees one: it keeps the cookies that it is given, and its pages are the site's own. */
export interface HttpBrowser {
  readonly get: (path: string) => Promise<Response>;
  readonly post: (path: string, body?: object) => Promise<Response>;
  readonly send: (method: "POST" | "PUT" | "DELETE", path: string, body?: object) => Promise<Response>;
}

export function openHttpBrowser(origin: string): HttpBrowser {
  const cookies = new Map<string, string>();
  const ask = async (method: string, path: string, body?: object): Promise<Response> => {
    const response = await fetch(origin + path, {
      method,
      redirect: "manual",
      headers: {
        ...(method === "GET" ? {} : { origin }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(cookies.size === 0 ? {} : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const one of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      if (value === "" || /max-age=0/i.test(one)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  return {
    get: (path) => ask("GET", path),
    post: (path, body = {}) => ask("POST", path, body),
    send: ask,
  };
}
