//! The settings of the commune's plan of 2026, as the plan says them. Every one can be changed.

use super::{Choice, Edit};
use crate::date::Day;
use crate::points::Points;

/// The plan of 2026 for a commune of a province: what a new campaign starts from.
pub fn plan_2026(province: &str, commune: &str) -> Vec<Edit> {
    let choice = |(key, name): &(&str, &str)| Choice { key: (*key).to_owned(), name: (*name).to_owned() };
    let lines = |all: &[&str]| all.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    let day = |text: &str| Day::parse(text).ok();
    vec![
        Edit::Name("Phong trào thi đua “Dân vận khéo” năm 2026".to_owned()),
        Edit::Year(2026),
        Edit::Province(province.to_owned()),
        Edit::Commune(commune.to_owned()),
        Edit::Body(format!("Ban Thường vụ Đảng ủy xã {commune}").trim_end().to_owned()),
        Edit::Office("Ban Xây dựng Đảng".to_owned()),
        Edit::Basis(lines(&[
            "Kế hoạch số 18-KH/BTGDVTU, ngày 09/3/2026 của Ban Tuyên giáo và Dân vận Tỉnh ủy về thực hiện phong trào \
             thi đua Dân vận khéo và Dân vận khéo trong tham gia xây dựng nông thôn mới năm 2026",
        ])),
        Edit::Fields(FIELDS.iter().map(choice).collect()),
        Edit::Strands(STRANDS.iter().map(choice).collect()),
        Edit::Deadline(day("2026-04-10")),
        Edit::Survey(day("2026-07-01"), day("2026-12-31")),
        Edit::Quota(1, 2),
        Edit::Recipients(lines(&[
            "Ban Tuyên giáo và Dân vận Tỉnh ủy (b/c)",
            "Thường trực Đảng ủy xã",
            "Lãnh đạo UBND xã",
            "Các cơ quan tham mưu, giúp việc Đảng ủy xã",
            "Ủy ban MTTQ Việt Nam và các tổ chức CT-XH xã",
            "Các tổ chức đảng trực thuộc Đảng ủy xã",
            "Lưu VPĐU",
        ])),
        Edit::SignerFor("T/M BAN THƯỜNG VỤ".to_owned()),
        Edit::SignerPost("PHÓ BÍ THƯ".to_owned()),
        Edit::Spread(Points::whole(10)),
        Edit::Quorum(75),
        Edit::Chair(true),
    ]
}

const FIELDS: &[(&str, &str)] = &[
    ("kinh-te", "Kinh tế"),
    ("van-hoa-xa-hoi", "Văn hóa - xã hội"),
    ("an-ninh", "An ninh"),
    ("quoc-phong", "Quốc phòng"),
];

const STRANDS: &[(&str, &str)] =
    &[("dan-van-kheo", "Dân vận khéo"), ("nong-thon-moi", "Dân vận khéo trong tham gia xây dựng nông thôn mới")];
