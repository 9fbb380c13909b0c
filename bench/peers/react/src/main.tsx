// Starts the app in the page.
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import "../generated/app.css";
import { queryClient } from "./api/queries";
import { App } from "./app";
import { started } from "./i18n";

const theme = localStorage.getItem("registrant.theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;

await started;
const root = document.getElementById("root");
if (root === null) throw new Error("the page has no place for the app");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);
