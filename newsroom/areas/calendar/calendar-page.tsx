import { Alert, Anchor, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconFileImport, IconPrinter } from "@tabler/icons-react";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { call } from "#newsroom/api/client.ts";
import { appWords } from "#newsroom/app/app-words.ts";
import { LoadingPage } from "#newsroom/app/page-states.tsx";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { PageHead } from "../../components/page-head.tsx";
import { fill } from "../items/item-words.ts";
import styles from "./calendar.module.css";
import { calendarWords } from "./calendar-words.ts";
import { EntryDialog } from "./entry-dialog.tsx";
import { ImportDialog } from "./import-dialog.tsx";
import { WeekBanner } from "./week-banner.tsx";
import { dayText, type Entry, refusalKind, type Week, weekQuery } from "./week-data.ts";
import { WeekGrid } from "./week-grid.tsx";

export interface CalendarSearch {
  /** `2026-W48`; this week where it is absent. */
  readonly tuan?: string;
}

/** A week of the work calendar, as it is written, made official and adjusted. */
export function CalendarPage() {
  const app = useWords(appWords);
  const texts = useWords(calendarWords);
  const language = useLanguage();
  const { tuan } = useSearch({ strict: false }) as CalendarSearch;
  const { data: week, error } = useQuery({ ...weekQuery(tuan), placeholderData: keepPreviousData });
  const [open, setOpen] = useState<Entry>();
  const [isImporting, setImporting] = useState(false);
  if (week === undefined)
    return error === null ? (
      <LoadingPage />
    ) : (
      <>
        <PageHead title={app.desks.calendar} />
        <Alert color="red">{describeError(error, language)}</Alert>
      </>
    );
  const [first, last] = [week.days[0]?.date ?? "", week.days.at(-1)?.date ?? ""];
  return (
    <>
      <PageHead title={app.desks.calendar}>
        <Group gap="xs" className={styles.notOnPaper}>
          <Button
            variant="default"
            leftSection={<IconFileImport size={18} aria-hidden />}
            onClick={() => setImporting(true)}
          >
            {texts.import}
          </Button>
          <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
            {texts.print}
          </Button>
        </Group>
      </PageHead>
      <Stack gap="md">
        <Text size="lg">
          <strong>{fill(texts.week, { number: week.number })}</strong>, {dayText(first)} – {dayText(last)}
        </Text>
        <WeekChooser week={week} />
        <WeekBanner week={week} />
        {error !== null && <Alert color="red">{describeError(error, language)}</Alert>}
        <WeekGrid week={week} onOpen={setOpen} />
      </Stack>
      {open !== undefined && <EntryDialog key={open.id} entry={open} week={week} onClose={() => setOpen(undefined)} />}
      {isImporting && <ImportDialog week={week.week} onClose={() => setImporting(false)} />}
    </>
  );
}

/** The weeks beside this one, this week, and the week of any day. */
function WeekChooser({ week }: { readonly week: Week }) {
  const texts = useWords(calendarWords);
  return (
    <Group gap="sm" align="flex-end" justify="space-between" className={styles.notOnPaper}>
      <Group component="nav" gap="xs" aria-label={texts.weeks}>
        <WeekLink week={week.previous}>
          <IconChevronLeft size={18} aria-hidden /> {texts.previous}
        </WeekLink>
        <WeekLink week={undefined} isCurrent={week.week === week.present}>
          {texts.present}
        </WeekLink>
        <WeekLink week={week.next}>
          {texts.next} <IconChevronRight size={18} aria-hidden />
        </WeekLink>
      </Group>
      <DayForm />
    </Group>
  );
}

interface WeekLinkProps {
  readonly week: string | undefined;
  readonly isCurrent?: boolean;
  readonly children: React.ReactNode;
}

const WeekLink = ({ week, isCurrent = false, children }: WeekLinkProps) => (
  <Anchor
    component={Link}
    to="/lich-cong-tac"
    search={(week === undefined ? {} : { tuan: week }) as never}
    aria-current={isCurrent ? "page" : undefined}
    fw={isCurrent ? 600 : undefined}
    py={6}
    px={4}
    style={{ display: "inline-flex", alignItems: "center", gap: 2 }}
  >
    {children}
  </Anchor>
);

function DayForm() {
  const texts = useWords(calendarWords);
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [date, setDate] = useState("");
  const [fault, setFault] = useState<string>();
  const show = async (event: FormEvent) => {
    event.preventDefault();
    if (date.trim() === "") return;
    try {
      const week = await call("GET /calendar/week", { parameters: { date: date.trim() } });
      client.setQueryData(weekQuery(week.week).queryKey, week);
      setFault(undefined);
      await navigate({ to: "/lich-cong-tac", search: { tuan: week.week } as never });
    } catch (error) {
      setFault(refusalKind(error) === "invalid" ? texts.badDate : describeError(error, language));
    }
  };
  return (
    <form onSubmit={(event) => void show(event)} noValidate>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          label={texts.date}
          placeholder={texts.datePlaceholder}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
          error={fault}
          maxLength={20}
          w={180}
          autoComplete="off"
        />
        <Button type="submit" variant="default">
          {texts.show}
        </Button>
      </Group>
    </form>
  );
}
