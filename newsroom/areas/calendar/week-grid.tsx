import { Badge, Group, Text, Title, UnstyledButton } from "@mantine/core";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import styles from "./calendar.module.css";
import { calendarWords } from "./calendar-words.ts";
import { QuickLine } from "./quick-line.tsx";
import { dayText, type Entry, hoursText, type Week, weekdayText } from "./week-data.ts";

interface WeekGridProps {
  readonly week: Week;
  readonly onOpen: (entry: Entry) => void;
}

/** Days below one another, each with its two halves beside one another where there is room. */
export function WeekGrid({ week, onOpen }: WeekGridProps) {
  return (
    <ol className={styles.week}>
      {week.days.map((day) => (
        <DayRow key={day.date} day={day} isOfficial={week.isOfficial} onOpen={onOpen} />
      ))}
    </ol>
  );
}

interface DayRowProps {
  readonly day: Week["days"][number];
  readonly isOfficial: boolean;
  readonly onOpen: (entry: Entry) => void;
}

const HALVES = [
  { name: "morning", of: new Set(["all-day", "morning"]) },
  { name: "afternoon", of: new Set(["afternoon", "evening"]) },
] as const;

function DayRow({ day, isOfficial, onOpen }: DayRowProps) {
  const texts = useWords(calendarWords);
  const language = useLanguage();
  const weekday = weekdayText(day.date, language);
  return (
    <li className={`${styles.day} ${day.isToday ? styles.today : ""}`}>
      <div className={styles.head}>
        <Title order={2} size="h5">
          {weekday}
        </Title>
        <Text size="sm">{dayText(day.date)}</Text>
        {day.isToday && (
          <Badge variant="filled" radius="sm" tt="none" mt={4}>
            {texts.today}
          </Badge>
        )}
      </div>
      <div className={styles.sessions}>
        {HALVES.map(({ name, of }) => {
          const entries = day.entries.filter(({ content }) => of.has((content.session ?? "all-day") as never));
          return (
            <div key={name} className={styles.session}>
              <Title order={3} size="sm" c="dimmed" fw={500} mb={4}>
                {texts[name]}
              </Title>
              {entries.length === 0 ? (
                <Text size="sm" c="dimmed">
                  {texts.free}
                </Text>
              ) : (
                entries.map((entry) => (
                  <EntryButton key={entry.id} entry={entry} isOfficial={isOfficial} onOpen={() => onOpen(entry)} />
                ))
              )}
            </div>
          );
        })}
      </div>
      <div className={`${styles.quick} ${styles.notOnPaper}`}>
        <QuickLine date={day.date} label={`${weekday}, ${dayText(day.date)}`} />
      </div>
    </li>
  );
}

interface EntryButtonProps {
  readonly entry: Entry;
  readonly isOfficial: boolean;
  readonly onOpen: () => void;
}

function EntryButton({ entry, isOfficial, onOpen }: EntryButtonProps) {
  const texts = useWords(calendarWords);
  const { content, language } = entry;
  const session = content.session ?? "all-day";
  const isPlainHalf = session === "morning" || session === "afternoon";
  const when = [hoursText(content), isPlainHalf ? "" : texts.sessions[session]].filter((text) => text !== "");
  const isOff = content.status === "cancelled";
  const details = [content.place, content.chair?.join("; ")].filter((text) => text !== undefined && text !== "");
  return (
    <UnstyledButton
      className={`${styles.entry} ${entry.publicState === "none" ? styles.draft : ""}`}
      onClick={onOpen}
      lang={language}
    >
      <Text span fw={600} td={isOff ? "line-through" : undefined}>
        {when.length > 0 && <>{when.join(" · ")} </>}
      </Text>
      <Text span td={isOff ? "line-through" : undefined}>
        {content.title}
      </Text>
      {details.length > 0 && (
        <Text size="sm" c="dimmed">
          {details.join(" · ")}
        </Text>
      )}
      {content.note !== undefined && <Text size="sm">{content.note}</Text>}
      <Marks entry={entry} isOfficial={isOfficial} />
    </UnstyledButton>
  );
}

/** What is out of the ordinary: a draft in a week that readers have, and what they have in one that is a draft. */
function Marks({ entry, isOfficial }: Pick<EntryButtonProps, "entry" | "isOfficial">) {
  const texts = useWords(calendarWords);
  const { state, publicState, content } = entry;
  const marks = [
    content.status === "changed" && (["changed", "orange"] as const),
    content.status === "cancelled" && (["cancelled", "red"] as const),
    publicState === "withdrawn" && (["withdrawn", "red"] as const),
    isOfficial && state !== "published" && publicState !== "withdrawn" && (["draft", "gray"] as const),
    !isOfficial && publicState === "published" && (["public", "green"] as const),
  ].filter((mark) => mark !== false);
  if (marks.length === 0) return null;
  return (
    <Group gap={4} mt={2}>
      {marks.map(([name, color]) => (
        <Badge key={name} color={color} variant="dot" radius="sm" tt="none" fw={600}>
          {texts.marks[name]}
        </Badge>
      ))}
    </Group>
  );
}
