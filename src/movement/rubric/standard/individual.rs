//! The sample rubric for individuals: five groups of 20 points (domain §4).

use super::collective::VETOES;
use super::table::{CriterionRow, GroupRow, bands, groups, vetoes};
use crate::model::Subject;
use crate::points::Points;
use crate::rubric::{Body, Demand, Tie};

/// The sample rubric for individuals, "mẫu, chưa được phê duyệt".
pub fn individual() -> Body {
    Body {
        title: "Thang điểm điển hình “Dân vận khéo” của cá nhân".to_owned(),
        version: "2026.1".to_owned(),
        source:
            "Mẫu, chưa được phê duyệt. Năm nhóm, mỗi nhóm 20 điểm; đề xuất để Ban Xây dựng Đảng sửa và trình duyệt; \
                 chưa có văn bản nào quy định số điểm này."
                .to_owned(),
        subject: Subject::Individual,
        groups: groups(GROUPS),
        bonus: Points::whole(5),
        bonus_guidance:
            "Cộng tối đa 5 điểm khi người được chấm giải quyết được việc khó, nguy hiểm hoặc kéo dài mà nhiều \
                         người không làm được, có xác nhận của thôn hoặc cơ quan. Ghi rõ việc gì, ngày nào."
                .to_owned(),
        penalty: Points::whole(10),
        penalty_guidance:
            "Trừ tối đa 10 điểm khi có phản ánh đúng về lời nói, việc làm gây mất lòng dân, hoặc kê khai sai \
                           thành tích nhưng chưa đến mức gian dối. Ghi rõ việc gì, ai xác nhận."
                .to_owned(),
        vetoes: vetoes(VETOES),
        bands: bands(),
        ties: vec![
            Tie::Group("III".to_owned()),
            Tie::Group("IV".to_owned()),
            Tie::Group("V".to_owned()),
            Tie::EarlierRegistration,
        ],
        remark_on_zero: Demand::Must,
        remark_on_full: Demand::Warn,
    }
}

const GROUPS: &[GroupRow] = &[
    ("I", "Gương mẫu", EXAMPLE),
    ("II", "Cách làm khéo", SKILL),
    ("III", "Kết quả, hiệu quả", RESULTS),
    ("IV", "Tín nhiệm của Nhân dân", TRUST),
    ("V", "Bền vững, lan tỏa", LASTING),
];

const EXAMPLE: &[CriterionRow] = &[
    CriterionRow {
        code: "I.1",
        name: "Bản thân và gia đình gương mẫu",
        max: 10,
        guidance: "Hỏi trưởng thôn và hàng xóm: gia đình có làm trước việc mình vận động không (hiến đất, góp công, phân \
                   loại rác, không vi phạm)? Gương mẫu thể hiện bằng việc, không bằng giấy khen.",
        evidence: "Xác nhận của thôn; ảnh việc gia đình đã làm.",
        skippable: false,
        levels: &[
            (0, 350, "Chưa đạt", "Vận động người khác nhưng gia đình chưa làm."),
            (400, 600, "Trung bình", "Bản thân làm đúng; gia đình có việc còn chậm."),
            (650, 800, "Khá", "Bản thân và gia đình làm đủ, đúng lúc."),
            (850, 1000, "Tốt", "Luôn làm trước, làm nhiều hơn; hàng xóm lấy làm gương để làm theo."),
        ],
    },
    CriterionRow {
        code: "I.2",
        name: "Trách nhiệm với việc được giao",
        max: 10,
        guidance: "Xem việc được cấp ủy, đoàn thể hoặc thôn giao trong năm và việc đã xong. Hỏi người giao việc: có phải nhắc \
                   không, khi khó thì xử lý thế nào. Người không giữ chức vụ thì xét việc tự nhận.",
        evidence: "Nhận xét của cấp ủy hoặc đoàn thể.",
        skippable: false,
        levels: &[
            (0, 350, "Chưa đạt", "Nhiều việc bỏ dở hoặc phải người khác làm thay."),
            (400, 600, "Trung bình", "Làm xong việc thường ngày; việc khó còn né tránh."),
            (650, 800, "Khá", "Làm xong, đúng hẹn, báo cáo rõ."),
            (850, 1000, "Tốt", "Nhận việc khó, làm đến cùng, không để ai phải nhắc."),
        ],
    },
];

