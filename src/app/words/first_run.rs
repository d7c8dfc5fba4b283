//! Words of the first three steps.

words! {
    USE_SAMPLE = "Dùng dữ liệu mẫu", "Use sample data";
    USE_SAMPLE_WHAT = "Tập thử với kế hoạch năm 2026 của một xã: 28 đơn vị, 54 mô hình, lịch khảo sát hôm nay. Không lẫn vào dữ liệu thật.",
        "Practise with a commune's 2026 plan: 28 units, 54 models, visits for today. It never mixes with real data.";
    FROM_OFFICE = "Mở gói từ văn phòng", "Open a bundle from the office";
    FROM_OFFICE_WHAT = "Nhận phân công, mô hình và bộ tiêu chí từ tệp mà văn phòng gửi.",
        "Take assignments, models and rubrics from the file that the office sent.";
    NEW_CAMPAIGN = "Lập đợt thi đua mới", "Start a new campaign";
    NEW_CAMPAIGN_WHAT = "Dành cho văn phòng: bắt đầu theo kế hoạch năm 2026, rồi sửa cho đúng xã mình.",
        "For the office: begin from the 2026 plan, then change what differs in your commune.";
    BACK_TO_OPEN = "Quay về đợt đang mở", "Back to the open campaign";
    STEP_DATA = "Chọn dữ liệu", "Choose the data";
    STEP_PERSON = "Tôi là ai", "Who am I";
    STEP_READY = "Sẵn sàng", "Ready";
    WELCOME = "Chấm điểm mô hình ngay tại thôn, không cần mạng. Điểm được lưu ngay trên máy này.",
        "Score models in the village, without a network. Scores are kept on this device at once.";
    COMMUNE = "Tên xã", "Commune";
    COMMUNE_HINT = "Ví dụ: Đông Hòa", "For example: “Đông Hòa”";
    PROVINCE = "Tên tỉnh", "Province";
    BEGIN = "Bắt đầu", "Begin";
    COMMUNE_MISSING = "Xin ghi tên xã.", "Please write the commune's name.";
    WHO_ASK = "Chọn tên của bạn. Tên này được ghi vào từng phiếu chấm trên máy.",
        "Choose your name. It is written into every sheet made on this device.";
    WHO_FIND = "Tìm tên", "Find a name";
    NO_TEAM = "Chưa thuộc đoàn nào", "In no team";
    who_found(n: usize) = "{n} người", one(n) "{n} person", "{n} people";
    OFFICE = "Tôi làm ở văn phòng", "I work at the office";
    OFFICE_WHAT = "Máy này nhận gói từ các đoàn, tổng hợp và giao việc.", "This device takes in the teams' bundles, merges and assigns.";
    NOBODY = "Chưa có ai trong danh sách.", "Nobody is on the list yet.";
    NOBODY_NEXT = "Mở gói từ văn phòng để có danh sách đoàn, hoặc chọn “Tôi làm ở văn phòng”.",
        "Open a bundle from the office for the list of teams, or choose “I work at the office”.";
    READY_OFFLINE = "Sẵn sàng dùng ngoại tuyến", "Ready to use offline";
    ready_files(files: usize, build: &str) = "{files} tệp đã có trên máy · bản {build}", one(files) "{files} file on this device · build {build}", "{files} files on this device · build {build}";
    PREPARING = "Đang tải về máy để dùng ngoại tuyến", "Being kept on the device for use offline";
    preparing_files(done: usize, all: usize) = "{done}/{all} tệp", one(all) "{done}/{all} file", "{done}/{all} files";
    NOT_OFFLINE = "Trình duyệt này không giữ được ứng dụng khi mất mạng.", "This browser cannot keep the app without a network.";
    NOT_OFFLINE_NEXT = "Vẫn chấm được khi trang còn mở. Nên dùng Chrome hoặc Firefox.", "Scoring works while the page stays open. Chrome or Firefox is better.";
    INSTALL = "Cài lên màn hình chính", "Install on the home screen";
    INSTALL_WHAT = "Mở nhanh như một ứng dụng và được trình duyệt giữ dữ liệu lâu hơn.",
        "Opens like an app, and the browser keeps its data longer.";
    INSTALL_HOW = "Mở bảng chọn của trình duyệt, chọn “Thêm vào màn hình chính”.", "Open the browser's menu and choose “Add to home screen”.";
    INSTALLED = "Đã có trên màn hình chính", "On the home screen";
    START = "Vào việc", "Start working";
    LOADING_SAMPLE = "Đang chuẩn bị dữ liệu mẫu", "Preparing the sample";
    NO_SAMPLE = "Không đọc được dữ liệu mẫu.", "The sample could not be read.";
    NO_SAMPLE_NEXT = "Xin nối mạng một lần rồi bấm lại.", "Please connect once and press again.";
    NOT_BEGUN = "Chưa bắt đầu được.", "It could not begin.";
    NOT_KEPT_NEXT = "Trình duyệt không cho lưu. Xin thoát chế độ ẩn danh hoặc giải phóng bộ nhớ, rồi bấm lại.",
        "The browser refuses to store. Leave private mode or free some space, then press again.";
    STUCK = "Không mở được dữ liệu trên máy này.", "The data on this device cannot be opened.";
    STUCK_SAFE = "Không có gì bị xóa hay ghi đè.", "Nothing was erased or overwritten.";
    STUCK_NEXT = "Xin đóng các thẻ khác của ứng dụng rồi tải lại.", "Please close the app's other tabs and reload.";
    RESCUE = "Xuất từ bản lưu thứ hai", "Export from the second copy";
    rescued(n: usize) = "Đã tải về {n} gói. Đưa gói về văn phòng, hoặc nhập vào máy khác.", one(n) "{n} bundle was downloaded. Take it to the office, or import it on another device.", "{n} bundles were downloaded. Take them to the office, or import them on another device.";
    RESCUE_NONE = "Máy này không có bản lưu thứ hai đọc được.", "There is no second copy on this device that can be read.";
    LOST = "MẤT DỮ LIỆU", "DATA LOST";
    LOST_WHAT = "Máy này từng có dữ liệu, nay trình duyệt không còn giữ.", "This device once held data that the browser no longer keeps.";
    LOST_SAFE = "Những gì đã xuất thành gói hoặc văn phòng đã nhận vẫn còn.", "What was exported or received by the office still exists.";
    LOST_NEXT = "Chọn gói xuất gần nhất ở dưới để lấy lại, rồi chấm tiếp.", "Choose the last exported bundle below to get it back, then go on.";
    LOST_IMPORT = "Chọn gói xuất gần nhất, hoặc gói văn phòng gửi lại. Xem trước rồi mới nhập.", "Choose the last exported bundle, or one the office sends again. You look before anything is taken in.";
    START_ANEW = "Tiếp tục không có dữ liệu đó", "Go on without that data";
    RELOAD = "Tải lại", "Reload";
}
