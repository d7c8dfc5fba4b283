//! The office's registers: a commune of one's own is entered by hand, from its villages to the visit in which a model is
//! scored; what is entered can be taken back; a round is closed.

use crate::ways::{begin_as_the_office, own_campaign, today};
use e2e::{Device, Done, Stage, promise};

promise!(a_commune_of_ones_own_is_entered_by_hand_and_its_model_scored_in_a_visit);
promise!(a_model_that_is_not_nominated_is_not_scored_and_its_sheet_says_why: chromium);
promise!(what_is_written_of_a_new_record_survives_a_reload_until_it_is_saved);
promise!(a_record_goes_into_the_bin_and_comes_out_of_it_and_a_field_is_taken_back: chromium);
promise!(one_record_is_made_by_two_taps_and_the_next_is_added_at_once: chromium);
promise!(what_is_typed_into_a_record_is_in_it_however_its_page_is_left);
promise!(a_closed_round_takes_no_new_sheet_and_only_the_office_closes_it: chromium);
promise!(a_form_says_what_is_missing_and_the_same_model_twice_is_pointed_out: chromium);

/// Opens the list of a register, and the form for a new entry of it.
pub async fn new_entry(device: &Device, list: &str, what: &str) -> Done {
    device.open("/office").await?;
    device.tap_at("", list).await?;
    device.see_control(&format!("Thêm {what}")).await?;
    device.tap(&format!("Thêm {what}")).await?;
    device.see_control("Lưu").await
}

/// Saves the form, and sees that it was saved under this name.
pub async fn save(device: &Device, name: &str) -> Done {
    device.tap("Lưu").await?;
    device.see(&format!("Đã lưu {name}")).await?;
    device.wait_for("the record has a place of its own", "return !location.hash.endsWith('/+')").await?;
    device.see("Đã lưu trên máy").await
}

async fn a_commune_of_ones_own_is_entered_by_hand_and_its_model_scored_in_a_visit(stage: &Stage) -> Done {
    let office = stage.phone("office").await?;
    own_campaign(&office).await?;

    new_entry(&office, "Các thôn", "thôn").await?;
    office.fill("Tên", "", "Thôn Làng Chiềng").await?;
    save(&office, "Thôn Làng Chiềng").await?;
    new_entry(&office, "Các đơn vị", "đơn vị").await?;
    office.fill("Tên", "", "Hội Nông dân xã").await?;
    office.choose("Thôn", "Thôn Làng Chiềng").await?;
    save(&office, "Hội Nông dân xã").await?;
    new_entry(&office, "Cán bộ, thành viên", "người").await?;
    office.fill("Tên", "", "Lò Thị Mai").await?;
    office.choose("Thành phần trong đoàn", "Ban Xây dựng Đảng").await?;
    save(&office, "Lò Thị Mai").await?;
    new_entry(&office, "Các đoàn khảo sát", "đoàn khảo sát").await?;
    office.fill("Tên", "", "Đoàn số 1").await?;
    office.choose("Trưởng đoàn", "Lò Thị Mai").await?;
    office.choose("Thêm thành viên của đoàn", "Lò Thị Mai").await?;
    save(&office, "Đoàn số 1").await?;

    office.open("/models").await?;
    office.tap("Thêm mô hình").await?;
    office.fill("Tên", "", "Đường hoa tự quản").await?;
    office.choose("Đơn vị", "Hội Nông dân xã").await?;
    office.choose("Lĩnh vực", "Văn hóa").await?;
    office.choose("Tập thể hay cá nhân", "Tập thể").await?;
    office.choose("Thôn", "Thôn Làng Chiềng").await?;
    save(&office, "Đường hoa tự quản").await?;

    // Only what is nominated can be scheduled and scored.
    office.open("/nominations").await?;
    office.tap("Giới thiệu Đường hoa tự quản").await?;
    office.see("Đã giới thiệu Đường hoa tự quản").await?;
    office.see("1\nđược giới thiệu").await?;
    office.tap("Đã giới thiệu Đường hoa tự quản").await?;
    office.see("Không giới thiệu Đường hoa tự quản nữa").await?;
    office.tap("Hoàn tác").await?;
    office.see_control("Đã giới thiệu Đường hoa tự quản").await?;
    new_entry(&office, "Lịch khảo sát", "buổi khảo sát").await?;
    office.pick_moment("Ngày", &today(&office).await?).await?;
    office.pick_moment("Giờ", "08:30").await?;
    office.choose("Đoàn", "Đoàn số 1").await?;
    office.choose("Thêm mô hình được khảo sát", "Đường hoa tự quản").await?;
    save(&office, "").await?;

    office.open("/office/unit").await?;
    // Nobody has written down yet that it was received.
    office.see("1 nháp").await?;
    office.open("/settings").await?;
    office.tap("Chọn người khác").await?;
    office.tap_at("", "Lò Thị Mai").await?;
    office.see("Đường hoa tự quản").await?;
    office.tap_at("", "Đường hoa tự quản").await?;
    office.see("Phiếu chấm").await?;
    office.tap_at("3", "chưa chấm").await?;
    office.see("3 / 100").await?;
    office.see("Đã lưu trên máy").await
}