const SKILL: &[CriterionRow] = &[
    CriterionRow {
        code: "II.1",
        name: "Gần dân, nghe dân, nói dân hiểu",
        max: 10,
        guidance: "Hỏi một hộ đã được vận động: người ấy đến mấy lần, nói thế nào, có nghe mình không. Tìm một trường hợp từ \
                   không đồng ý thành đồng ý và hỏi vì sao đổi ý. Vùng có đồng bào dân tộc thì hỏi về tiếng nói, phong tục.",
        evidence: "Ghi lời kể của hộ được vận động; ảnh.",
        skippable: false,
        levels: &[
            (0, 350, "Chưa đạt", "Ít gặp dân; nói một chiều, có lúc gây bức xúc."),
            (400, 600, "Trung bình", "Có đến nhà, có giải thích; việc khó phải nhờ người khác."),
            (650, 800, "Khá", "Kiên trì, biết lắng nghe; nhiều hộ đồng ý sau khi được giải thích."),
            (850, 1000, "Tốt", "Hiểu từng nhà; chọn đúng lúc, đúng người; hộ khó nhất cũng đồng thuận và nói lý do."),
        ],
    },
    CriterionRow {
        code: "II.2",
        name: "Sáng kiến, biết huy động mọi người",
        max: 10,
        guidance: "Hỏi: “Cách làm này do ai nghĩ ra? Ai cùng làm?” Kể tên người, đoàn thể đã được huy động và việc họ làm. \
                   Xem cách làm có đơn giản, ít tốn kém, người khác làm được không.",
        evidence: "Ảnh cách làm; danh sách người cùng làm.",
        skippable: false,
        levels: &[
            (0, 350, "Chưa đạt", "Làm theo nếp cũ, một mình."),
            (400, 600, "Trung bình", "Có cải tiến nhỏ; huy động được vài người quen."),
            (650, 800, "Khá", "Có sáng kiến dùng được; kéo được đoàn thể và nhiều hộ cùng làm."),
            (
                850,
                1000,
                "Tốt",
                "Sáng kiến riêng, tiết kiệm, dễ làm theo; nhiều lực lượng góp sức vì tin người đứng ra.",
            ),
        ],
    },
];

const RESULTS: &[CriterionRow] = &[
    CriterionRow {
        code: "III.1",
        name: "Việc đã làm được",
        max: 10,
        guidance: "Liệt kê việc cụ thể trong năm, mỗi việc một con số: mét đường, hộ, buổi, vụ hòa giải thành. Đi xem ít nhất \
                   một việc. Tách việc do người này làm chính với việc chung của tập thể.",
        evidence: "Danh sách việc có xác nhận; ảnh trước và sau.",
        skippable: false,
        levels: &[
            (0, 350, "Chưa đạt", "Không chỉ ra được việc cụ thể."),
            (400, 600, "Trung bình", "Có một, hai việc nhỏ; phần đóng góp riêng chưa rõ."),
            (650, 800, "Khá", "Nhiều việc có con số; phần đóng góp riêng được xác nhận."),
            (850, 1000, "Tốt", "Làm được việc lớn hoặc việc khó của thôn; xem tận nơi đúng như kể."),
        ],
    },
    CriterionRow {
        code: "III.2",
        name: "Lợi ích cho Nhân dân",
        max: 10,
        guidance: "Hỏi người được lợi: đời sống, sản xuất, an ninh, tình làng nghĩa xóm thay đổi ra sao so với trước. Lấy ít \
                   nhất một con số và kiểm tra nguồn. Lợi ích của riêng gia đình mình thì không tính.",
        evidence: "Số liệu có nguồn; lời xác nhận của người được lợi.",
        skippable: false,
        levels: &[
            (0, 350, "Chưa đạt", "Chưa thấy ai được lợi, hoặc không kiểm tra được."),
            (400, 600, "Trung bình", "Ít hộ được lợi; số liệu chưa rõ."),
            (650, 800, "Khá", "Nhiều hộ được lợi; có số liệu so trước và sau."),
            (850, 1000, "Tốt", "Lợi ích rộng và lâu; người được lợi nói rõ, số liệu kiểm tra đúng."),
        ],
    },
];

