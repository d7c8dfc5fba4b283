// The form as Enketo's transformer would hand it over: the form's HTML and the model's XML.

import { CRITERIA, MOST } from "./form.js";

const names = CRITERIA.map((_, at) => `q${at}`);
const sum = names.map((name) => `coalesce(/data/${name}, 0)`).join(" + ");

const choice = (path, value) => `<label><input type="radio" name="${path}" data-name="${path}" value="${value}" data-type-xml="select1">\
<span lang="" class="option-label active">${value}</span></label>`;

const question = (title, at) => {
  const path = `/data/q${at}`;
  const choices = Array.from({ length: MOST + 1 }, (_, value) => choice(path, value)).join("");
  return `<fieldset class="question simple-select"><fieldset><legend><span lang="" class="question-label active">${title}</span></legend>\
<div class="option-wrapper">${choices}</div></fieldset></fieldset>`;
};

export const form = `<form autocomplete="off" novalidate="novalidate" class="or clearfix" dir="ltr" data-form-id="sheet">\
<section class="form-logo"></section><h3 dir="auto" id="form-title">Phiếu chấm</h3>${CRITERIA.map(question).join("")}\
<label class="question non-select or-appearance-note"><span lang="" class="question-label active">Tổng \
<span class="or-output" data-value=" /data/total "> </span></span><input type="text" name="/data/note" data-type-xml="string" readonly></label>\
<fieldset id="or-calculated-items" hidden><label class="calculation non-select ">\
<input type="hidden" name="/data/total" data-calculate="${sum}" data-type-xml="int"></label></fieldset></form>`;

export const model = `<model xmlns:jr="http://openrosa.org/javarosa"><instance><data id="sheet" version="1">\
${[...names, "note", "total"].map((name) => `<${name}/>`).join("")}<meta><instanceID/></meta></data></instance></model>`;
