//! Nothing moves under the finger: a card keeps its height, a sheet its place.

use crate::picture::by_a_camera;
use crate::ways::begin_with_the_sample;
use e2e::{Device, Done, Fault, Stage, promise};

promise!(a_card_keeps_its_height_when_the_maximum_is_given_and_when_photos_come: chromium firefox);
promise!(a_sheet_opens_again_at_the_very_line_where_it_was_left: chromium firefox);
promise!(what_is_seldom_done_is_offered_only_where_there_is_something_to_do: chromium firefox);
promise!(the_size_of_a_bundle_moves_no_button_when_it_is_known: chromium firefox);

/// How high the first card is, and how far from the head of the page the second begins.
const HEIGHTS: &str = "const [one, two] = document.querySelectorAll('.crit'); \
return [Math.round(one.getBoundingClientRect().height), Math.round(two.getBoundingClientRect().top + scrollY)]";

async fn a_card_keeps_its_height_when_the_maximum_is_given_and_when_photos_come(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    let photo = stage.write_file("photo.jpg", &by_a_camera(&phone).await?)?;
    first_sheet(&phone).await?;
    let blank = heights(&phone).await?;
    for (points, said) in [("3", "Điểm tối đa: nên ghi lý do"), ("0", "Điểm 0: phải ghi lý do")] {
        phone.tap_at(points, "I.1").await?;
        phone.see(said).await?;
        same("the card with these points", blank, heights(&phone).await?)?;
    }
    phone.tap("Minh chứng").await?;
    phone.see("Chưa có ảnh.").await?;
    let open = heights(&phone).await?;
    phone.pick_file("Chọn ảnh có sẵn", "", &photo).await?;
    phone.see_control("Chưa có chú thích").await?;
    phone.see("Đã lưu trên máy").await?;
    same("the card with a photo", open, heights(&phone).await?)?;
    phone.tap("Chưa có chú thích").await?;
    let caption = "Đường mới mở vào thôn, đoạn qua ba hộ hiến đất đầu tiên của đợt này";
    phone.fill("Chú thích", "", caption).await?;
    phone.tap("Đóng").await?;
    phone.see(caption).await?;
    same("the card with a caption", open, heights(&phone).await?)
}

async fn heights(device: &Device) -> Done<[u64; 2]> {
    let told = device.ask(HEIGHTS, vec![]).await?;
    Ok([told[0].as_u64().unwrap_or_default(), told[1].as_u64().unwrap_or_default()])
}

fn same(what: &str, before: [u64; 2], now: [u64; 2]) -> Done {
    if before == now { Ok(()) } else { Err(Fault::new(format!("{what}: {before:?} became {now:?}"))) }
}

async fn a_sheet_opens_again_at_the_very_line_where_it_was_left(stage: &Stage) -> Done {
    for (name, size) in [("phone", (390, 844)), ("tablet", (1280, 800))] {
        let device = stage.device(name, size).await?;
        begin_with_the_sample(&device).await?;
        first_sheet(&device).await?;
        for far in [47, 433, 1_027] {
            device.ask(&format!("scrollTo({{ top: {far}, behavior: 'instant' }})"), vec![]).await?;
            let there = format!("return Math.abs(scrollY - {far}) <= 2");
            device.wait_for("the place", &there).await?;
            device.reload().await?;
            device.see("Phiếu chấm").await?;
            device.wait_for(&format!("{far} pixels down, as it was left"), &there).await?;
        }
    }
    Ok(())
}

async fn what_is_seldom_done_is_offered_only_where_there_is_something_to_do(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    first_sheet(&phone).await?;
    let offered = "return !!document.querySelector('[id=\"card-I.1\"] .more')";
    if phone.ask(offered, vec![]).await? == true {
        return Err(Fault::new("a criterion that must be scored and is not yet offers a menu with nothing in it"));
    }
    phone.tap_at("3", "I.1").await?;
    phone.tap("Thao tác khác với tiêu chí I.1").await?;
    phone.tap("Xóa điểm đã cho").await?;
    phone.see("0 / 100").await?;
    phone.wait_for("nothing to do again", "return !document.querySelector('[id=\"card-I.1\"] .more')").await
}

async fn the_size_of_a_bundle_moves_no_button_when_it_is_known(stage: &Stage) -> Done {
    for (name, size) in [("phone", (390, 844)), ("tablet", (1280, 800))] {
        let device = stage.device(name, size).await?;
        begin_with_the_sample(&device).await?;
        device.open("/transfer").await?;
        device.see("Đang tính cỡ gói…").await?;
        let tops = "return JSON.stringify([...document.querySelectorAll('main button, main .heading')]\
                    .map((each) => Math.round(each.getBoundingClientRect().top + scrollY)))";
        let before = device.ask(tops, vec![]).await?;
        device.see("Gói khoảng").await?;
        device.see_no("Đang tính cỡ gói…").await?;
        let after = device.ask(tops, vec![]).await?;
        if before != after {
            return Err(Fault::new(format!("on the {name} {before} became {after}")));
        }
    }
    Ok(())
}

/// The sheet of the first of today's models that nobody has begun.
async fn first_sheet(device: &Device) -> Done {
    device.open("/today").await?;
    device.tap_at("", "Chưa chấm").await?;
    device.see("chưa chấm").await
}
