//! Words of the page where a person settles conflicts.

words! {
    KEPT_BOTH = "Cả hai được giữ cho đến khi bạn chọn.", "Both are kept until you choose.";
}
