/** A group of links, or with null those that stand in none, and its links in their order. */
export interface GroupOrder {
  readonly id: string | null;
  readonly links: readonly string[];
}

interface Listed {
  readonly groups: readonly { readonly id: string }[];
  readonly links: readonly { readonly id: string; readonly groupId?: string | undefined }[];
}

/** As the desk shows them: every group, and at the end what is in none, or in one that is gone. */
export function orderOf({ groups, links }: Listed): GroupOrder[] {
  const known = new Set(groups.map(({ id }) => id));
  const groupOf = (groupId: string | undefined) => (groupId !== undefined && known.has(groupId) ? groupId : null);
  return [...groups.map(({ id }) => id), null].map((id) => ({
    id,
    links: links.filter(({ groupId }) => groupOf(groupId) === id).map((link) => link.id),
  }));
}

/** Puts a link into a group before another of its links, or at its end. */
export function putLink(
  order: readonly GroupOrder[],
  id: string,
  groupId: string | null,
  before: string | undefined,
): readonly GroupOrder[] {
  if (id === before) return order;
  return order.map((group) => {
    const links = group.links.filter((one) => one !== id);
    if (group.id !== groupId) return { ...group, links };
    const at = before === undefined ? -1 : links.indexOf(before);
    return { ...group, links: at < 0 ? [...links, id] : links.toSpliced(at, 0, id) };
  });
}

/** One place up or down; past the end of its group a link goes on into the next. */
export function moveLink(order: readonly GroupOrder[], id: string, by: -1 | 1): readonly GroupOrder[] {
  const at = order.findIndex(({ links }) => links.includes(id));
  const group = order[at];
  if (group === undefined) return order;
  const place = group.links.indexOf(id) + by;
  if (place >= 0 && place < group.links.length) {
    const links = group.links.filter((one) => one !== id).toSpliced(place, 0, id);
    return order.map((one) => (one === group ? { ...group, links } : one));
  }
  const next = order[at + by];
  return next === undefined ? order : putLink(order, id, next.id, by === 1 ? next.links[0] : undefined);
}

/** One place up or down among the groups; what is in none stays last. */
export function moveGroup(order: readonly GroupOrder[], id: string, by: -1 | 1): readonly GroupOrder[] {
  const at = order.findIndex((group) => group.id === id);
  const group = order[at];
  const other = order[at + by];
  if (group === undefined || other === undefined || other.id === null) return order;
  return order.toSpliced(at, 1).toSpliced(at + by, 0, group);
}
