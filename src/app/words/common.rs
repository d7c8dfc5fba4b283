//! Words that many pages share.

words! {
    NEWEST_FIRST = "mới nhất trước", "newest first";
    BACK = "Quay lại", "Back";
    CANCEL = "Thôi", "Cancel";
    CLOSE = "Đóng", "Close";
    CONTINUE = "Tiếp", "Continue";
    DONE = "Xong", "Done";
    OK = "Đồng ý", "OK";
    SEARCH = "Tìm", "Search";
    UNDO = "Hoàn tác", "Undo";
    MORE = "Thêm thao tác", "More actions";
    EDIT = "Sửa", "Edit";
    REMOVE = "Bỏ vào thùng rác", "Move to bin";
    NOT_SET = "Chưa ghi", "Not set";
    YES = "Có", "Yes";
    NO = "Không", "No";
    /// Shown beside default data that nobody has approved.
    SAMPLE_UNAPPROVED = "mẫu, chưa được phê duyệt", "sample, not approved";
    models(n: usize) = "{n} mô hình", one(n) "{n} model", "{n} models";
}
