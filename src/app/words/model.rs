//! Words of the model list and the model page.

words! {
    SELF_SCORE = "Tự chấm", "Self-score";
}
