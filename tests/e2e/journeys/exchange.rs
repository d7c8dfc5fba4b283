//! Two tablets and an office: work goes out in a file, scores come home in files, and all three hold the same.

use crate::ways::{
    begin_as_the_office, begin_with_a_bundle, export, import, look_at, same, score_and_seal, six_words, take_back,
};
use e2e::{Device, Done, Fault, Stage, promise};
use std::path::PathBuf;

promise!(two_tablets_score_without_a_network_and_the_office_holds_both_in_whatever_order);

const FIRST: &str = "Lý Thị Bích Ngọc";
const SECOND: &str = "Nguyễn Thị Hồng Vân";

async fn two_tablets_score_without_a_network_and_the_office_holds_both_in_whatever_order(stage: &Stage) -> Done {
    let office = stage.device("office", (1440, 900)).await?;
    begin_as_the_office(&office).await?;
    let for_first = assign(&office, FIRST).await?;
    let for_second = assign(&office, SECOND).await?;

    let first = stage.phone("first").await?;
    begin_with_a_bundle(&first, &for_first, FIRST).await?;
    let second = stage.device("second", (800, 1280)).await?;
    begin_with_a_bundle(&second, &for_second, SECOND).await?;
    stage.go_offline();
    score_and_seal(&first, 2).await?;
    score_and_seal(&second, 3).await?;
    let home = [export(&first).await?, export(&second).await?];
    for tablet in [&first, &second] {
        tablet.see("Mọi thay đổi đã có trong gói xuất").await?;
        tablet.see("Đã có trong gói xuất").await?;
    }

    import(&office, &home[0]).await?;
    import(&office, &home[1]).await?;
    let one_way = six_words(&office).await?;
    take_back(&office).await?;
    take_back(&office).await?;
    if six_words(&office).await? == one_way {
        return Err(Fault::new("taking both imports back changed nothing"));
    }
    import(&office, &home[1]).await?;
    import(&office, &home[0]).await?;
    same("the order of the bundles", &six_words(&office).await?, &one_way)?;

    let receipt = office.download(async || office.tap("Xuất biên nhận").await).await?;
    for tablet in [&first, &second] {
        look_at(tablet, &receipt).await?;
        tablet.tap("Ghi nhận").await?;
        tablet.see("Văn phòng đã nhận mọi thay đổi").await?;
        tablet.open("/today").await?;
        tablet.see("Văn phòng đã nhận").await?;
    }

    let whole = export(&office).await?;
    for tablet in [&first, &second] {
        import(tablet, &whole).await?;
        same(&tablet.name, &six_words(tablet).await?, &one_way)?;
    }
    Ok(())
}

/// The assignment for one person's tablet.
async fn assign(office: &Device, person: &str) -> Done<PathBuf> {
    office.open("/transfer").await?;
    office.choose("Máy bảng của", person).await?;
    office.see("phiếu của người khác").await?;
    office.download(async || office.tap("Xuất gói giao việc").await).await
}
