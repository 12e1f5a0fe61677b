import { describe, expect, it } from "vitest";
import { ConfigError, loadConfig } from "./config.ts";

const mistakesOf = (env: Readonly<{ [name: string]: string }>): string => {
  try {
    loadConfig(env);
    return "";
  } catch (error) {
    return error instanceof ConfigError ? error.message : expect.fail(String(error));
  }
};

describe("the configuration", () => {
  it("takes a mail server and a provider whole", () => {
    const config = loadConfig({
      ...{ DINH_SMTP_URL: "smtps://toasoan:b%C3%AD@mail.example", DINH_MAIL_FROM: "toasoan@xa.example" },
      ...{ DINH_OIDC_ISSUER: "https://id.example", DINH_OIDC_CLIENT_ID: "dinh", DINH_OIDC_CLIENT_SECRET: "x" },
    });
    expect(config.mailFrom).toBe("toasoan@xa.example");
    expect(config.oidcIssuer).toBe("https://id.example");
    expect(config.oidcName).toBeUndefined();
  });

  it("says what is missing of settings that need one another", () => {
    expect(mistakesOf({ DINH_SMTP_URL: "smtp://127.0.0.1" })).toBe("DINH_MAIL_FROM: needed with DINH_SMTP_URL");
    expect(mistakesOf({ DINH_OIDC_ISSUER: "https://id.example" })).toBe(
      "DINH_OIDC_CLIENT_ID, DINH_OIDC_CLIENT_SECRET: needed with DINH_OIDC_ISSUER",
    );
  });

  it("believes no provider over plain http but on this machine, and shows no secret", () => {
    const provider = { DINH_OIDC_CLIENT_ID: "dinh", DINH_OIDC_CLIENT_SECRET: "bí mật" };
    expect(mistakesOf({ ...provider, DINH_OIDC_ISSUER: "http://id.example" })).toContain("https");
    expect(mistakesOf({ ...provider, DINH_OIDC_ISSUER: "http://127.0.0.1:3000" })).toBe("");
    expect(mistakesOf({ DINH_SMTP_URL: "mail.example:mật-khẩu", DINH_MAIL_FROM: "x" })).not.toContain("mật-khẩu");
  });
});