async fn a_model_that_is_not_nominated_is_not_scored_and_its_sheet_says_why(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    crate::ways::begin_with_the_sample(&phone).await?;
    phone.open("/models").await?;
    phone.tap("Thêm mô hình").await?;
    phone.fill("Tên", "", "Chưa được giới thiệu").await?;
    phone.choose("Đơn vị", "Hội Nông dân xã").await?;
    save(&phone, "Chưa được giới thiệu").await?;
    let address = phone.ask("return location.hash.replace('models', 'sheet')", vec![]).await?;
    phone.open(address.as_str().unwrap_or_default().trim_start_matches('#')).await?;
    phone.see("Chưa mở được phiếu này").await?;
    phone.see("Mô hình này chưa được giới thiệu khảo sát.").await?;
    phone.tap("Về trang mô hình").await?;
    phone.see("Chưa được giới thiệu").await
}

async fn what_is_written_of_a_new_record_survives_a_reload_until_it_is_saved(stage: &Stage) -> Done {
    let office = stage.phone("office").await?;
    begin_as_the_office(&office).await?;
    new_entry(&office, "Chuyên mục", "tin, bài").await?;
    office.fill("Tiêu đề", "", "Ngày hội bản Mường").await?;
    office.choose("Kênh", "Mạng xã hội").await?;
    office.pick_moment("Ngày", "2026-11-20").await?;
    office.see("Đã lưu trên máy").await?;
    office.reload().await?;
    office.see("Ngày hội bản Mường").await?;
    save(&office, "Ngày hội bản Mường").await?;
    office.open("/office/media").await?;
    office.see("6 mục").await?;
    office.see("Ngày hội bản Mường").await?;
    // The next new entry begins empty.
    office.tap("Thêm tin, bài").await?;
    office.see_control("Lưu").await?;
    office.see_no("Ngày hội bản Mường").await
}

async fn a_record_goes_into_the_bin_and_comes_out_of_it_and_a_field_is_taken_back(stage: &Stage) -> Done {
    let office = stage.phone("office").await?;
    begin_as_the_office(&office).await?;
    new_entry(&office, "Các thôn", "thôn").await?;
    office.fill("Tên", "", "Thôn Mới Lập").await?;
    save(&office, "Thôn Mới Lập").await?;
    office.fill("Số hộ", "", "120").await?;
    office.press("\u{e004}").await?;
    office.see("Đã lưu trên máy").await?;
    office.tap("Hoàn tác").await?;
    office.see_no("120").await?;
    office.tap("Làm lại").await?;
    office.see("120").await?;
    office.tap("Bỏ vào thùng rác").await?;
    office.see("Mục này đang ở trong thùng rác.").await?;
    office.open("/office/thon").await?;
    office.see("24 mục").await?;
    office.tap("Thùng rác: 1 mục").await?;
    office.tap_at("", "Thôn Mới Lập").await?;
    office.tap("Lấy lại").await?;
    office.see_no("Mục này đang ở trong thùng rác.").await?;
    office.open("/office/thon").await?;
    office.see("25 mục").await?;
    // The list of models ends with its bin like any other.
    office.open("/models").await?;
    office.fill("Tìm mô hình, đơn vị, thôn", "", "Bà kể, bé nghe").await?;
    office.tap_at("", "Bà kể, bé nghe").await?;
    office.tap("Sửa bản đăng ký").await?;
    office.tap("Bỏ vào thùng rác").await?;
    office.see("Mục này đang ở trong thùng rác.").await?;
    office.open("/models").await?;
    office.tap("Thùng rác: 1 mục").await?;
    office.tap_at("", "Bà kể, bé nghe").await?;
    office.tap("Lấy lại").await?;
    office.see_no("Mục này đang ở trong thùng rác.").await
}

