// What the readers of `richtext` call and a browser of an old office may not have yet: Firefox 115, which is the last for
// Windows 7, has neither; Chrome before 126 and Safari before 18 lack the second. Imported before anything runs.

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function give(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

give(String.prototype, "toWellFormed", function (this: string) {
  return this.replace(LONE_SURROGATE, "\ufffd");
});
give(String.prototype, "isWellFormed", function (this: string) {
  return this.search(LONE_SURROGATE) === -1;
});
give(URL, "parse", (url: string, base?: string) => {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
});
give(URL, "canParse", (url: string, base?: string) => URL.parse(url, base) !== null);
