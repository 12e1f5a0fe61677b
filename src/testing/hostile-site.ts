import { bringIn } from "#editorial/bring-in.ts";
import { act, createItem, saveContent } from "#editorial/commands.ts";
import type { Desk } from "#editorial/desk.ts";
import type { Actor, Item, Language } from "#editorial/model.ts";
import { type ItemId, itemIdFrom } from "#kernel/ids.ts";
import type { Clock } from "#kernel/instant.ts";
import { describeRefusal } from "#kernel/refusal.ts";
import type { Result } from "#kernel/result.ts";
import type { MediaStore } from "#media/store.ts";
import { appendChanges } from "#record/feed.ts";
import type { Record, RecordWriter } from "#record/record.ts";
import { fromText } from "#richtext/from-text.ts";
import { kinds } from "./imports.ts";
import { photograph } from "./media-files.ts";

/** Of a kind that only a newer program knows. */
export const NEWER_KIND = "survey";

/**
 * Fills a record with what is hard to carry elsewhere: an item in every state, a draft over what is public, something
 * withdrawn and something never shown, names before, translations, a stored file with a Vietnamese name, an item of
 * a kind of a newer program, and text of several scripts.
 */
export async function fillHostileSite(record: Record, media: MediaStore, clock: Clock): Promise<void> {
  const desk: Desk = { kinds, actor: "biên tập viên" as Actor, now: clock() };
  const stored = must(await media.put(await photograph(64, 48).jpeg().toBuffer(), "Ảnh chợ phiên Bến Lụa.jpg"));
  await record.inTransaction(async (tx) => {
    const section = await publish(tx, desk, "section", {
      title: "Đời sống",
      slug: "doi-song",
      position: 1,
      shown: true,
    });
    const picture = await publish(tx, desk, "media", { title: "Chợ", alt: "Cổng chợ", ...stored });
    const article = (title: string, more: object = {}) => ({
      title,
      slug: "bai",
      sectionId: section.id,
      body: fromText(`${title}.\nChữ Ê Đê: ƀŏng čư; emoji 🏡; "ngoặc" & <dấu>.`),
      ...more,
    });
    await publish(tx, desk, "article", article("Bài có ảnh", { pictureId: picture.id }));
    const edited = await publish(tx, desk, "article", article("Bài đang sửa"));
    must(await saveContent(tx, desk, edited.id, edited.revision, article("Bản nháp chưa ai được đọc")));
    const gone = await publish(tx, desk, "article", article("Bài đã rút"));
    must(await act(tx, desk, gone.id, { kind: "withdraw", notice: "Số liệu nhầm, xin bạn đọc thứ lỗi." }));
    for (const [title, steps] of STEPS) {
      const { id } = must(await createItem(tx, desk, { kind: "article", language: "vi", content: article(title) }));
      for (const step of steps) must(await act(tx, desk, id, step));
    }
    const group = itemIdFrom("article", "nhóm bản dịch");
    await publish(tx, desk, "article", article("Chợ phiên"), "vi", group);
    await publish(tx, desk, "article", article("The market"), "en", group);
    let page = await publish(tx, desk, "page", { title: "Giới thiệu", slug: "gioi-thieu", body: fromText("Xã.") });
    for (const slug of ["gioi-thieu-chung", "ve-xa"]) {
      const content = { title: "Giới thiệu", slug, body: fromText("Xã Bến Lụa.") };
      must(await saveContent(tx, desk, page.id, page.revision, content));
      for (const kind of ["submit", "approve"] as const) must(await act(tx, desk, page.id, { kind }));
      page = must(await act(tx, desk, page.id, { kind: "publish" }, { changeNote: "Sửa tên xã" }));
    }
    await bringIn(tx, desk, [
      {
        kind: "article",
        language: "vi",
        externalId: "articles:cũ/1",
        content: article("Bài của trang cũ"),
        formerPaths: ["/Default.aspx?tabid=12&id=Á", "/tin-tức/Ảnh.html", "/tin-tuc/anh.html", "/TIN/b", "/tin/Z"],
      },
    ]);
    await addOfNewerKind(tx, desk);
  });
}

type Step = Parameters<typeof act>[3];

const STEPS: readonly (readonly [title: string, steps: readonly Step[]])[] = [
  ["Bản nháp", []],
  ["Bài chờ duyệt", [{ kind: "submit" }]],
  ["Bài bị trả lại", [{ kind: "submit" }, { kind: "return", reason: "Thiếu nguồn" }]],
  ["Bài đã duyệt", [{ kind: "submit" }, { kind: "approve" }]],
  [
    "Bài hẹn giờ",
    [
      { kind: "submit" },
      { kind: "approve" },
      { kind: "schedule", publishAt: Date.UTC(2031, 0, 1) as ReturnType<Clock> },
    ],
  ],
  ["Bài cất đi", [{ kind: "archive" }]],
];

async function publish(
  tx: RecordWriter,
  desk: Desk,
  kind: string,
  content: object,
  language: Language = "vi",
  translationGroup?: ItemId,
): Promise<Item> {
  const given = { kind, language, content, ...(translationGroup === undefined ? {} : { translationGroup }) };
  const { id } = must(await createItem(tx, desk, given));
  must(await act(tx, desk, id, { kind: "submit" }));
  must(await act(tx, desk, id, { kind: "approve" }));
  return must(await act(tx, desk, id, { kind: "publish" }));
}

async function addOfNewerKind(tx: RecordWriter, { now }: Desk): Promise<void> {
  const id = itemIdFrom(NEWER_KIND, "khảo sát");
  await tx
    .insertInto("item")
    .values({
      id,
      kind: NEWER_KIND,
      language: "vi",
      title: "Khảo sát hài lòng",
      section_id: null,
      state: "published",
      state_at: now,
      revision: 1,
      working_version: 1,
      public_version: 1,
      published_at: now,
      public_state: "published",
      updated_at: null,
      publish_at: null,
      withdraw_at: null,
      notice: null,
      reason: null,
      external_id: null,
      translation_group: null,
    })
    .execute();
  const content = JSON.stringify({ questions: [{ text: "Bà con có hài lòng không?", scale: 5 }] });
  await tx.insertInto("version").values({ item_id: id, number: 1, content, made_at: now, change_note: null }).execute();
  await appendChanges(tx, [{ kind: NEWER_KIND, itemId: id }], now);
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(describeRefusal(result.refusal));
  return result.value;
}
