import { Button, Grid, SegmentedControl, Stack } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { call, type ReplyOf } from "#newsroom/api/client.ts";
import { appWords } from "#newsroom/app/app-words.ts";
import { useWords } from "#newsroom/app/words.ts";
import { SaveBar } from "#newsroom/arranging/save-bar.tsx";
import { useArranging } from "#newsroom/arranging/use-arranging.ts";
import { PageHead } from "../../components/page-head.tsx";
import { fill } from "../items/item-words.ts";
import { sectionsQuery } from "../sections/sections-query.ts";
import { type Arrangement, type News, namedIn, toOtherPlace } from "./arrangement.ts";
import { BlocksCard } from "./blocks-card.tsx";
import { frontPageWords } from "./front-page-words.ts";
import { PlaceCard } from "./place-card.tsx";

type UiLanguage = "vi" | "en";

/** Of which language stands in the address. */
export interface FrontPageSearch {
  readonly ngonNgu?: UiLanguage;
}

/** What stands at the front of the site, in one language at a time. */
export function FrontPagePage() {
  const app = useWords(appWords);
  const texts = useWords(frontPageWords);
  const navigate = useNavigate();
  const { ngonNgu } = useSearch({ strict: false }) as FrontPageSearch;
  const language = ngonNgu === "en" ? "en" : "vi";
  return (
    <Stack>
      <PageHead title={app.desks.frontPage}>
        <SegmentedControl
          aria-label={texts.language}
          data={(["vi", "en"] as const).map((value) => ({ value, label: texts.languages[value] }))}
          value={language}
          onChange={(value) => void navigate({ to: ".", search: { ngonNgu: value } as never })}
        />
        <Button
          component="a"
          href={language === "vi" ? "/" : "/en"}
          target="_blank"
          rel="noopener"
          variant="default"
          rightSection={<IconExternalLink size={16} aria-hidden />}
        >
          {texts.view}
        </Button>
      </PageHead>
      <Front key={language} language={language} />
    </Stack>
  );
}

type Read = ReplyOf<"GET /front-page">;

const arrangementOf = ({ hot, featured, blocks }: Read): Arrangement => ({ hot, featured, blocks });

function Front({ language }: { readonly language: UiLanguage }) {
  const texts = useWords(frontPageWords);
  const { sections } = useSuspenseQuery(sectionsQuery).data;
  const read = () => call("GET /front-page", { parameters: { language } });
  const client = useQueryClient();
  const query = { queryKey: ["front-page", language], queryFn: read };
  const { data } = useSuspenseQuery(query);
  /** What was found and added here: the server tells of what it has only. */
  const [added, setAdded] = useState<ReadonlyMap<string, News>>(new Map());
  const known = new Map([...data.newest, ...data.placed].map((news): [string, News] => [news.itemId, news]));
  const newsOf = (id: string): News =>
    known.get(id) ?? added.get(id) ?? { itemId: id, title: id, isPublic: false, publishedAt: undefined };
  const arranging = useArranging<Arrangement>({
    queryKey: ["front-page", language],
    load: async () => {
      // The titles of what another placed come with it.
      const { revision, savedBy, ...rest } = await client.fetchQuery({ ...query, staleTime: 0 });
      return { revision, savedBy, content: arrangementOf(rest as Read) };
    },
    save: (revision, { hot, featured, blocks }) =>
      call("PUT /front-page", {
        body: { language, revision, hot: [...hot], featured: [...featured], ...(blocks && { blocks: [...blocks] }) },
      }),
    explain: (issues, sent) => {
      const titles = namedIn(issues.keys(), sent).map(
        (id) => sections.find((section) => section.id === id)?.title ?? newsOf(id).title,
      );
      return fill(texts.refused, { titles: titles.map((title) => `“${title}”`).join(", ") });
    },
  });
  const { content, change } = arranging;
  const card = (place: "hot" | "featured") => (
    <PlaceCard
      place={place}
      language={language}
      placed={content[place]}
      newsOf={newsOf}
      newest={data.newest}
      onChange={(placed) => change({ [place]: placed })}
      onAdd={(news) => {
        setAdded((before) => new Map(before).set(news.itemId, news));
        change({ [place]: [...content[place], { itemId: news.itemId }] });
      }}
      onToOther={(id) => change(toOtherPlace(content, place, id))}
    />
  );
  return (
    <>
      <Grid>
        <Grid.Col span={{ base: 12, lg: 6 }}>{card("featured")}</Grid.Col>
        <Grid.Col span={{ base: 12, lg: 6 }}>{card("hot")}</Grid.Col>
        <Grid.Col span={12}>
          <BlocksCard blocks={content.blocks} onChange={(blocks) => change({ blocks })} />
        </Grid.Col>
      </Grid>
      <SaveBar arranging={arranging} />
    </>
  );
}
