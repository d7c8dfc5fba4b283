//! Words of the settings, health and about pages.

words! {
    LANGUAGE = "Ngôn ngữ", "Language";
    THEME = "Nền màn hình", "Theme";
    TEXT_SIZE = "Cỡ chữ", "Text size";
}
