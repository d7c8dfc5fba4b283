//! Words of the score sheet.

words! {
    REMARK = "Nhận xét", "Remark";
    EVIDENCE = "Minh chứng", "Evidence";
    GUIDANCE = "Hướng dẫn", "Guidance";
    criteria_left(n: usize) = "còn {n} tiêu chí", one(n) "{n} criterion left", "{n} criteria left";
}
