//! Words that the parts themselves say, above all to people who use a screen reader.

words! {
    NARROW = "Lọc, sắp xếp", "Filter, sort";
    narrowed_by(n: usize) = "Lọc, sắp xếp ({n})", "Filter, sort ({n})";
    ODD_YEAR = "Ngày chưa đủ, hoặc năm chưa đúng (từ 1945 đến 2100). Ngày cũ vẫn giữ nguyên.", "Not a whole day, or not a year from 1945 to 2100. What was there before stands.";
    DISMISS = "Đóng thông báo", "Dismiss the notice";
    CLEAR_SEARCH = "Xóa ô tìm", "Clear the search";
    points_of(code: &str, max: &str) = "Điểm tiêu chí {code}, tối đa {max}", "Points for criterion {code}, {max} at most";
    points_typed(max: &str) = "Điểm, từ 0 đến {max}", "Points, from 0 to {max}";
    points_wrong(max: &str, step: &str) = "Xin nhập điểm từ 0 đến {max}, bước {step}.", "Please enter points from 0 to {max} in steps of {step}.";
    WHOLE_POINTS = "Điểm nguyên", "Whole points";
    plus(fraction: &str) = "Cộng {fraction} điểm", "Add {fraction} of a point";
    LESS = "Bớt", "Less";
    PLUS = "Thêm", "More";
    WHAT_IS_SAFE = "Phần vẫn an toàn", "What is safe";
    WHAT_TO_DO = "Việc cần làm", "What to do";
    QUARTER = "một phần tư", "a quarter";
    HALF = "nửa", "a half";
    THREE_QUARTERS = "ba phần tư", "three quarters";
    open_photo(caption: &str) = "Xem ảnh: {caption}", "View photo: {caption}";
    PHOTO_AWAY = "Ảnh chưa có trên máy này", "Photo not on this device";
    PHOTO_AWAY_NEXT = "Ảnh chưa có trên máy này. Có thể gói đã nhập không kèm ảnh: xin gói có kèm ảnh.", "The photo is not on this device. Perhaps the bundle came without photos: please ask for one with photos.";
    ZOOM_IN = "Phóng to", "Zoom in";
    ZOOM_OUT = "Thu nhỏ", "Zoom out";
    FINGERPRINT = "Mã đối chiếu", "Fingerprint";
    QR_OF = "Mã QR để máy kia đối chiếu", "QR code for the other device to compare";
    step_of(n: usize, all: usize) = "Bước {n} trên {all}", "Step {n} of {all}";
    STEP_DONE = "đã xong", "done";
    all_of(all: &str, left: usize) = "Xem cả {all} (còn {left})", "Show all {all} ({left} more)";
}
