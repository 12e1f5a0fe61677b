import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listLinkGroups } from "#areas/links/index.ts";
import { newItemId } from "#kernel/ids.ts";
import { type NewsroomSite, openNewsroomSite, type SignedIn } from "#testing/newsroom-site.ts";
import type { WebSite } from "#testing/web-site.ts";

const ISSUER = "Ủy ban nhân dân xã Bến Lụa";

const documentContent = (number: string, more: object = {}) => ({
  ...{ number, documentType: "Quyết định", issuer: ISSUER, issuedOn: "2026-11-20" },
  ...{ abstract: "Về việc quy định mức thu phí chợ", fields: ["Tài chính"], signer: "Chủ tịch", ...more },
});

describe("the desks of documents, alerts, links and files", () => {
  let room: NewsroomSite;
  let web: WebSite;
  let writer: SignedIn;

  beforeAll(async () => {
    room = await openNewsroomSite();
    web = room.web;
    writer = await room.person("phong.vien@xa.example", [{ role: "reporter" }]);
  });
  afterAll(async () => {
    expect(web.defects).toEqual([]);
    await room[Symbol.asyncDispose]();
  });

  const ask = (name: string, body?: unknown, who: SignedIn = room.administrator) => {
    const [method = "", path = ""] = name.split(" ");
    return method === "GET" ? who.get(path) : who.send(method as "POST", path, body);
  };
  const query = (given: Record<string, string>) => new URLSearchParams(given).toString();

  describe("documents", () => {
    it("are suggested the words that published ones have", async () => {
      await web.publish("document", "phí chợ", documentContent("12/2026/QĐ-UBND"));
      const { answer } = await ask(
        `GET /documents/terms?${query({ field: "issuer", text: "uy ban" })}`,
        undefined,
        writer,
      );
      expect(answer).toEqual({ terms: [ISSUER] });
      expect((await ask("GET /documents/terms?field=password")).status).toBe(422);
    });

    it("are told of another of the same number, issuer and day, and never of themselves", async () => {
      const id = await web.publish("document", "phí đò", documentContent("13/2026/QĐ-UBND"));
      const asked = { number: " 13/2026/qđ-ubnd ", issuer: ISSUER, issuedOn: "2026-11-20" };
      const other = await ask(`GET /documents/same?${query({ ...asked, except: newItemId() })}`);
      expect(other.answer.same).toMatchObject({ id });
      expect((await ask(`GET /documents/same?${query({ ...asked, except: id })}`)).answer).toEqual({});
      const later = { ...asked, issuedOn: "2026-11-21", except: newItemId() };
      expect((await ask(`GET /documents/same?${query(later)}`)).answer).toEqual({});
    });

    it("keep their number while the next version of them is written", async () => {
      const id = await web.publish("document", "phí phà", documentContent("15/2026/QĐ-UBND"));
      const { revision } = (await ask(`GET /items/${id}`)).answer;
      const content = { ...documentContent("15/2026/QĐ-UBND"), abstract: "Về phí phà, đã sửa một chữ" };
      expect((await ask(`PUT /items/${id}/content`, { revision, content, reopen: true })).answer.state).toBe("draft");
      const asked = { number: "15/2026/QĐ-UBND", issuer: ISSUER, issuedOn: "2026-11-20", except: newItemId() };
      expect((await ask(`GET /documents/same?${query(asked)}`)).answer.same).toMatchObject({ id });
      const again = documentContent("15/2026/QĐ-UBND");
      const made = await ask("POST /items", { kind: "document", language: "vi", content: again });
      const second = await ask(`POST /items/${made.answer.id}/submit`, { revision: made.answer.revision });
      expect([second.status, second.answer.refusal.issues[0]?.path]).toEqual([422, "number"]);
    });

    it("have titles by their ids, and other things have none there", async () => {
      const id = await web.publish("document", "phí bến", documentContent("14/2026/QĐ-UBND"));
      const alert = await web.publish("alert", "lũ", { title: "Nước lên", level: "minor", from: 0 });
      const { answer } = await ask(`GET /documents/titles?ids=${id},${alert},x,${newItemId()}`);
      expect(answer.documents).toMatchObject([{ id, state: "published" }]);
      expect(answer.documents[0].title).toContain("14/2026/QĐ-UBND");
    });
  });

  describe("alerts", () => {
    it("say whether they are in force, by what readers have", async () => {
      const now = web.clock.now();
      const alert = (name: string, more: object) =>
        web.publish("alert", name, { title: name, level: "major", from: now - 1_000, ...more });
      const [present, past, coming] = [
        await alert("Đang có lũ", {}),
        await alert("Đã hết lũ", { until: now }),
        await alert("Sắp có bão", { from: now + 60_000 }),
      ];
      const draft = await ask("POST /items", {
        ...{ kind: "alert", language: "vi", content: { title: "Nháp", level: "minor", from: 0 } },
      });
      await ask(`PUT /items/${present}/content`, {
        revision: 1,
        content: { title: "Đang có lũ", level: "major", from: now - 1_000, until: now - 500 },
      });
      const { answer } = await ask("GET /alerts");
      const inForce = new Map(answer.alerts.map((one: { id: string; inForce: string }) => [one.id, one.inForce]));
      expect(inForce.get(present)).toBe("now");
      expect(inForce.get(past)).toBe("over");
      expect(inForce.get(coming)).toBe("later");
      expect(inForce.get(draft.answer.id)).toBe("no");
    });

    it("are not the desk of who may not manage them", async () => {
      expect((await ask("GET /alerts", undefined, writer)).status).toBe(403);
    });
  });

  describe("links", () => {
    const shown = async () => {
      await web.site.follower.wake();
      return listLinkGroups(web.site.edition, "vi").map(({ title, links }) => [
        title,
        ...links.map((one) => one.title),
      ]);
    };
    const save = (kind: string, content: object, more: object = {}) => ask("POST /links", { kind, content, ...more });
    const link = async (title: string, groupId?: string) =>
      (await save("link", { title, url: "https://thuvien.benlua.example.com", ...(groupId && { groupId }) })).answer.id;

    it("are public as soon as they are saved, new ones last, and changes keep their place", async () => {
      const group = (await save("link-group", { title: "Trung ương" })).answer.id;
      const [first] = [await link("Cổng Chính phủ", group), await link("Báo điện tử", group)];
      expect(await shown()).toEqual([["Trung ương", "Cổng Chính phủ", "Báo điện tử"]]);
      const content = { title: "Cổng Thông tin Chính phủ", url: "https://chinhphu.example.com", groupId: group };
      expect((await save("link", content, { id: first, revision: 0 })).status).toBe(409);
      expect((await save("link", content, { id: first })).answer).toMatchObject({ state: "published" });
      expect(await shown()).toEqual([["Trung ương", "Cổng Thông tin Chính phủ", "Báo điện tử"]]);
      await ask(`POST /items/${first}/archive`, {});
      expect(await shown()).toEqual([["Trung ương", "Báo điện tử"]]);
      expect((await ask("GET /links")).answer.links).toHaveLength(1);
    });

    it("leave nothing behind where they lead nowhere", async () => {
      const before = (await ask("GET /links")).answer;
      for (const url of ["javascript:alert(1)", "", "/tin-bai"])
        expect((await save("link", { title: "Trang lạ", url })).answer).toMatchObject({
          refusal: { kind: "invalid", issues: [{ path: "url" }] },
        });
      expect((await ask("GET /links")).answer).toEqual(before);
    });

    it("are put into another order, and another group, in one request", async () => {
      const [{ id: national }] = (await ask("GET /links")).answer.groups;
      const local = (await save("link-group", { title: "Địa phương" })).answer.id;
      const library = await link("Thư viện xã", local);
      const school = await link("Trường học", local);
      const [paper] = (await ask("GET /links")).answer.links.filter(
        (one: { title: string }) => one.title === "Báo điện tử",
      );
      const groups = [
        { id: local, links: [school] },
        { id: national, links: [paper.id, library] },
        { id: null, links: [] },
      ];
      expect((await ask("PUT /links/order", { groups })).answer.moved).toBeGreaterThan(0);
      expect(await shown()).toEqual([
        ["Địa phương", "Trường học"],
        ["Trung ương", "Báo điện tử", "Thư viện xã"],
      ]);
      expect((await ask("PUT /links/order", { groups })).answer).toEqual({ moved: 0 });
    });

    it("stay where they are, all of them, where one of an order was put away meanwhile", async () => {
      const { groups } = (await ask("GET /links")).answer;
      const group = groups[0].id;
      const [stays, gone, last] = [
        await link("Bưu điện", group),
        await link("Trạm xá", group),
        await link("Nhà văn hóa", group),
      ];
      await ask(`POST /items/${gone}/archive`, {});
      const before = await shown();
      const revisions = (await ask("GET /links")).answer;
      const refused = await ask("PUT /links/order", { groups: [{ id: null, links: [last, gone, stays] }] });
      expect(refused).toMatchObject({ status: 409, answer: { refusal: { kind: "wrong-state" } } });
      expect(await shown()).toEqual(before);
      expect((await ask("GET /links")).answer).toEqual(revisions);
    });

    it("are not written over by a move when somebody has just changed them", async () => {
      const { groups } = (await ask("GET /links")).answer;
      const [one, other] = [await link("Sân bóng", groups[0].id), await link("Nhà máy nước", groups[0].id)];
      const content = { title: "Sân vận động", url: "https://sanvandong.example.com", groupId: groups[0].id };
      await save("link", content, { id: one });
      await ask("PUT /links/order", { groups: [{ id: groups[1].id, links: [other, one] }] });
      const { links } = (await ask("GET /links")).answer;
      expect(links.find(({ id }: { id: string }) => id === one)).toMatchObject({
        ...{ title: "Sân vận động", url: "https://sanvandong.example.com", groupId: groups[1].id },
      });
    });

    it("are not moved by an order that names what is no link, or one twice, or by who may not", async () => {
      const { groups, links } = (await ask("GET /links")).answer;
      const [{ id }] = links;
      const before = await shown();
      const order = (...given: object[]) => ask("PUT /links/order", { groups: given });
      expect((await order({ id: groups[0].id, links: [newItemId()] })).status).toBe(404);
      expect((await order({ id: groups[0].id, links: [id, id] })).status).toBe(422);
      expect((await order({ id, links: [] })).status).toBe(422);
      expect((await ask("PUT /links/order", { groups: [] }, writer)).status).toBe(403);
      expect((await ask("POST /links", { kind: "link", content: {} }, writer)).status).toBe(403);
      expect((await ask("POST /links", { kind: "article", content: { title: "Lén" } })).status).toBe(422);
      expect(await shown()).toEqual(before);
    });
  });

  describe("files", () => {
    const picture = (letter: string, title: string) => ({
      ...{ title, hash: letter.repeat(64), fileName: "cho-phien.jpg", type: "image/jpeg", bytes: 1_000 },
      ...{ width: 1_600, height: 1_000, alt: "Chợ phiên bên sông" },
    });

    it("are not put away while something uses them, and are once nothing does", async () => {
      const file = await web.publish("media", "bieu-trung", picture("a", "Biểu trưng chợ"));
      const link = { title: "Chợ Bến Lụa", url: "https://cho.benlua.example.com", logoId: file };
      const { answer: user } = await ask("POST /links", { kind: "link", content: link });
      expect((await ask(`GET /media/${file}/uses`)).answer.uses).toMatchObject([{ id: user.id, isPublic: true }]);
      const used = { status: 409, answer: { refusal: { kind: "wrong-state", from: "used", action: "archive" } } };
      expect(await ask(`POST /items/${file}/archive`, {})).toEqual(used);
      await ask(`POST /items/${user.id}/archive`, {});
      const { logoId: _, ...bare } = link;
      await ask(`POST /items/${user.id}/unarchive`, {});
      const { answer: now } = await ask(`GET /items/${user.id}`);
      await ask("POST /links", { kind: "link", id: user.id, revision: now.revision, content: bare });
      expect(await ask(`POST /items/${file}/archive`, {})).toMatchObject({
        status: 200,
        answer: { state: "archived" },
      });
    });

    it("that are drafts are not deleted while a draft uses them, and a deleted draft uses nothing", async () => {
      const { answer: file } = await ask("POST /items", {
        ...{ kind: "media", language: "vi", content: picture("b", "Ảnh mới gửi") },
      });
      const { answer: draft } = await ask("POST /items", {
        ...{ kind: "link", language: "vi", content: { title: "Nháp", url: "", logoId: file.id, position: 0 } },
      });
      expect((await ask(`DELETE /items/${file.id}`, {})).answer.refusal).toMatchObject({
        from: "used",
        action: "delete",
      });
      await ask(`DELETE /items/${draft.id}`, {});
      expect((await ask(`DELETE /items/${file.id}`, {})).status).toBe(200);
    });

    it("are looked at and sent by whoever writes, and changed by who looks after the library alone", async () => {
      const file = await web.publish("media", "dinh-lang", picture("c", "Đình làng"));
      const guest = await room.person("cong.tac@xa.example", [{ role: "contributor" }]);
      expect((await ask("GET /media", undefined, guest)).status).toBe(200);
      expect((await ask(`GET /media/${file}/uses`, undefined, guest)).status).toBe(200);
      const content = picture("c", "Tên khác");
      for (const [name, body] of [
        [`PUT /items/${file}/content`, { revision: 1, content }],
        [`POST /media/${file}/replace`, { by: file }],
        [`POST /items/${file}/archive`, {}],
        [`POST /items/${file}/withdraw`, { notice: "Nhầm." }],
        [`DELETE /items/${file}`, {}],
      ] as const)
        expect([name, (await ask(name, body, guest)).answer.refusal]).toEqual([
          name,
          { kind: "not-allowed", permission: "manage-media" },
        ]);
      const begin = (cookie: string) =>
        fetch(`${web.served.url}/api/newsroom/uploads`, {
          method: "POST",
          headers: {
            ...{ origin: web.served.url, cookie, "tus-resumable": "1.0.0", "upload-length": "4" },
            "upload-metadata": `filename ${Buffer.from("Ghi chú.txt").toString("base64")}`,
          },
        });
      expect((await begin(guest.cookie)).status).toBe(201);
      const stranger = await room.person("khong.vai@xa.example", []);
      expect((await begin(stranger.cookie)).status).toBe(401);
    });
  });
});
