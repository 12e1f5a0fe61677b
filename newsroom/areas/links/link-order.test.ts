import { describe, expect, it } from "vitest";
import { moveGroup, moveLink, orderOf, putLink } from "./link-order.ts";

const order = orderOf({
  groups: [{ id: "tw" }, { id: "dp" }],
  links: [
    { id: "chinh-phu", groupId: "tw" },
    { id: "dich-vu-cong", groupId: "tw" },
    { id: "thu-vien", groupId: "dp" },
    { id: "bao" },
    { id: "lac", groupId: "nhom-da-bo" },
  ],
});
const shown = (groups: ReturnType<typeof orderOf>) => groups.map(({ id, links }) => [id, ...links]);

describe("the order of links", () => {
  it("has what is in no group, or in one that is gone, at the end", () => {
    expect(shown(order)).toEqual([
      ["tw", "chinh-phu", "dich-vu-cong"],
      ["dp", "thu-vien"],
      [null, "bao", "lac"],
    ]);
  });

  it("changes by a step within a group, and past its end into the next one", () => {
    expect(shown([...moveLink(order, "chinh-phu", 1)])[0]).toEqual(["tw", "dich-vu-cong", "chinh-phu"]);
    expect(shown([...moveLink(order, "dich-vu-cong", 1)])).toEqual([
      ["tw", "chinh-phu"],
      ["dp", "dich-vu-cong", "thu-vien"],
      [null, "bao", "lac"],
    ]);
    expect(shown([...moveLink(order, "thu-vien", -1)])[0]).toEqual(["tw", "chinh-phu", "dich-vu-cong", "thu-vien"]);
  });

  it("stays where there is nothing to go to", () => {
    expect(moveLink(order, "chinh-phu", -1)).toEqual(order);
    expect(moveLink(order, "lac", 1)).toEqual(order);
    expect(moveLink(order, "không có", 1)).toEqual(order);
    expect(moveGroup(order, "tw", -1)).toEqual(order);
    expect(moveGroup(order, "dp", 1)).toEqual(order);
  });

  it("changes where a link is dropped: before another, at an end, and on itself not at all", () => {
    expect(shown([...putLink(order, "bao", "tw", "dich-vu-cong")])[0]).toEqual([
      ...["tw", "chinh-phu", "bao", "dich-vu-cong"],
    ]);
    expect(shown([...putLink(order, "bao", "dp", undefined)])[1]).toEqual(["dp", "thu-vien", "bao"]);
    expect(putLink(order, "bao", null, "bao")).toEqual(order);
  });

  it("loses no link and doubles none", () => {
    const ids = (groups: ReturnType<typeof orderOf>) => groups.flatMap(({ links }) => links).sort();
    for (const id of ids(order))
      for (const by of [-1, 1] as const) expect(ids([...moveLink(order, id, by)])).toEqual(ids(order));
    expect(moveGroup(order, "dp", -1).map(({ id }) => id)).toEqual(["dp", "tw", null]);
  });
});
