//! The browser loses what it was given to keep. Never an empty app; what either copy holds is there again.

use std::rc::Rc;

use crate::ways::{
    PERSON, begin_with_a_bundle, begin_with_the_sample, export, give_first_points, same, score_and_seal, six_words,
    wipe,
};
use e2e::{Device, Done, Fault, Stage, Store, promise};

promise!(what_the_browser_lost_of_one_copy_is_back_from_the_other);

async fn what_the_browser_lost_of_one_copy_is_back_from_the_other(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    let total = score_and_seal(&phone, 2).await?;
    if !stage.engine.keeps_its_profile() {
        // Its browser has no private file system: the screen says that there is one copy.
        phone.open("/today").await?;
        phone.see("Máy này chỉ giữ một bản lưu").await?;
        phone.open("/settings/health").await?;
        return phone.see("Trình duyệt này không có. Hãy xuất gói mỗi ngày.").await;
    }
    let words = six_words(&phone).await?;
    both_copies_stand(&phone).await?;

    loses(&phone, &[Store::Journal]).await?;
    phone.see("thay đổi từ bản lưu thứ hai").await?;
    same("after the journal was lost", &words, &six_words(&phone).await?)?;
    phone.open("/today").await?;
    phone.tap_at("", "Đã khóa").await?;
    phone.see(&format!("{total}")).await?;
    phone.see("Phiếu đã khóa").await?;
    score_and_seal(&phone, 1).await?;
    let words = six_words(&phone).await?;
    both_copies_stand(&phone).await?;

    loses(&phone, &[Store::Second]).await?;
    phone.see("Mô hình hôm nay").await?;
    both_copies_stand(&phone).await?;
    loses(&phone, &[Store::Journal]).await?;
    phone.see("thay đổi từ bản lưu thứ hai").await?;
    same("after each was lost once", &words, &six_words(&phone).await?)
}

promise!(what_both_copies_lost_is_never_an_empty_start_and_comes_back_from_the_last_bundle);

async fn what_both_copies_lost_is_never_an_empty_start_and_comes_back_from_the_last_bundle(stage: &Stage) -> Done {
    if !stage.engine.keeps_its_profile() {
        return Ok(());
    }
    let (phone, words) = sealed_in_both_copies(stage).await?;
    let bundle = export(&phone).await?;
    loses(&phone, &[Store::Journal, Store::Second]).await?;
    phone.see("MẤT DỮ LIỆU").await?;
    phone.pick_file("Chọn tệp gói", "", &bundle).await?;
    phone.see("Xem trước khi nhập").await?;
    phone.tap("Nhập").await?;
    phone.see("Hôm nay").await?;
    same("after the bundle came back", &words, &six_words(&phone).await?)
}

promise!(a_part_of_the_journal_that_the_browser_no_longer_gives_is_back_from_the_second_copy: chromium);

async fn a_part_of_the_journal_that_the_browser_no_longer_gives_is_back_from_the_second_copy(stage: &Stage) -> Done {
    let (phone, words) = sealed_in_both_copies(stage).await?;
    loses(&phone, &[Store::Large]).await?;
    phone.see("thay đổi từ bản lưu thứ hai").await?;
    same("after a part of the journal was lost", &words, &six_words(&phone).await?)?;
    score_and_seal(&phone, 1).await?;
    let words = six_words(&phone).await?;
    both_copies_stand(&phone).await?;
    // It opens by itself from then on.
    phone.start_again().await?;
    phone.open("").await?;
    phone.see("Mô hình hôm nay").await?;
    phone.see_no("thay đổi từ bản lưu thứ hai").await?;
    same("at the next start", &words, &six_words(&phone).await?)
}

promise!(a_journal_that_does_not_open_gives_its_scores_from_the_second_copy: chromium firefox);

async fn a_journal_that_does_not_open_gives_its_scores_from_the_second_copy(stage: &Stage) -> Done {
    let (phone, words) = sealed_in_both_copies(stage).await?;
    // As a newer build leaves it that was here and is gone.
    phone.open_file("look.js").await?;
    let newer = "const done = arguments[0], asked = indexedDB.open('dvk', 1000); \
                 asked.onsuccess = () => { asked.result.close(); done(true); }; asked.onerror = () => done(false);";
    if phone.ask_and_wait(newer).await? != true {
        return Err(Fault::new("the database took no newer version"));
    }
    phone.open("").await?;
    phone.see("Dữ liệu trên máy do bản mới hơn ghi.").await?;
    let bundle = phone.download(async || phone.tap("Xuất từ bản lưu thứ hai").await).await?;
    phone.see("Đã tải về 1 gói.").await?;

    let other = stage.device("other", (800, 1280)).await?;
    begin_with_a_bundle(&other, &bundle, PERSON).await?;
    same("on the device that took the rescued bundle", &words, &six_words(&other).await?)
}

promise!(where_everything_of_the_address_is_gone_the_start_says_so_and_not_after_a_wipe: chromium firefox);

async fn where_everything_of_the_address_is_gone_the_start_says_so_and_not_after_a_wipe(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    give_first_points(&phone, "2").await?;
    both_copies_stand(&phone).await?;
    loses(&phone, &[Store::All]).await?;
    phone.see("MẤT DỮ LIỆU").await?;
    phone.tap("Tiếp tục không có dữ liệu đó").await?;
    begin_with_the_sample(&phone).await?;
    wipe(&phone).await?;
    phone.start_again().await?;
    phone.open("").await?;
    phone.see("Dùng dữ liệu mẫu").await
}

/// A phone with a sealed sheet of which both copies have everything, and its six words.
async fn sealed_in_both_copies(stage: &Stage) -> Done<(Rc<Device>, Vec<String>)> {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    score_and_seal(&phone, 2).await?;
    let words = six_words(&phone).await?;
    both_copies_stand(&phone).await?;
    Ok((phone, words))
}

/// The browser is closed, loses these stores, and is opened again.
async fn loses(phone: &Device, stores: &[Store]) -> Done {
    phone.quit().await;
    stores.iter().try_for_each(|store| phone.lose(*store))?;
    phone.start().await?;
    phone.open("").await
}

/// The health page says that the second copy has everything; then the page is left at rest.
async fn both_copies_stand(phone: &Device) -> Done {
    phone.open("/settings/health").await?;
    phone.see("Đủ, giống bản lưu chính.").await?;
    phone.see("Dung lượng bản lưu thứ hai").await?;
    phone.see_no("Đang lưu").await
}
