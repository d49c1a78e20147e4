/** What only whoever runs this program can tell. */

/** The number of the group of respondents with these codes: met before, or new. May make room for it. */
export declare function groupOf(organisation: u32, name: u32, role: u32, round: u32): u32;

/** Notes the id of a respondent. @returns false where it may occur more than once, so that its row is not to be counted */
export declare function admit(organisation: u32, round: u32, from: usize, to: usize): bool;
