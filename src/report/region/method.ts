/** How the figures came about, one saving computed again, and which organisations they are about. */
import { formatDate, formatNumber } from "../../i18n/format.ts";
import type { Block } from "../content/blocks.ts";
import type { RegionContext } from "./context.ts";
import { shortQuarter } from "./together.ts";

export function methodBlocks(context: RegionContext): readonly Block[] {
  const { region, say } = context;
  return [
    { kind: "heading", level: 2, text: say.method.heading },
    {
      kind: "columns",
      blocks: [{ kind: "list", look: "fine", items: say.method.rules(region.minimum, region.wait) }],
    },
    ...exampleBlocks(context),
    ...memberBlocks(context),
  ];
}

/** Few enough to follow by hand. */
const mostMembers = 6;

function exampleBlocks(context: RegionContext): readonly Block[] {
  const { region, say, amount, actionTitle, organisation } = context;
  const joint = region.together.find(({ organisations }) => organisations <= mostMembers) ?? region.together[0];
  if (!joint) return [];
  const share = formatNumber(context.locale, joint.share, 2);
  const members = (joint.members ?? []).slice(0, mostMembers);
  const formula = say.method.formula(
    actionTitle(joint.action),
    shortQuarter(context, joint.start),
    joint.organisations,
    amount(joint.alone),
    share,
    amount(joint.together),
    amount(joint.saved),
  );
  const items = members.map(({ id, alone, together }) =>
    say.method.member(organisation(id), amount(alone), share, amount(together)),
  );
  return [
    { kind: "heading", level: 3, text: say.method.example },
    { kind: "paragraph", wide: true, look: "small", text: formula },
    ...(items.length > 0 ? [{ kind: "columns", blocks: [{ kind: "list", look: "fine", items }] } as const] : []),
  ];
}

function memberBlocks({ region, say, locale }: RegionContext): readonly Block[] {
  if (!region.members) return [];
  const items = region.members.map(({ id, name, date }) => say.members.item(name ?? id, formatDate(locale, date)));
  return [
    { kind: "heading", level: 2, text: say.members.heading },
    { kind: "paragraph", wide: true, look: "small", text: say.members.intro },
    { kind: "columns", blocks: [{ kind: "list", look: "fine", items }] },
  ];
}
