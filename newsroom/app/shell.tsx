import {
  ActionIcon,
  AppShell,
  Avatar,
  Burger,
  Divider,
  Group,
  Menu,
  NavLink,
  ScrollArea,
  Text,
  UnstyledButton,
  useMantineColorScheme,
} from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import {
  IconExternalLink,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSun,
  IconSunMoon,
  IconUser,
} from "@tabler/icons-react";
import { Link, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { Suspense, useEffect } from "react";
import { mayOf, useSession } from "../api/session.ts";
import { signOut } from "../api/sign-in.ts";
import { appWords } from "./app-words.ts";
import { DESKS, type DeskPlace } from "./desks.ts";
import { Finder } from "./finder.tsx";
import { LoadingPage } from "./page-states.tsx";
import { chooseLanguage } from "./preferences.ts";
import { useLanguage, useWords } from "./words.ts";

/** What stands around every screen: the site's name, the desks that are of use to who is signed in, their account. */
export function Shell() {
  const [isOpen, { toggle, close }] = useDisclosure();
  const texts = useWords(appWords);
  const { site, secondFactor } = useSession();
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a phone the menu covers the page it led to.
  useEffect(close, [pathname]);
  const navigate = useNavigate();
  const isOwing = secondFactor === "owed";
  // A rule that was made while one worked: the server takes nothing else now, and what was written is kept here.
  useEffect(() => {
    if (isOwing) void navigate({ to: "/bao-ve-tai-khoan" });
  }, [isOwing, navigate]);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: "sm", collapsed: { mobile: !isOpen } }}
      padding={{ base: "sm", sm: "lg" }}
    >
      <a className="skip" href="#content">
        {texts.skip}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group wrap="nowrap" gap="sm" miw={0}>
            <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={texts.menu} />
            <Text fw={600} truncate>
              {site.name}
            </Text>
            <Text c="dimmed" visibleFrom="sm">
              {texts.newsroom}
            </Text>
          </Group>
          <Group wrap="nowrap" gap="xs">
            <Finder />
            <ActionIcon
              component="a"
              href="/"
              target="_blank"
              rel="noopener"
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={texts.viewSite}
              title={texts.viewSite}
            >
              <IconExternalLink size={20} />
            </ActionIcon>
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar aria-label={texts.menu}>
        <ScrollArea p="xs">
          <Desks />
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <Suspense fallback={<LoadingPage />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
    </AppShell>
  );
}

function Desks() {
  const texts = useWords(appWords);
  const may = mayOf(useSession());
  const groups = Object.entries(DESKS) as [keyof typeof DESKS, readonly DeskPlace[]][];
  return groups.map(([group, places], at) => {
    const shown = places.filter(({ isFor }) => isFor(may));
    if (shown.length === 0) return null;
    return (
      <section key={group} aria-label={texts.groups[group]}>
        {at > 0 && <Divider my="xs" label={texts.groups[group]} labelPosition="left" />}
        {shown.map((place) => (
          <DeskLink key={place.name} place={place} />
        ))}
      </section>
    );
  });
}

function DeskLink({ place }: { readonly place: DeskPlace }) {
  const texts = useWords(appWords);
  const { pathname } = useLocation();
  const isHere = place.to === "/" ? pathname === "/" : isUnder(pathname, place.to);
  return (
    <NavLink
      renderRoot={(props) => <Link to={place.to} {...props} />}
      label={texts.desks[place.name]}
      leftSection={<place.icon size={18} stroke={1.6} aria-hidden />}
      active={isHere}
      aria-current={isHere ? "page" : undefined}
    />
  );
}

const isUnder = (pathname: string, path: string): boolean => pathname === path || pathname.startsWith(`${path}/`);

const SCHEMES = [
  { name: "light", icon: IconSun },
  { name: "dark", icon: IconMoon },
  { name: "auto", icon: IconSunMoon },
] as const;

function AccountMenu() {
  const texts = useWords(appWords);
  const language = useLanguage();
  const { person } = useSession();
  const { setColorScheme, colorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton aria-label={`${texts.account}: ${person.name}`}>
          <Avatar radius="xl" size={34} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{person.name}</Menu.Label>
        <Menu.Item
          leftSection={<IconUser size={16} />}
          renderRoot={(props) => <Link to="/tai-khoan-cua-toi" {...props} />}
        >
          {texts.account}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLanguage size={16} />}
          onClick={() => chooseLanguage(language === "vi" ? "en" : "vi")}
          lang={language === "vi" ? "en" : "vi"}
        >
          {texts.language}
        </Menu.Item>
        <Menu.Divider />
        {SCHEMES.map(({ name, icon: Icon }) => (
          <Menu.Item
            key={name}
            leftSection={<Icon size={16} />}
            onClick={() => setColorScheme(name)}
            fw={colorScheme === name ? 600 : undefined}
          >
            {texts.scheme[name]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void leave()}>
          {texts.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Loads anew, so that nothing of this session stays in memory. */
async function leave(): Promise<void> {
  await signOut().catch(() => undefined);
  location.assign("/toa-soan/dang-nhap");
}
