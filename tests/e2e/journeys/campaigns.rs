//! Campaigns: set up step by step, begun from last year's, side by side; and what is found in one.

use crate::ways::{begin_as_the_office, begin_with_the_sample, own_campaign};
use e2e::{Done, Stage, promise};

promise!(a_campaign_is_set_up_in_five_short_steps: chromium);
promise!(next_years_campaign_begins_from_this_one_and_both_stand_side_by_side);
promise!(another_campaign_is_begun_and_left_from_the_settings: chromium);
promise!(one_search_finds_everything_without_accents_and_is_still_there_on_the_way_back: chromium);
promise!(a_list_is_narrowed_and_stays_so_on_the_way_back: chromium);

async fn a_campaign_is_set_up_in_five_short_steps(stage: &Stage) -> Done {
    let office = stage.phone("office").await?;
    own_campaign(&office).await?;
    office.open("/office").await?;
    office.tap_at("", "Lập đợt thi đua từng bước").await?;
    office.see("Bước 1 trên 5").await?;
    office.fill("Cơ quan thường trực", "", "Ban Xây dựng Đảng xã Mường Chiềng").await?;
    office.tap("Bước sau").await?;
    office.see("Bước 2 trên 5").await?;
    office.pick_moment("Hạn đăng ký", "2026-05-12").await?;
    office.tap("Bước sau").await?;
    office.see("Bước 3 trên 5").await?;
    office.fill("Số mô hình nhiều nhất", "", "3").await?;
    office.tap("Bước sau").await?;
    office.see("Bước 4 trên 5").await?;
    office.fill("Người ký", "", "Hà Văn Tiến").await?;
    office.see("Thông báo: TB/ĐU").await?;
    office.fill("Ký hiệu của từng loại văn bản", "", "Quyết định QĐ").await?;
    office.fill("Nhiệm kỳ", "", "2025–2030").await?;
    office.see("Chưa đọc được dòng “Quyết định QĐ”").await?;
    office.fill("Ký hiệu của từng loại văn bản", "", "Quyết định: QĐ/ĐU").await?;
    office.fill("Nhiệm kỳ", "", "2025–2030").await?;
    office.see_no("Chưa đọc được dòng").await?;
    office.tap("Bước sau").await?;
    office.see("Bước 5 trên 5").await?;
    office.see("Các thôn").await?;
    office.tap("Xong, về trang Phong trào").await?;
    office.see("Thiết lập đợt thi đua").await?;
    office.open("/calendar").await?;
    office.see("12/05/2026").await?;
    office.reload().await?;
    office.open("/setup/4").await?;
    office.see("Hà Văn Tiến").await
}

/// Marks the page, so that one that was loaded anew is told from it.
const MARK: &str = "document.documentElement.dataset.seen = 'yes'";
const ANEW: &str = "return !document.documentElement.dataset.seen && location.hash === '#/today' && document.readyState === 'complete'";

async fn next_years_campaign_begins_from_this_one_and_both_stand_side_by_side(stage: &Stage) -> Done {
    let office = stage.device("office", (1280, 800)).await?;
    begin_as_the_office(&office).await?;
    office.open("/settings").await?;
    office.see("Đã chọn: Văn phòng").await?;
    office.tap("Lập đợt năm sau từ đợt này").await?;
    office.see("Đã lập đợt 2027. Đợt 2026 vẫn còn nguyên.").await?;
    office.wait_for("the day's page", "return location.hash === '#/today'").await?;
    office.see("Đợt 2027").await?;
    office.tap("Mở lại đợt 2026").await?;
    office.see("Đợt 2026").await?;
    office.open("/settings").await?;
    office.ask(MARK, vec![]).await?;
    office.tap("Mở Phong trào").await?;
    office.wait_for("the new campaign is open", ANEW).await?;
    office.open("/office/unit").await?;
    office.see("28 mục").await?;
    office.see("28\nchưa đăng ký").await?;
    office.open("/models").await?;
    office.see_control("Thêm mô hình").await?;
    office.see("Chưa có mô hình").await?;
    office.open("/setup/1").await?;
    office.see("2027").await?;
    office.open("/settings").await?;
    office.see("năm 2027").await?;
    office.ask(MARK, vec![]).await?;
    office.tap("Mở Phong trào").await?;
    office.wait_for("the old campaign is open", ANEW).await?;
    office.see("Hôm nay").await?;
    office.settle().await?;
    office.open("/models").await?;
    office.see("54 trên 54 mô hình").await
}

