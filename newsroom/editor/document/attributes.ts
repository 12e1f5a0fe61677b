import type { Attribute } from "@tiptap/core";
import { schema } from "#richtext/schema.ts";

interface AttributeSpec {
  readonly default?: unknown;
  readonly validate?: unknown;
}

/** The attributes that the stored schema gives a node or a mark, by name. */
export function storedAttributes(name: string): Readonly<Record<string, AttributeSpec>> {
  const type = schema.nodes[name] ?? schema.marks[name];
  return (type?.spec.attrs ?? {}) as Record<string, AttributeSpec>;
}

export function isValid(spec: AttributeSpec, value: unknown): boolean {
  try {
    (spec.validate as (value: unknown) => void)(value);
    return true;
  } catch (error) {
    // Anything else than a refusal is a defect of the check itself.
    if (!(error instanceof RangeError)) throw error;
    return false;
  }
}

/** Where an attribute stands in the editor's own HTML, by which it copies and pastes within itself. */
const dataName = (attribute: string) => `data-${attribute.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function valueIn(element: HTMLElement, attribute: string): unknown {
  try {
    return JSON.parse(element.getAttribute(dataName(attribute)) ?? "null") as unknown;
  } catch {
    return null;
  }
}

/** Tiptap's attributes for a node or mark of the stored schema; each is written as JSON into a data attribute. */
export function attributesOf(name: string): Record<string, Partial<Attribute>> {
  return Object.fromEntries(
    Object.entries(storedAttributes(name)).map(([attribute, spec]) => [
      attribute,
      {
        ...("default" in spec ? { default: spec.default } : { isRequired: true }),
        validate: spec.validate as (value: unknown) => void,
        parseHTML: (element: HTMLElement) => {
          const value = valueIn(element, attribute);
          return isValid(spec, value) ? value : null;
        },
        renderHTML: (attributes: Record<string, unknown>) => ({
          [dataName(attribute)]: JSON.stringify(attributes[attribute] ?? null),
        }),
      },
    ]),
  );
}

/** Whether an element of the editor's own HTML has all that its node cannot be without. */
export function hasNeeded(name: string, element: HTMLElement): boolean {
  return Object.entries(storedAttributes(name)).every(
    ([attribute, spec]) => "default" in spec || isValid(spec, valueIn(element, attribute)),
  );
}
