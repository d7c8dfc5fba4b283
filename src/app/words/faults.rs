//! Sentences for every fault and refusal: what happened, what is safe, what to do.

words! {
    NOTHING_LOST = "Không có gì bị mất.", "Nothing is lost.";
}
