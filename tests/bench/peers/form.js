// The form that every peer shows: 20 criteria of 0 to 5 points and their total. Our own sheet has as many buttons.

export const MOST = 5;

export const CRITERIA = [
  "Tên, địa chỉ, lĩnh vực rõ ràng", "Có đăng ký với xã đầu năm", "Có phân công người phụ trách", "Có kế hoạch từng quý",
  "Bàn với dân trước khi làm", "Cách vận động phù hợp", "Cán bộ làm trước", "Giải quyết việc khó tại thôn",
  "Phối hợp Mặt trận và đoàn thể", "Số hộ tham gia", "Kết quả đo được", "Đúng tiến độ đã đăng ký", "Công khai thu, chi",
  "Vệ sinh, cảnh quan thôn", "An ninh trật tự", "Ý kiến hài lòng của dân", "Không có đơn thư kéo dài", "Duy trì trên sáu tháng",
  "Nơi khác đến học", "Hồ sơ, hình ảnh đầy đủ",
];
