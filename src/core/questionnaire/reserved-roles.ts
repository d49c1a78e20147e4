/** Keys that stand where a role stands and are none: no questionnaire may call a role so. */

/** The role of a workshop's outcome; it replaces the answers of all others. */
export const consensusRole = "consensus";

/** Stands for respondents without a role: they answer for the organisation as a whole. */
export const wholeOrganisation = "organisation";

/** The name under which merged roles are published. */
export const othersGroup = "others";
