import { Alert, Button, SegmentedControl, Stack, Switch, Text, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { slugify } from "#language/slug.ts";
import { call } from "#newsroom/api/client.ts";
import { useWords } from "#newsroom/app/words.ts";
import { useUnsavedGuard } from "#newsroom/arranging/use-unsaved-guard.ts";
import { Dialog, DialogFoot } from "../../components/dialog.tsx";
import { fill } from "../items/item-words.ts";
import { sectionWords } from "./section-words.ts";
import { type DeskSection, sectionsQuery } from "./sections-query.ts";
import { type Fault, faultsIn, isStale, useSectionStep } from "./use-section-step.ts";

interface SectionDialogProps {
  /** Absent for one that is to be made. */
  readonly section: DeskSection | undefined;
  /** Of one that is to be made: the section it stands in. */
  readonly parent: DeskSection | undefined;
  readonly position: number;
  readonly onClose: () => void;
}

interface Typed {
  readonly title: string;
  readonly titleEn: string;
  readonly slug: string;
  readonly description: string;
  readonly descriptionEn: string;
  readonly holds: "articles" | "pages";
  readonly shown: boolean;
}

const typedOf = (section: DeskSection | undefined, parent: DeskSection | undefined): Typed => ({
  ...{ title: section?.title ?? "", titleEn: section?.titleEn ?? "", slug: section?.slug ?? "" },
  ...{ description: section?.description ?? "", descriptionEn: section?.descriptionEn ?? "" },
  holds: section?.holds ?? parent?.holds ?? "articles",
  shown: section?.shown ?? true,
});

/** What was typed over. */
const changedIn = (before: Typed, typed: Typed): Partial<Typed> =>
  Object.fromEntries(Object.entries(typed).filter(([name, value]) => before[name as keyof Typed] !== value));

/** Makes a section, or changes what one says of itself. */
export function SectionDialog({ section, parent, position, onClose }: SectionDialogProps) {
  const texts = useWords(sectionWords);
  const client = useQueryClient();
  const [typed, setTyped] = useState(() => typedOf(section, parent));
  /** What somebody else saved while this was open: the next save is meant to replace it. */
  const [theirs, setTheirs] = useState<DeskSection>();
  const isGone = theirs?.isArchived === true;
  const save = useSectionStep(
    texts.done.saved,
    () => {
      const { titleEn, description, descriptionEn, ...rest } = typed;
      const content = {
        ...{ ...rest, position },
        ...(titleEn && { titleEn }),
        ...(description && { description }),
        ...(descriptionEn && { descriptionEn }),
      };
      const present = theirs ?? section;
      if (present === undefined)
        return call("POST /sections", { body: { content: { ...content, ...(parent && { parentId: parent.id }) } } });
      // Its place is changed elsewhere: the one that it has now is kept.
      const place = { position: present.position, ...(present.parentId && { parentId: present.parentId }) };
      const body = { revision: present.revision, content: { ...content, ...place } };
      return call("PUT /sections/:id", { parameters: { id: present.id }, body });
    },
    true,
  );
  const send = () =>
    save.mutate(undefined, {
      onSuccess: onClose,
      onError: async (error) => {
        if (!isStale(error)) return;
        const { sections } = await client.fetchQuery({ ...sectionsQuery, staleTime: 0 });
        const present = sections.find(({ id }) => id === section?.id);
        setTheirs(present);
        // What was not touched here is as they left it.
        setTyped({ ...typedOf(present, parent), ...changedIn(typedOf(theirs ?? section, parent), typed) });
      },
    });
  const mayLeave = useUnsavedGuard(Object.keys(changedIn(typedOf(section, parent), typed)).length > 0);
  const close = () => mayLeave() && onClose();
  const title = section === undefined ? (parent === undefined ? texts.add : texts.addBelow) : texts.edit;
  return (
    <Dialog onClose={close} title={`${title}${(section ?? parent) ? `: ${(section ?? parent)?.title}` : ""}`} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="sm">
          <Fields typed={typed} section={section} faults={faultsIn(save.error)} onChange={setTyped} />
          {theirs !== undefined && (
            <Alert color="orange" title={texts.staleTitle} role="alert">
              {isGone ? texts.staleGone : fill(texts.staleForm, { title: theirs.title, slug: theirs.slug })}
            </Alert>
          )}
          <DialogFoot onCancel={close}>
            <Button type="submit" loading={save.isPending} disabled={isGone}>
              {texts.save}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  readonly typed: Typed;
  readonly section: DeskSection | undefined;
  readonly faults: readonly Fault[];
  readonly onChange: (typed: Typed) => void;
}

/** What the address is where a name has no letter for it. */
const SLUG = "chuyen-muc";

function Fields({ typed, section, faults, onChange }: FieldsProps) {
  const texts = useWords(sectionWords);
  const change = (part: Partial<Typed>) => onChange({ ...typed, ...part });
  const faultOf = (name: Fault) => (faults.includes(name) ? texts.faults[name] : undefined);
  const field = (name: "title" | "titleEn" | "description" | "descriptionEn") => ({
    label: texts.fields[name],
    value: typed[name],
    error: faultOf(name),
    lang: name.endsWith("En") ? "en" : "vi",
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  });
  const follows = section === undefined && (typed.slug === "" || typed.slug === slugify(typed.title, SLUG));
  return (
    <>
      <TextInput
        {...field("title")}
        data-autofocus
        onChange={({ currentTarget: { value } }) =>
          change({ title: value, ...(follows && { slug: value === "" ? "" : slugify(value, SLUG) }) })
        }
      />
      <TextInput
        label={texts.fields.slug}
        description={texts.slugHelp}
        value={typed.slug}
        error={faultOf("slug")}
        onChange={(event) => change({ slug: event.currentTarget.value.toLowerCase().replaceAll(/[^a-z0-9-]/g, "") })}
      />
      {section !== undefined && section.slug !== typed.slug && (
        <Text size="sm" role="status">
          {fill(texts.oldAddress, { slug: section.slug })}
        </Text>
      )}
      <TextInput {...field("titleEn")} />
      <Textarea {...field("description")} autosize minRows={2} maxRows={6} />
      <Textarea {...field("descriptionEn")} autosize minRows={2} maxRows={6} />
      <div>
        <Text size="sm" fw={500} mb={4}>
          {texts.fields.holds}
        </Text>
        <SegmentedControl
          aria-label={texts.fields.holds}
          data={(["articles", "pages"] as const).map((value) => ({ value, label: texts.kinds[value] }))}
          value={typed.holds}
          onChange={(holds) => change({ holds: holds as Typed["holds"] })}
        />
      </div>
      <Switch
        label={texts.fields.shown}
        checked={typed.shown}
        onChange={(event) => change({ shown: event.currentTarget.checked })}
      />
    </>
  );
}
