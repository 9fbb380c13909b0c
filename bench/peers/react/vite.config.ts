import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// As Vite comes, but that the page's policy allows no data in addresses.
export default defineConfig({
  plugins: [react()],
  build: { assetsInlineLimit: 0 },
  server: { proxy: { "/api": "http://127.0.0.1:8080" } },
});
