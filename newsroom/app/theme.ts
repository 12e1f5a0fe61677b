import { Alert, createTheme, type MantineColorsTuple } from "@mantine/core";

/** Sơn son, lacquer red: the public site's accent (src/site/styles/tokens.css) in Mantine's ten steps. */
const lacquer: MantineColorsTuple = [
  ...(["#fff0ec", "#fcdfd8", "#f4bcb0", "#ec9785", "#e57761"] as const),
  ...(["#d95a43", "#c24433", "#a52f24", "#8a2219", "#6d150f"] as const),
];

/** The newsroom in the site's own letters and colours. */
export const theme = createTheme({
  fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
  // Vietnamese stacks marks above capitals (Ễ, Ậ).
  headings: { fontFamily: '"Be Vietnam Pro", system-ui, sans-serif', fontWeight: "600" },
  lineHeights: { xs: "1.45", sm: "1.5", md: "1.6", lg: "1.65", xl: "1.7" },
  colors: { lacquer },
  primaryColor: "lacquer",
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  // Where black and white are equally far away (WCAG 2.2, relative luminance): the farther of the two is always taken.
  luminanceThreshold: 0.179,
  components: {
    // The tint and the frame tell the sort; words are read best in the colour of words.
    Alert: Alert.extend({ vars: () => ({ root: { "--alert-color": "var(--mantine-color-text)" } }) }),
  },
  defaultRadius: "sm",
  cursorType: "pointer",
});
