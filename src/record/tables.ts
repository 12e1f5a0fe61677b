import type { Generated } from "kysely";

/**
 * The record: the one system of record. Times are milliseconds UTC, JSON is text, and nothing here
 * differs between SQLite and PostgreSQL.
 */
export interface Tables {
  item: ItemTable;
  version: VersionTable;
  remark: RemarkTable;
  presence: PresenceTable;
  address: AddressTable;
  audit: AuditTable;
  change: ChangeTable;
  feed_head: FeedHeadTable;
  identity: IdentityTable;
  auth_user: AuthUserTable;
  auth_account: AuthAccountTable;
  auth_session: AuthSessionTable;
  auth_verification: AuthVerificationTable;
  auth_two_factor: AuthTwoFactorTable;
  auth_passkey: AuthPasskeyTable;
  auth_rate_limit: AuthRateLimitTable;
  account_grant: AccountGrantTable;
  role_rule: RoleRuleTable;
  invitation: InvitationTable;
  api_token: ApiTokenTable;
  refused_sign_in: RefusedSignInTable;
  used_code: UsedCodeTable;
  secret: SecretTable;
  media_hash: MediaHashTable;
  item_use: ItemUseTable;
  item_noted: ItemNotedTable;
}

/** One thing an editor makes. What it says is in its versions; here is where it stands. */
export interface ItemTable {
  id: string;
  kind: string;
  language: string;
  /** Of the working version, so that lists need not open contents. */
  title: string;
  section_id: string | null;
  state: string;
  state_at: number;
  /** Grows by one with every saved change; saving over another revision is refused. */
  revision: number;
  working_version: number;
  /** What readers see; null while nothing of it was ever public. */
  public_version: number | null;
  published_at: number | null;
  /** `none`, `published` or `withdrawn`: where readers stand, whatever is in work meanwhile. */
  public_state: string;
  /** When readers got another version than the first. */
  updated_at: number | null;
  publish_at: number | null;
  withdraw_at: number | null;
  /** What readers of a withdrawn item are told. */
  notice: string | null;
  /** Why it was returned to its author. */
  reason: string | null;
  external_id: string | null;
  /** Shared by the same thing in several languages. */
  translation_group: string | null;
  /** Actors; null for what was brought in. */
  made_by: string | null;
  made_at: number | null;
  saved_by: string | null;
  saved_at: number | null;
  submitted_by: string | null;
  approved_by: string | null;
  /** Who brought it to readers without a second person, until one has seen it. */
  forced_by: string | null;
  forced_at: number | null;
  /** By when somebody should read it again. */
  review_by: number | null;
  /** Since when it waits to be removed for good. */
  deleted_at: number | null;
  /** What readers are told from `withdraw_at` on. */
  withdraw_notice: string | null;
  /** What no two things of a kind may share, such as a document's number, issuer and day. */
  natural_key: string | null;
  /** The title without case and marks, at most 500 characters: what desks search. */
  title_folded: string | null;
}

export interface VersionTable {
  item_id: string;
  /** From 1, without gaps. */
  number: number;
  /** Replaced while the version is open; of a closed one never. */
  content: string;
  made_at: number;
  made_by: string | null;
  saved_at: number | null;
  /** 1 while its author types on: the next save goes into it. */
  is_open: number | null;
  /** What changed, for readers; only where it is a correction. */
  change_note: string | null;
}

/** What colleagues say of an item; readers never see it. */
export interface RemarkTable {
  id: string;
  item_id: string;
  /** The working version of which it speaks. */
  version: number;
  made_by: string;
  made_at: number;
  text: string;
  resolved_at: number | null;
  resolved_by: string | null;
}

/** Who has an item open just now; rows of a minute ago are removed. */
export interface PresenceTable {
  item_id: string;
  person_id: string;
  seen_at: number;
  is_editing: number;
}

/** Every public path an item ever had, so that an old one answers 301. */
export interface AddressTable {
  path: string;
  item_id: string;
}

/** Who did what, when. Rows are only ever added. */
export interface AuditTable {
  id: string;
  at: number;
  actor: string;
  action: string;
  item_id: string | null;
  detail: string;
}

