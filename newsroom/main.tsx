import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@fontsource/be-vietnam-pro/vietnamese-400.css";
import "@fontsource/be-vietnam-pro/vietnamese-600.css";
import "@fontsource/be-vietnam-pro/latin-400.css";
import "@fontsource/be-vietnam-pro/latin-600.css";
import "./app/app.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Application } from "./app/application.tsx";

const place = document.getElementById("newsroom");
if (place === null) throw new Error("the page has no place for the newsroom");

createRoot(place).render(
  <StrictMode>
    <Application />
  </StrictMode>,
);
