//! Words of the day's page.

words! {
    THIS_WEEK = "Tuần này", "This week";
}
