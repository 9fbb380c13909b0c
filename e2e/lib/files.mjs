// The built app without a proxy, for what happens before the app asks for anything.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { stackPrograms } from "./environment.mjs";

/** The policy that the page has to get along with. */
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** @type {Record<string, string>} */
const types = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/**
 * Serves the app's files under the policy.
 * @param {(path: string) => Promise<number>} [gate] is asked before each file: 200 lets it pass, any other status is
 *   the answer.
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serveFiles(gate = async () => 200) {
  const server = createServer(async (request, answer) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const name = extname(pathname) === "" ? "/index.html" : normalize(pathname);
    const content = await readFile(join(stackPrograms.app, name)).catch(() => undefined);
    const status = content === undefined ? 404 : await gate(name);
    const type = types[extname(name)] ?? "application/octet-stream";
    answer.writeHead(status, { "content-type": type, "content-security-policy": policy, "cache-control": "no-store" });
    answer.end(status === 200 ? content : undefined);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
