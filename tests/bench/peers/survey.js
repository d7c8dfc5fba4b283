// The form in SurveyJS: ratings shown as buttons, the total an expression, each answer kept as it is given.

import { Model, settings } from "survey-core";
import { renderSurvey } from "survey-js-ui";
import "survey-core/survey-core.fontless.min.css";
import { CRITERIA, MOST } from "./form.js";
import { keep } from "./keep.js";

settings.animationEnabled = false;

const questions = CRITERIA.map((title, at) => (
  { type: "rating", name: `q${at}`, title, rateMin: 0, rateMax: MOST, rateCount: MOST + 1, displayMode: "buttons" }
));
const sum = CRITERIA.map((_, at) => `iif({q${at}} > 0, {q${at}}, 0)`).join(" + ");
const total = { type: "expression", name: "total", title: "Tổng", expression: sum };

const survey = new Model({ showQuestionNumbers: "off", elements: [...questions, total] });
survey.onValueChanged.add((_, { name, value }) => { if (name !== "total") keep({ name, value }); });
renderSurvey(survey, document.querySelector("#form"));
