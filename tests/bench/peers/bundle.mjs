// Makes one page of each peer, in the folder that is given: its program and styles minified and named by their content, so that the
// browser keeps them.

import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { form, model } from "./xform.mjs";

const out = process.argv[2];
const core = join(process.cwd(), "node_modules/enketo-core");

/** Gives Enketo's own names for its parts, and the form. */
const enketo = {
  name: "enketo",
  setup(bundler) {
    const parts = {
      "enketo/config": "config.js", "enketo/widgets": "src/js/widgets.js", "enketo/translator": "src/js/fake-translator.js",
      "enketo/dialog": "src/js/fake-dialog.js", "enketo/file-manager": "src/js/file-manager.js",
      "enketo/xpath-evaluator-binding": "src/js/xpath-evaluator-binding.js",
    };
    bundler.onResolve({ filter: /^enketo\// }, ({ path }) => ({ path: join(core, parts[path]) }));
    bundler.onResolve({ filter: /^enketo:form$/ }, () => ({ path: "form", namespace: "enketo" }));
    const contents = `export const form = ${JSON.stringify(form)}, model = ${JSON.stringify(model)};`;
    bundler.onLoad({ filter: /.*/, namespace: "enketo" }, () => ({ contents }));
  },
};

await mkdir(out, { recursive: true });
for (const name of ["sheet", "survey", "enketo"]) {
  const made = await build({
    entryPoints: [`${name}.js`], bundle: true, minify: true, write: false, outdir: out, format: "iife", target: "es2022",
    legalComments: "none", define: { global: "globalThis", "process.env.NODE_ENV": '"production"' }, plugins: [enketo], logLevel: "error",
    loader: { ".png": "dataurl", ".svg": "dataurl", ".gif": "dataurl", ".woff2": "dataurl" }, external: ["crypto"],
  });
  const files = {};
  for (const file of made.outputFiles) {
    const ending = file.path.split(".").pop();
    files[ending] = `${name}-${createHash("sha256").update(file.contents).digest("hex").slice(0, 16)}.${ending}`;
    await writeFile(join(out, files[ending]), file.contents);
  }
  const styles = files.css ? `<link rel="stylesheet" href="./${files.css}">\n` : "";
  await writeFile(join(out, `${name}.html`), `<!doctype html>\n<html lang="vi">\n<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${name}</title>\n${styles}<div id="form"></div>
<script defer src="./${files.js}"></script>\n</html>\n`);
}
