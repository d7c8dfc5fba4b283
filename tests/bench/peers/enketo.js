// The form in Enketo: what its transformer makes of an XForm is in the page's program, as its own app holds it for days without a
// network; all its widgets, as they come; without its style sheet, which only spares it work.

import $ from "jquery";
import { Form } from "enketo-core/src/js/form";
import { form, model } from "enketo:form";
import { keep } from "./keep.js";

globalThis.$ = globalThis.jQuery = $;
const place = document.querySelector("#form");
place.append(document.createRange().createContextualFragment(form));
const shown = new Form(place.querySelector("form.or"), { modelStr: model }, {});
const faults = shown.init();
if (faults.length) console.error(faults);
place.addEventListener("change", ({ target }) => keep({ name: target.name, value: target.value }));
