/** Who answers, and what others will be able to see of them. */
import { consensusRole } from "../core/questionnaire/reserved-roles.ts";
import { element } from "./element.ts";
import type { PageContext } from "./page-context.ts";
import type { Part } from "./question-part.ts";

export function whoPart(context: PageContext): Part {
  const { page, form, interview } = context.say;
  const name = textField("organisationName", form.fields.organisationName, 200, context);
  const id = textField("organisationId", page.who.id, 100, context, page.who.idHint);
  const inhabitants = textField("inhabitants", page.who.inhabitants, 20, context);
  const role = rolePart(context);
  const seen = element("p", { class: "notice", role: "status" });
  const parts = [name, id, inhabitants, role];
  const node = element(
    "section",
    { id: "who", "aria-labelledby": "who-title" },
    element("h2", { id: "who-title" }, page.who.title),
    ...parts.map((part) => part.node),
    seen,
    element("p", {}, page.notes),
  );
  return {
    node,
    refresh: () => {
      for (const part of parts) part.refresh();
      const { roles, privacy } = context.questionnaire;
      const official = roles.find((known) => known.id === context.draft().role)?.official ?? false;
      const said = official ? interview.who.official : interview.who.group(privacy.inside);
      // A status that changes is read aloud: only when it did.
      if (seen.textContent !== said) seen.textContent = said;
    },
  };
}

type TextKey = "organisationId" | "organisationName" | "inhabitants";

function textField(key: TextKey, label: string, longest: number, context: PageContext, hint?: string): Part {
  const input = element("input", {
    type: "text",
    id: key,
    maxlength: longest,
    autocomplete: "off",
    inputmode: key === "inhabitants" ? "numeric" : undefined,
    "aria-describedby": hint === undefined ? undefined : `${key}-hint`,
    input: () => context.change({ [key]: input.value }),
  });
  const refresh = () => {
    if (document.activeElement !== input) input.value = context.draft()[key];
  };
  const said = hint === undefined ? undefined : element("p", { id: `${key}-hint`, class: "hint" }, hint);
  return { node: element("div", {}, element("label", { class: "field" }, label, input), said), refresh };
}

/** A form for one role says which; else the respondent chooses. */
function rolePart(context: PageContext): Part {
  const { form, interview, page } = context.say;
  const { roles } = context.questionnaire;
  // A consensus replaces everybody's answers: not for whoever happens to have the form to choose.
  const named = [{ id: "", name: interview.who.whole }, ...roles];
  const fixed = context.data.role;
  if (fixed !== undefined) {
    const name = fixed === consensusRole ? interview.who.consensus : named.find(({ id }) => id === fixed)?.name;
    return {
      node: element("p", {}, form.fields.respondentRole, " ", element("b", {}, name)),
      refresh: () => undefined,
    };
  }
  // The id of who answers for the whole is empty, and so is the value of "choose a role".
  const whole = "whole_organisation";
  const select = element(
    "select",
    {
      id: "role",
      change: () => {
        const chosen = select.value === whole ? "" : select.value;
        context.change({ role: select.value === "" ? undefined : chosen });
      },
    },
    element("option", { value: "" }, page.who.choose),
    ...named.map(({ id, name }) => element("option", { value: id === "" ? whole : id }, name)),
  );
  return {
    node: element(
      "div",
      { hidden: roles.length === 0 },
      element("label", { class: "field" }, form.fields.respondentRole, select),
    ),
    refresh: () => {
      const { role } = context.draft();
      select.value = role === "" ? whole : (role ?? "");
    },
  };
}
