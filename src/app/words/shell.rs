//! Words of the shell: titles of the pages, navigation, save state, notices.

words! {
    APP = "Dân vận khéo", "Dân vận khéo";
    SKIP = "Đến nội dung chính", "Skip to the main content";
    NAVIGATION = "Các trang chính", "Main pages";
    NOTICES = "Thông báo chung", "General notices";
    TODAY = "Hôm nay", "Today";
    MODELS = "Mô hình", "Models";
    MODEL = "Chi tiết mô hình", "Model";
    SHEET = "Phiếu chấm", "Score sheet";
    TRANSFER = "Chuyển gói", "Transfer";
    SHARED = "Gói được chia sẻ", "Shared bundle";
    CONFLICTS = "Chỗ hai máy ghi khác nhau", "Where two devices differ";
    SETTINGS = "Cài đặt", "Settings";
    HEALTH = "Tình trạng máy", "Device health";
    ABOUT = "Giới thiệu", "About";
    RUBRICS = "Bộ tiêu chí", "Rubrics";
    RUBRIC = "Chi tiết bộ tiêu chí", "Rubric";
    FIRST_RUN = "Bắt đầu", "First steps";
    NOT_FOUND = "Không có trang này", "No such page";
    NOT_FOUND_WHAT = "Địa chỉ này không dẫn đến trang nào.", "This address leads nowhere.";
    NOT_FOUND_NEXT = "Dữ liệu vẫn còn nguyên. Xin về trang Hôm nay.", "Your data is untouched. Please go to Today.";
    GO_TODAY = "Về trang Hôm nay", "Go to Today";
    PAGE_COMING = "Đang mở trang…", "Opening the page…";
    PAGE_AWAY = "Chưa tải được phần này của ứng dụng.", "This part of the app could not be fetched.";
    PAGE_AWAY_SAFE = "Dữ liệu trên máy còn nguyên.", "The data on this device is untouched.";
    PAGE_AWAY_NEXT = "Hãy nối mạng một lần rồi bấm “Tải lại phần này”.", "Please connect once and press “Fetch it again”.";
    PAGE_AGAIN = "Tải lại phần này", "Fetch it again";
    SAVING = "Đang lưu", "Saving";
    SAVED = "Đã lưu trên máy", "Saved on this device";
    EXPORTED = "Đã có trong gói xuất", "In an exported bundle";
    RECEIVED = "Văn phòng đã nhận", "Received by the office";
    NOT_SAVED = "Chưa lưu được", "Not saved";
    not_saved(n: usize, cause: &str, next: &str) = "Chưa lưu được {n} thay đổi, còn trong bộ nhớ tạm. {cause} {next}",
        one(n) "{n} change is not saved and only in memory. {cause} {next}", "{n} changes are not saved and only in memory. {cause} {next}";
    SAVE_AGAIN = "Thử lưu lại", "Try again";
    OFFLINE = "Không có mạng, vẫn làm được", "Offline, everything works";
    OFFLINE_EARLY = "Không có mạng, dữ liệu còn nguyên", "Offline, your data are untouched";
    READ_ONLY = "Ứng dụng đang mở ở thẻ khác. Thẻ này chỉ để xem.", "The app is open in another tab. This tab is for reading only.";
    ON_RESERVE = "Máy hết chỗ: đang dùng phần dự trữ. Điểm vẫn được lưu. Xin xuất gói ngay, rồi dọn máy.", "The device is full: the reserve is in use. Scores are still saved. Please export now, then make room.";
    READING = "Chỉ xem", "Read only";
    WRITE_HERE = "Ghi ở thẻ này", "Write in this tab";
    UPDATE_READY = "Đã có bản mới.", "A new version is ready.";
    UPDATE_NOW = "Cập nhật", "Update";
    UPDATE_LATER = "Chưa cập nhật, vì còn thay đổi chưa lưu xong. Xin thử lại sau.", "Not updated: some changes are not saved yet. Please try again later.";
    campaign_of(year: u32) = "Đợt {year}", "Campaign of {year}";
    TRAINING = "Dữ liệu tập huấn", "Training data";
    /// The notice after a panic.
    PANIC = "Ứng dụng gặp lỗi", "The app met a fault";
    PANIC_SAFE = "Những gì đã báo “Đã lưu” vẫn còn trên máy này.", "Everything shown as saved is still on this device.";
    PANIC_RELOAD = "Tải lại, dữ liệu đã lưu", "Reload, your data is saved";
    PANIC_LOG = "Tải nhật ký lỗi (không có dữ liệu cá nhân)", "Download the fault log (no personal data)";
}