const TRUST: &[CriterionRow] = &[
    CriterionRow {
        code: "IV.1",
        name: "Người dân tin, nghe và làm theo",
        max: 10,
        guidance: "Hỏi riêng năm người, không theo danh sách chuẩn bị sẵn: “Khi có việc khó, bà con hay tìm ai?” Ghi bao nhiêu \
                   người nhắc đến người này và vì sao.",
        evidence: "Ghi nhanh ý kiến, không cần tên.",
        skippable: false,
        levels: &[
            (0, 350, "Chưa đạt", "Ít người biết, hoặc còn nhiều lời chê."),
            (400, 600, "Trung bình", "Người quen tin; nhiều hộ còn dè dặt."),
            (650, 800, "Khá", "Phần lớn người được hỏi tin và đã làm theo."),
            (850, 1000, "Tốt", "Ai được hỏi cũng nhắc đến; có việc khó là tìm đến."),
        ],
    },
    CriterionRow {
        code: "IV.2",
        name: "Đoàn kết, hòa giải trong thôn",
        max: 10,
        guidance: "Hỏi tổ hòa giải, công an viên: năm qua người này giúp giải quyết việc mâu thuẫn nào, kết quả ra sao, có tái \
                   diễn không. Nơi không có việc mâu thuẫn nào cần hòa giải thì chọn “không áp dụng” và ghi lý do.",
        evidence: "Sổ hòa giải hoặc xác nhận của thôn.",
        skippable: true,
        levels: &[
            (0, 350, "Chưa đạt", "Đứng ngoài, hoặc làm mâu thuẫn nặng thêm."),
            (400, 600, "Trung bình", "Có tham gia khi được mời."),
            (650, 800, "Khá", "Chủ động; phần lớn vụ việc được hòa giải thành."),
            (850, 1000, "Tốt", "Các bên đều nể; việc kéo dài cũng giải quyết được, không tái diễn."),
        ],
    },
];

const LASTING: &[CriterionRow] = &[
    CriterionRow {
        code: "V.1",
        name: "Bền bỉ, làm thường xuyên",
        max: 10,
        guidance: "Hỏi việc làm từ bao giờ, tháng gần đây nhất làm gì. Xem sổ ghi, ảnh theo tháng. Việc chỉ rộ lên trước ngày \
                   khảo sát thì chấm thấp.",
        evidence: "Sổ ghi hoặc ảnh theo thời gian.",
        skippable: false,
        levels: &[
            (0, 350, "Chưa đạt", "Mới làm một đợt, hoặc đã ngừng."),
            (400, 600, "Trung bình", "Làm từng đợt, có lúc gián đoạn."),
            (650, 800, "Khá", "Làm đều từ một năm."),
            (850, 1000, "Tốt", "Bền bỉ nhiều năm; có người kế tiếp đã được chỉ dẫn."),
        ],
    },
    CriterionRow {
        code: "V.2",
        name: "Lan tỏa đến người khác",
        max: 10,
        guidance: "Kể tên người, hộ, thôn đã học và làm theo; gọi hoặc gặp một người trong số đó. Xem tin, bài, buổi kể chuyện \
                   ở họp thôn, đài xã.",
        evidence: "Danh sách người làm theo; tin, bài.",
        skippable: false,
        levels: &[
            (0, 350, "Chưa đạt", "Chưa ai làm theo."),
            (400, 600, "Trung bình", "Được giới thiệu; một vài người làm theo trong xóm."),
            (650, 800, "Khá", "Nhiều hộ trong thôn làm theo."),
            (850, 1000, "Tốt", "Thôn khác, xã khác đến học và đã làm theo; được chọn để nêu gương."),
        ],
    },
];
