//! The places of the app that have an address of their own, so that a promise about every page is about every page.

/// Places that anybody opens.
pub const OF_ALL: [&str; 9] = [
    "/start",
    "/today",
    "/models",
    "/transfer",
    "/conflicts",
    "/settings",
    "/settings/health",
    "/settings/about",
    "/rubrics",
];

/// Places of the office beside its registers.
pub const OF_THE_OFFICE: [&str; 9] = [
    "/office",
    "/calendar",
    "/figures",
    "/nominations",
    "/schedule",
    "/receipts",
    "/reminders",
    "/setup/3",
    "/setup/5",
];

/// The registers: each is a list at `/office/…` and a blank form at `/office/…/+`.
pub const REGISTERS: [&str; 14] = [
    "thon",
    "unit",
    "person",
    "model",
    "team",
    "visit",
    "training",
    "checklist",
    "inspection",
    "media",
    "task",
    "money",
    "report",
    "campaign",
];

/// The address of the first record in the list that is open; nothing where there is none.
pub const FIRST: &str =
    "return document.querySelector('main a.row[href^=\"#/office/\"]')?.getAttribute('href').slice(1) || ''";
