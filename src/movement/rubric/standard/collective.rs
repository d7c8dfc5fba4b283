//! The sample rubric for collectives: 13 criteria in five groups, 100 points (domain §4).

use super::table::{CriterionRow, GroupRow, bands, groups, vetoes};
use crate::model::Subject;
use crate::points::Points;
use crate::rubric::{Body, Demand, Tie};

/// The sample rubric for collectives, "mẫu, chưa được phê duyệt".
pub fn collective() -> Body {
    Body {
        title: "Thang điểm mô hình “Dân vận khéo” của tập thể".to_owned(),
        version: "2026.1".to_owned(),
        source: "Mẫu, chưa được phê duyệt. Đề xuất để Ban Xây dựng Đảng sửa và trình duyệt; chưa có văn bản nào quy định \
                 số điểm này."
            .to_owned(),
        subject: Subject::Collective,
        groups: groups(GROUPS),
        bonus: Points::whole(5),
        bonus_guidance: "Cộng tối đa 5 điểm khi có một trong các việc: giải quyết được việc khó, kéo dài, nhiều người \
                         quan tâm (ghi rõ việc gì); được báo, đài hoặc cấp trên biểu dương bằng văn bản; nơi khác đến học \
                         và đã làm theo. Việc đã cho điểm ở tiêu chí trên thì không cộng lần nữa."
            .to_owned(),
        penalty: Points::whole(10),
        penalty_guidance: "Trừ tối đa 10 điểm khi: có đơn thư đúng về chính mô hình mà chưa giải quyết; huy động đóng góp \
                           không bàn với dân; thu, chi không công khai; hồ sơ sai số liệu nhưng chưa đến mức gian dối. \
                           Ghi rõ việc gì, ai xác nhận."
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

pub(super) const VETOES: &[(&str, &str)] = &[
    ("vi-pham-phap-luat", "Vi phạm pháp luật trong quá trình thực hiện, đã có kết luận của cơ quan có thẩm quyền."),
    (
        "ho-so-khong-trung-thuc",
        "Hồ sơ, số liệu, hình ảnh không trung thực: lấy của nơi khác, khai khống hoặc dựng lại để chấm điểm.",
    ),
];

const GROUPS: &[GroupRow] = &[
    ("I", "Đăng ký, lãnh đạo", LEADING),
    ("II", "Cách làm khéo", SKILL),
    ("III", "Kết quả, hiệu quả", RESULTS),
    ("IV", "Đồng thuận của Nhân dân", CONSENT),
    ("V", "Bền vững, lan tỏa", LASTING),
];

const LEADING: &[CriterionRow] = &[
    CriterionRow {
        code: "I.1",
        name: "Tên, địa chỉ, lĩnh vực rõ ràng",
        max: 3,
        guidance: "Đọc bản đăng ký, rồi đến tận nơi. Tên có nói lên việc làm không? Hỏi một người dân: “Mô hình này ở đâu, \
                   làm việc gì?” Đối chiếu thôn, số hộ, lĩnh vực với thực tế.",
        evidence: "Bản đăng ký; ảnh nơi làm mô hình.",
        skippable: false,
        levels: &[
            (0, 50, "Chưa đạt", "Tên chung chung, ai cũng dùng được; không chỉ ra được nơi làm."),
            (100, 200, "Khá", "Có tên, có nơi, nhưng địa bàn hoặc lĩnh vực ghi chưa khớp với việc đang làm."),
            (250, 300, "Tốt", "Tên nói đúng việc; thôn, số hộ, lĩnh vực đúng như bản đăng ký; người dân gọi được tên."),
        ],
    },
    CriterionRow {
        code: "I.2",
        name: "Mục tiêu đo được",
        max: 5,
        guidance: "Tìm trong bản đăng ký: làm cái gì, bao nhiêu, bao giờ xong. Thử đọc to một mục tiêu và hỏi: “Cuối năm \
                   lấy gì để biết là đạt?” Mục tiêu chỉ có “nâng cao”, “tăng cường” thì chưa đo được.",
        evidence: "Bản đăng ký hoặc kế hoạch có chỉ tiêu.",
        skippable: false,
        levels: &[
            (0, 150, "Chưa đạt", "Không có mục tiêu, hoặc chỉ là khẩu hiệu."),
            (200, 300, "Trung bình", "Có mục tiêu nhưng thiếu con số hoặc thiếu thời hạn."),
            (350, 400, "Khá", "Mục tiêu chính có con số và thời hạn; còn mục tiêu phụ chưa rõ."),
            (450, 500, "Tốt", "Mọi mục tiêu có con số, thời hạn, có số liệu lúc bắt đầu để so sánh."),
        ],
    },
    CriterionRow {
        code: "I.3",
        name: "Cấp ủy lãnh đạo, phân công rõ người",
        max: 4,
        guidance: "Xem nghị quyết hoặc biên bản họp chi bộ có nói đến mô hình không. Hỏi người phụ trách: được giao khi \
                   nào, ai giúp, bao lâu báo cáo một lần. Hỏi thêm một thành viên xem có biết phần việc của mình.",
        evidence: "Biên bản họp cấp ủy; bảng phân công.",
        skippable: false,
        levels: &[
            (0, 50, "Chưa đạt", "Cấp ủy không bàn; một người tự làm, không ai theo dõi."),
            (100, 200, "Trung bình", "Có giao việc bằng miệng; chưa có lịch kiểm tra."),
            (250, 300, "Khá", "Có văn bản phân công; cấp ủy đã nghe báo cáo ít nhất một lần."),
            (350, 400, "Tốt", "Có phân công từng người; cấp ủy kiểm tra định kỳ và đã gỡ được việc vướng."),
        ],
    },
    CriterionRow {
        code: "I.4",
        name: "Đăng ký đúng hạn, đúng mẫu",
        max: 3,
        guidance: "Xem ngày nhận ở Ban Xây dựng Đảng và so với hạn trong kế hoạch. Mô hình phát sinh sau hạn do yêu cầu của \
                   cấp trên thì chọn “không áp dụng” và ghi rõ lý do.",
        evidence: "",
        skippable: true,
        levels: &[
            (0, 50, "Chưa đạt", "Nộp trễ, thiếu nhiều mục của mẫu, phải nhắc nhiều lần."),
            (100, 200, "Khá", "Nộp trễ ít ngày, hoặc đúng hạn nhưng phải bổ sung."),
            (250, 300, "Tốt", "Nộp trước hạn, đủ mục, có chữ ký của cấp ủy và đơn vị."),
        ],
    },
];

const SKILL: &[CriterionRow] = &[
    CriterionRow {
        code: "II.1",
        name: "Tuyên truyền để dân biết, dân bàn",
        max: 10,
        guidance: "Hỏi hai hoặc ba hộ không có tên trong hồ sơ: nghe nói về mô hình từ đâu, đã được hỏi ý kiến chưa, ý kiến \
                   đó ra sao. Xem biên bản họp thôn: có ghi người nói, ý kiến trái chiều và cách trả lời không.",
        evidence: "Biên bản họp thôn; ảnh buổi họp; bài phát thanh, tin nhắn nhóm.",
        skippable: false,
        levels: &[
            (0, 350, "Chưa đạt", "Chỉ đọc thông báo; người dân không biết hoặc không được hỏi."),
            (400, 600, "Trung bình", "Có họp một lần; phần lớn ngồi nghe, ít ý kiến được ghi lại."),
            (650, 800, "Khá", "Họp ít nhất hai lần, có biên bản; ý kiến khác nhau được trả lời."),
            (
                850,
                1000,
                "Tốt",
                "Đến tận nhà hộ còn băn khoăn; dân góp ý làm thay đổi cách làm; hộ được hỏi đều kể lại đúng.",
            ),
        ],
    },
    CriterionRow {
        code: "II.2",
        name: "Phối hợp, huy động nhiều lực lượng",
        max: 8,
        guidance: "Kể tên từng lực lượng và việc cụ thể họ đã làm: ai góp công, góp của, góp đất, góp ý. Hỏi trực tiếp một \
                   đoàn thể phối hợp. Có tên trong hồ sơ mà không có việc thì không tính.",
        evidence: "Danh sách đóng góp công, của; ảnh các lực lượng cùng làm.",
        skippable: false,
        levels: &[
            (0, 250, "Chưa đạt", "Chỉ một đơn vị làm; nơi khác chỉ có tên."),
            (300, 450, "Trung bình", "Có một hoặc hai đoàn thể tham gia theo đợt."),
            (500, 650, "Khá", "Mặt trận và ít nhất hai đoàn thể có việc riêng; dân góp công đều."),
            (
                700,
                800,
                "Tốt",
                "Nhiều lực lượng cùng làm, kể cả người có uy tín, doanh nghiệp, con em xa quê; mỗi bên kể được phần mình.",
            ),
        ],
    },
    CriterionRow {
        code: "II.3",
        name: "Sáng tạo, tiết kiệm",
        max: 7,
        guidance: "Hỏi: “Trước đây làm thế nào, nay khác ở chỗ nào?” Tìm cách làm riêng của nơi này, không chép mẫu. Xem chi \
                   phí: việc gì tự làm được, tận dụng được cái gì.",
        evidence: "Ảnh cách làm; bảng chi phí trước và sau.",
        skippable: false,
        levels: &[
            (0, 200, "Chưa đạt", "Làm như mọi năm, hoặc tốn kém so với kết quả."),
            (250, 400, "Trung bình", "Có đổi mới nhỏ; chưa thấy rõ tiết kiệm."),
            (450, 550, "Khá", "Có cách làm mới phù hợp với thôn; tiết kiệm được thời gian hoặc tiền."),
            (
                600,
                700,
                "Tốt",
                "Cách làm mới, dễ làm theo, có con số tiết kiệm; người dân tự nghĩ ra hoặc cùng cải tiến.",
            ),
        ],
    },
];

const RESULTS: &[CriterionRow] = &[
    CriterionRow {
        code: "III.1",
        name: "Đạt mục tiêu đã đăng ký",
        max: 15,
        guidance: "Lấy từng mục tiêu trong bản đăng ký, ghi con số đạt được đến hôm nay, rồi đi xem tận mắt ít nhất một việc. \
                   Chấm theo việc đã xong, không chấm theo lời hứa; việc chưa đến hạn thì so với tiến độ.",
        evidence: "Bảng so sánh mục tiêu và kết quả; ảnh trước và sau.",
        skippable: false,
        levels: &[
            (0, 550, "Chưa đạt", "Dưới một nửa mục tiêu; việc chính chưa làm."),
            (600, 900, "Trung bình", "Đạt từ một nửa đến dưới 80 % mục tiêu."),
            (950, 1250, "Khá", "Đạt từ 80 % mục tiêu; việc còn lại có lý do và ngày xong."),
            (1300, 1500, "Tốt", "Đạt đủ hoặc vượt mọi mục tiêu; xem tận nơi đúng như báo cáo."),
        ],
    },
    CriterionRow {
        code: "III.2",
        name: "Lợi ích có số liệu",
        max: 15,
        guidance: "Hỏi ai được lợi, lợi gì, bao nhiêu: thu nhập, mét đường, số vụ việc giảm, giờ công, tiền tiết kiệm. Con số \
                   lấy từ đâu? Chọn một con số trong báo cáo và kiểm tra lại với sổ sách hoặc người được lợi.",
        evidence: "Sổ theo dõi, hóa đơn, xác nhận của thôn hoặc công an xã; ảnh.",
        skippable: false,
        levels: &[
            (0, 550, "Chưa đạt", "Không có số liệu, hoặc số liệu không kiểm tra được."),
            (600, 900, "Trung bình", "Có số liệu nhưng ít người được lợi, hoặc chưa so với lúc trước."),
            (950, 1250, "Khá", "Số liệu có nguồn; nhiều hộ được lợi; so được trước và sau."),
            (
                1300,
                1500,
                "Tốt",
                "Lợi ích rõ, nhiều mặt; số được kiểm tra tại chỗ là đúng; việc bức xúc của thôn đã giảm hẳn.",
            ),
        ],
    },
];

const CONSENT: &[CriterionRow] = &[
    CriterionRow {
        code: "IV.1",
        name: "Tỷ lệ hộ tham gia",
        max: 8,
        guidance: "Tỷ lệ = số hộ thực sự tham gia chia cho số hộ thuộc đối tượng của mô hình. Lấy danh sách, hỏi ngẫu nhiên \
                   ba hộ có tên. Mô hình trong nội bộ cơ quan, không có hộ dân, thì chọn “không áp dụng” và ghi lý do.",
        evidence: "Danh sách hộ tham gia có chữ ký.",
        skippable: true,
        levels: &[
            (0, 250, "Chưa đạt", "Dưới 50 % số hộ, hoặc danh sách không đúng."),
            (300, 450, "Trung bình", "Từ 50 % đến dưới 70 % số hộ."),
            (500, 650, "Khá", "Từ 70 % đến dưới 90 % số hộ."),
            (700, 800, "Tốt", "Từ 90 % số hộ; hộ được hỏi đều xác nhận có tham gia."),
        ],
    },
    CriterionRow {
        code: "IV.2",
        name: "Người dân hài lòng",
        max: 7,
        guidance: "Hỏi riêng ít nhất năm người, có cả phụ nữ, người già, hộ khó khăn: “Có muốn làm tiếp không? Có điều gì \
                   chưa ưng?” Ghi số người hài lòng trên số người được hỏi. Hỏi thôn có đơn thư gì không.",
        evidence: "Phiếu hỏi hoặc ghi nhanh ý kiến, không cần tên.",
        skippable: false,
        levels: &[
            (0, 200, "Chưa đạt", "Nhiều người không hài lòng; có đơn thư chưa giải quyết."),
            (250, 400, "Trung bình", "Hơn một nửa hài lòng; còn điều chưa ưng kéo dài."),
            (450, 550, "Khá", "Phần lớn hài lòng; góp ý đã được tiếp thu."),
            (600, 700, "Tốt", "Hầu như ai cũng hài lòng, muốn làm tiếp; người dân tự kể chuyện tốt."),
        ],
    },
];

const LASTING: &[CriterionRow] = &[
    CriterionRow {
        code: "V.1",
        name: "Duy trì được lâu dài",
        max: 7,
        guidance: "Hỏi: “Hết đợt thi đua, hết kinh phí hỗ trợ thì ai làm tiếp?” Xem quy ước của thôn, quỹ, lịch trực, người \
                   kế tiếp. Mô hình từ năm trước thì xem các tháng gần đây có còn hoạt động không.",
        evidence: "Quy ước, sổ quỹ, lịch phân công.",
        skippable: false,
        levels: &[
            (0, 200, "Chưa đạt", "Chỉ làm để chấm điểm, hoặc đã ngừng."),
            (250, 400, "Trung bình", "Còn hoạt động nhưng dựa vào một người hoặc vào tiền hỗ trợ."),
            (450, 550, "Khá", "Có quy ước và người thay; hoạt động đều từ sáu tháng."),
            (600, 700, "Tốt", "Dân tự quản, tự lo kinh phí; hoạt động đều từ một năm hoặc đã thành nếp."),
        ],
    },
    CriterionRow {
        code: "V.2",
        name: "Nhân rộng, lan tỏa",
        max: 8,
        guidance: "Đếm thôn, tổ, đơn vị khác đã làm theo (có tên, có người liên hệ). Nghe nói mà chưa làm thì chưa tính. Hỏi \
                   nơi làm theo học được điều gì; xem tin, bài, buổi giới thiệu.",
        evidence: "Danh sách nơi làm theo; tin, bài; ảnh đoàn đến học.",
        skippable: false,
        levels: &[
            (0, 250, "Chưa đạt", "Chưa ai ngoài nơi làm biết đến."),
            (300, 450, "Trung bình", "Đã giới thiệu ở họp thôn, đài xã; chưa nơi nào làm theo."),
            (500, 650, "Khá", "Có ít nhất một thôn hoặc đơn vị làm theo."),
            (700, 800, "Tốt", "Từ hai nơi làm theo có kết quả, hoặc xã đã chọn để nhân rộng."),
        ],
    },
];
