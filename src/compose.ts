import { join } from "node:path";
import { type Auth, openAuth } from "#accounts/auth.ts";
import type { Provider } from "#accounts/provider.ts";
import { areas } from "#areas/index.ts";
import { type UsesOf, usesOfAreas } from "#areas/media/library.ts";
import { findSettings } from "#areas/settings/index.ts";
import type { Config } from "#config/config.ts";
import { ensureEdition } from "#edition/build.ts";
import { Edition } from "#edition/edition.ts";
import { Follower, type FollowerProgress } from "#edition/follower.ts";
import { FollowerLoop } from "#edition/follower-loop.ts";
import type { Kinds } from "#editorial/kinds.ts";
import { SiteClock } from "#jobs/site-clock.ts";
import { type Clock, systemClock } from "#kernel/instant.ts";
import { type Mail, openMail } from "#mail/mail.ts";
import { type MediaStore, openMediaStore } from "#media/store.ts";
import { openRecord, type Record } from "#record/record.ts";
import { openVisits, type Visits } from "#visits/visits.ts";

/** How kinds of content look to the editorial commands. */
export const kinds: Kinds = new Map(areas.map((area) => [area.kind, area]));
/** What a content of a kind shows or links of other items. */
export const usesOf: UsesOf = usesOfAreas(areas);

/** The parts of one site that commands of the command line work with. */
export interface Workshop {
  readonly record: Record;
  readonly kinds: Kinds;
  readonly media: MediaStore;
  readonly editionFolder: string;
  /** Brings the edition level with the record, building it where there is none. */
  readonly bringLevel: (onStep?: (progress: FollowerProgress) => void) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openWorkshop(config: Config): Promise<Workshop> {
  const record = await openRecord(config.recordUrl);
  const editionFolder = join(config.data, "edition");
  return {
    record,
    kinds,
    media: openMediaStore(join(config.data, "media")),
    editionFolder,
    bringLevel: (onStep) => ensureEdition(record.read, areas, editionFolder, onStep),
    close: () => record.close(),
  };
}

/** One site, running: its record, its edition kept level with it, and its counted visits. */
export interface Site {
  readonly record: Record;
  readonly edition: Edition;
  readonly visits: Visits;
  readonly media: MediaStore;
  readonly clock: Clock;
  readonly follower: FollowerLoop;
  readonly siteClock: SiteClock;
  /** Signing in. */
  readonly auth: Auth;
  /** Undefined where the site has no mail server. */
  readonly mail: Mail | undefined;
  /** Where the media store's files are. */
  readonly mediaFolder: string;
  /** Where readers and writers find the site, e.g. `https://xa.example`. */
  readonly publicUrl: string;
  readonly close: () => Promise<void>;
}

export interface SiteOptions {
  readonly clock?: Clock;
  /** Told of what goes wrong beside requests. */
  readonly onDefect: (error: unknown, where: string) => void;
}

/** Opens a site: the only place that builds its parts. Several may live in one process. */
export async function openSite(config: Config, { clock = systemClock, onDefect }: SiteOptions): Promise<Site> {
  const record = await openRecord(config.recordUrl);
  try {
    const folder = join(config.data, "edition");
    await ensureEdition(record.read, areas, folder);
    const edition = new Edition(folder);
    const settings = () => findSettings(edition);
    const visits = openVisits({
      file: join(config.data, "visits.db"),
      timeZone: settings().timeZone,
      clock,
      carriedOver: () => settings().visitsCarriedOver,
      onError: (error) => onDefect(error, "visits"),
    });
    const follower = new FollowerLoop({
      record,
      edition,
      openFollower: (file) => new Follower(record.read, areas, file),
      onDefect: (error) => onDefect(error, "follower"),
    });
    const siteClock = new SiteClock({ record, kinds, clock, onDefect: (error) => onDefect(error, "clock") });
    const publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`;
    const mail = openMail({ url: config.smtpUrl, from: config.mailFrom });
    const provider = providerIn(config);
    const auth = await openAuth({
      record,
      publicUrl,
      siteName: () => settings().name.vi,
      mail,
      provider,
      clock,
      onDefect,
    });
    const close = async () => {
      await siteClock.stop();
      await follower.stop();
      visits.close();
      edition.close();
      await record.close();
    };
    const mediaFolder = join(config.data, "media");
    return {
      record,
      edition,
      visits,
      media: openMediaStore(mediaFolder),
      mediaFolder,
      clock,
      follower,
      siteClock,
      auth,
      mail,
      publicUrl,
      close,
    };
  } catch (error) {
    await record.close();
    throw error;
  }
}

function providerIn({ oidcIssuer, oidcClientId, oidcClientSecret, oidcName }: Config): Provider | undefined {
  if (oidcIssuer === undefined || oidcClientId === undefined || oidcClientSecret === undefined) return undefined;
  const name = oidcName ?? new URL(oidcIssuer).hostname;
  return { issuer: oidcIssuer, clientId: oidcClientId, clientSecret: oidcClientSecret, name };
}
