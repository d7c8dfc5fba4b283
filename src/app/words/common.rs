//! Words that many pages share.

words! {
    NEWEST_FIRST = "mới nhất trước", "newest first";
    BACK = "Quay lại", "Back";
    CANCEL = "Thôi", "Cancel";
    CLOSE = "Đóng", "Close";
    DONE = "Xong", "Done";
    UNDO = "Hoàn tác", "Undo";
    NOT_SET = "Chưa ghi", "Not set";
    YES = "Có", "Yes";
    NO = "Không", "No";
    /// Shown beside default data that nobody has approved.
    SAMPLE_UNAPPROVED = "mẫu, chưa được phê duyệt", "sample, not approved";
    models(n: usize) = "{n} mô hình", one(n) "{n} model", "{n} models";
}