async fn one_record_is_made_by_two_taps_and_the_next_is_added_at_once(stage: &Stage) -> Done {
    let office = stage.phone("office").await?;
    begin_as_the_office(&office).await?;
    new_entry(&office, "Các thôn", "thôn").await?;
    office.fill("Tên", "", "Thôn Thứ Nhất").await?;
    office.tap("Lưu, thêm tiếp").await?;
    office.see("Đã lưu Thôn Thứ Nhất").await?;
    office
        .wait_for(
            "the empty first field has the keyboard",
            "return document.activeElement.matches('main .form input') && document.activeElement.value === ''",
        )
        .await?;
    office.press("Thôn Thứ Hai").await?;
    let twice = "const save = [...document.querySelectorAll('button')].find((one) => one.innerText.trim() === 'Lưu');
        document.activeElement.blur(); save.click(); save.click();";
    office.ask(twice, vec![]).await?;
    office.see("Đã lưu Thôn Thứ Hai").await?;
    office.open("/office/thon").await?;
    office.see("26 mục").await
}

async fn what_is_typed_into_a_record_is_in_it_however_its_page_is_left(stage: &Stage) -> Done {
    let office = stage.phone("office").await?;
    begin_as_the_office(&office).await?;
    office.open("/office/thon").await?;
    office.tap_at("", "Thôn Cầu Ván").await?;
    office.fill("Số hộ", "", "777").await?;
    office.ask("history.back()", vec![]).await?;
    office.wait_for("the list again", "return location.hash === '#/office/thon'").await?;
    office.tap_at("", "Thôn Cầu Ván").await?;
    office.see_no("Đoạn đang gõ dở đã được giữ lại.").await?;
    office
        .wait_for(
            "the record holds it",
            "return [...document.querySelectorAll('input')].some((one) => one.value === '777')",
        )
        .await?;
    office.tap("Lịch sử").await?;
    office.wait_for("the history tells of it", "return document.querySelector('main').innerText.includes('777')").await
}

async fn a_closed_round_takes_no_new_sheet_and_only_the_office_closes_it(stage: &Stage) -> Done {
    let office = stage.phone("office").await?;
    crate::ways::begin_with_the_sample(&office).await?;
    office.open("/office").await?;
    office.tap_at("", "Thiết lập đợt thi đua").await?;
    office.see("Vòng chấm được đóng trên máy của văn phòng.").await?;
    become_one(&office, "Tôi làm ở văn phòng").await?;
    office.open("/office").await?;
    office.tap_at("", "Thiết lập đợt thi đua").await?;
    office.see("Đang chấm vòng 1").await?;
    office.tap("Đóng vòng").await?;
    office.see("Vòng 1 đã đóng").await?;
    become_one(&office, crate::ways::PERSON).await?;
    office.tap_at("", "Chưa chấm").await?;
    office.see("Chưa mở được phiếu này").await?;
    office.see("không bắt đầu phiếu mới được").await?;
    become_one(&office, "Tôi làm ở văn phòng").await?;
    office.open("/office").await?;
    office.tap_at("", "Thiết lập đợt thi đua").await?;
    office.tap("Đóng vòng và mở vòng mới").await?;
    office.see("Đang chấm vòng 2").await?;
    become_one(&office, crate::ways::PERSON).await?;
    office.tap_at("", "Chưa chấm").await?;
    office.see("Phiếu chấm").await?;
    office.tap_at("2", "chưa chấm").await?;
    office.see("2 / 100").await
}

/// Changes who works on the device.
pub async fn become_one(device: &Device, who: &str) -> Done {
    device.open("/settings").await?;
    device.tap("Chọn người khác").await?;
    device.tap_at("", who).await?;
    device.wait_for("the day's page", "return location.hash === '#/today'").await
}

async fn a_form_says_what_is_missing_and_the_same_model_twice_is_pointed_out(stage: &Stage) -> Done {
    let office = stage.phone("office").await?;
    begin_as_the_office(&office).await?;
    new_entry(&office, "Kinh phí", "khoản kinh phí").await?;
    office.tap("Lưu").await?;
    office
        .wait_for(
            "the first field that is wrong has the focus",
            "return document.activeElement.getAttribute('aria-invalid') === 'true'",
        )
        .await?;
    office.fill("Số tiền", "", "nhiều lắm").await?;
    office.tap("Lưu").await?;
    office.see("Chưa đọc được. Xin ghi số bằng chữ số, không có phần lẻ.").await?;
    office.open("/models").await?;
    office.tap("Thêm mô hình").await?;
    office.fill("Tên", "", "Bà kể bé nghe").await?;
    office.choose("Đơn vị", "Trường Mầm non Suối").await?;
    // While it is written, and whatever thôn is chosen.
    office.see("Gần giống mô hình cùng đơn vị: Bà kể, bé nghe").await?;
    save(&office, "Bà kể bé nghe").await?;
    office.see("Gần giống mô hình cùng đơn vị: Bà kể, bé nghe").await
}