async fn another_campaign_is_begun_and_left_from_the_settings(stage: &Stage) -> Done {
    let office = stage.device("office", (1280, 800)).await?;
    begin_as_the_office(&office).await?;
    office.open("/settings").await?;
    office.tap("Lập đợt năm sau từ đợt này").await?;
    office.see("Đợt 2027").await?;
    office.open("/settings").await?;
    office.tap("Mở hoặc lập đợt khác").await?;
    office.tap("Quay về đợt đang mở").await?;
    office.see("Các đợt thi đua trên máy này").await?;
    // The sample, and not the empty campaign that was made from it.
    office.tap("Mở hoặc lập đợt khác").await?;
    office.tap("Dùng dữ liệu mẫu").await?;
    office.see("Đợt 2026").await?;
    office.open("/models").await?;
    office.see("54 trên 54 mô hình").await?;
    office.open("/settings").await?;
    office.tap("Mở hoặc lập đợt khác").await?;
    office.tap("Lập đợt thi đua mới").await?;
    office.fill("Tên xã", "", "Mường Chiềng").await?;
    office.fill("Tên tỉnh", "", "Phú Thọ").await?;
    office.reload().await?;
    office.open("/settings").await?;
    office.tap("Mở hoặc lập đợt khác").await?;
    office.tap("Lập đợt thi đua mới").await?;
    office.tap("Bắt đầu").await?;
    office.see("Bước 1 trên 5").await?;
    office.see("Mường Chiềng").await
}

async fn one_search_finds_everything_without_accents_and_is_still_there_on_the_way_back(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    phone.open("/office").await?;
    phone.fill("Tìm trong cả phong trào", "", "dong mit").await?;
    phone.see("Thôn · ").await?;
    phone.see("Chi bộ thôn Đồng Mít").await?;
    phone.fill("Tìm trong cả phong trào", "", "tieng keng").await?;
    phone.see("Tiếng kẻng bình yên ở thôn bản").await?;
    phone.tap_at("", "Tin, bài").await?;
    phone.see("Nội dung").await?;
    phone.tap("Quay lại").await?;
    phone.open("/office").await?;
    phone.see("tieng keng").await?;
    phone.see("Tiếng kẻng bình yên ở thôn bản").await
}

async fn a_list_is_narrowed_and_stays_so_on_the_way_back(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    phone.open("/office/task").await?;
    phone.see("12 mục").await?;
    phone.tap("Lọc, sắp xếp").await?;
    phone.choose("Tình trạng", "Đã xong").await?;
    phone.see("4 trên 12 mục").await?;
    phone.tap_at("", "Xây dựng kế hoạch tổ chức thực hiện").await?;
    phone.see("Mục trong kế hoạch").await?;
    phone.tap("Quay lại").await?;
    phone.see("4 trên 12 mục").await?;
    phone.see("Lọc, sắp xếp (1)").await?;
    phone.open("/models").await?;
    phone.tap("Lọc, sắp xếp").await?;
    phone.choose("Tình trạng", "Tiêu biểu").await?;
    phone.see("1 trên 54 mô hình").await?;
    phone.tap_at("", "Chi hội nghề trồng dâu nuôi tằm").await?;
    phone.see("Tình trạng hiện nay").await?;
    phone.see("Công nhận tiêu biểu").await?;
    phone.tap("Quay lại").await?;
    phone.see("1 trên 54 mô hình").await
}
