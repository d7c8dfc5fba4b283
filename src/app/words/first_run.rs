//! Words of the first three steps.

words! {
    USE_SAMPLE = "Dùng dữ liệu mẫu", "Use sample data";
}