/** The feed: which item moved on, in the order of commit. */
export interface ChangeTable {
  seq: number;
  kind: string;
  item_id: string;
  happened_at: number;
}

export interface FeedHeadTable {
  seq: number;
  oldest: number;
}

/** Tells records apart, so that an edition is never continued from another record. */
export interface IdentityTable {
  id: string;
  made_at: Generated<number>;
}

/** A person who may sign in. The tables `auth_…` are better-auth's; named here is what we read or write of them. */
export interface AuthUserTable {
  id: string;
  name: string;
  /** In lower case. */
  email: string;
  emailVerified: unknown;
  createdAt: string | Date;
  updatedAt: string | Date;
  /** From when on nobody signs in with it. */
  deactivatedAt: string | Date | null;
  /** Whether signing in with a password takes a code too; a truth as each database writes it. */
  twoFactorEnabled: boolean | number | null;
  lastSignInAt: number | null;
}

/** A way to sign in: a password, or another provider's word. */
export interface AuthAccountTable {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  password: string | null;
  createdAt: string | Date;
  updatedAt: string | Date;
}

export interface AuthSessionTable {
  id: string;
  userId: string;
  token: string;
  createdAt: string | Date;
  /** When it was last made to last longer: at most an hour before its last use. */
  updatedAt: string | Date;
  expiresAt: string | Date;
  userAgent: string | null;
  /** `password`, `passkey` or `provider`. */
  signedInBy: string | null;
}

/** What was begun and is to be ended: a second step, a reset of a password, the way to a provider and back. */
export interface AuthVerificationTable {
  id: string;
  value: string;
  expiresAt: string | Date;
}

export interface AuthTwoFactorTable {
  id: string;
  userId: string;
}

/** A key in somebody's device, which signs them in. */
export interface AuthPasskeyTable {
  id: string;
  name: string | null;
  userId: string;
}

/** Tries by address and path; rows go some minutes after the last. */
export interface AuthRateLimitTable {
  id: string;
  lastRequest: number;
}

export interface AccountGrantTable {
  user_id: string;
  role: string;
  /** Empty for the whole site. */
  section_id: string;
}

/** A link by which somebody becomes an account, once. Deleted when it was used. */
export interface InvitationTable {
  /** SHA-256 of what stands in the link, in hexadecimal: who reads the record cannot use it. */
  token_hash: string;
  email: string | null;
  name: string | null;
  /** JSON: `[{ role, sectionId? }]`. */
  grants: string;
  made_at: number;
  /** Null for the first administrator's. */
  made_by: string | null;
  expires_at: number;
}

/** What a site asks of those who have a role. */
export interface RoleRuleTable {
  role: string;
  /** 0 or 1. */
  requires_second_factor: number;
}

/** What a script shows in place of a session. */
export interface ApiTokenTable {
  id: string;
  /** SHA-256 of the token, in hexadecimal. */
  token_hash: string;
  person_id: string;
  name: string;
  /** JSON: the capabilities beyond which it never goes. */
  capabilities: string;
  made_at: number;
  expires_at: number;
  /** `2026-11-27`, UTC. */
  last_used_day: string | null;
}

/** How many did not get in, by hour, until the hour is over; nothing of who. */
export interface RefusedSignInTable {
  /** Hours since 1970. */
  hour: number;
  count: number;
}

/** Codes of authenticators that let somebody in, for the minutes in which they could again. */
export interface UsedCodeTable {
  person_id: string;
  code: string;
  used_at: number;
}

/** What nodes of one site share and nobody else knows, such as the key that signs cookies. */
export interface SecretTable {
  name: string;
  value: string;
}

/** Which media item has a file in its working version, so that the same bytes are not kept as two items. */
export interface MediaHashTable {
  hash: string;
  item_id: string;
}

/** What the working and the public version of an item show or link: derived from their contents. */
export interface ItemUseTable {
  item_id: string;
  version: number;
  used_id: string;
}

/** Up to which working version an item stands in the two tables above. */
export interface ItemNotedTable {
  item_id: string;
  version: number;
}
