// Writes `name.br` beside each file below a folder that gains by it.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { argv } from "node:process";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);
const [folder] = argv.slice(2);
const compressible = /\.(bin|css|html|js|json|mjs|svg|txt|wasm)$/;

const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const files = entries
  .filter((entry) => entry.isFile() && compressible.test(entry.name))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

let before = 0;
let after = 0;
await Promise.all(
  files.map(async (file) => {
    const content = await readFile(file);
    const compressed = await compress(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    });
    const smaller = compressed.length < content.length;
    before += content.length;
    after += smaller ? compressed.length : content.length;
    if (smaller) await writeFile(`${file}.br`, compressed);
  }),
);
console.log(`${files.length} files: ${before} bytes, ${after} compressed`);
