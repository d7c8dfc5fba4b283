//! Vietnamese: the help text of the program and of each command.

use crate::args::Topic;

pub(super) fn help(topic: Topic) -> &'static str {
    match topic {
        Topic::All => {
            "dvk – kiểm tra, gộp, xem và so sánh gói dữ liệu Dân vận khéo, không cần trình duyệt

CÁCH DÙNG
  dvk verify TỆP…                     kiểm tra từng gói
  dvk merge TỆP… --out TỆP            gộp các gói thành một; thứ tự và số lần đưa vào không làm đổi kết quả
  dvk show TỆP [--json]               đợt, thiết bị, phạm vi, số lượng, xung đột, dấu vân tay
  dvk diff A B                        gói này có gì mà gói kia không có
  dvk simulate --out THƯ_MỤC [--seed N] [--tablets N] [--models N] [--assessors N]
                                      làm thử một đợt khảo sát: gói của từng máy và expected.json

TÙY CHỌN
  --lang vi|en      ngôn ngữ (mặc định: vi)
  -h, --help        trang này; sau một lệnh: cách dùng lệnh ấy
  -V, --version     phiên bản

MÃ KẾT THÚC
  0  tốt    1  có phần phải để riêng, hoặc hai gói khác nhau    2  không phải gói dữ liệu, không đọc được, sai lệnh

VÍ DỤ
  dvk verify dvk-kim-long-may-1-20260805-0930.json
  dvk merge dvk-*.json --out tong-hop.json
  dvk show tong-hop.json --json
  dvk diff may-1.json may-2.json
  dvk simulate --seed 7 --tablets 3 --models 20 --assessors 4 --out thu
"
        }
        Topic::Verify => {
            "dvk verify TỆP… – kiểm tra từng gói, không ghi gì

Mỗi gói được đọc từng dòng: mã của sự kiện, mã tổng, chữ, điểm, ảnh. Phần hỏng được nêu theo số dòng, phần tốt vẫn tốt.
“lưu ý” là điều nên biết của phần được nhận: đồng hồ sai, dấu rời, máy bị sao chép, điểm ngoài thang.
Tệp expected.json của dvk simulate không phải gói, được bỏ qua.

MÃ KẾT THÚC
  0  mọi gói đều đủ và đúng    1  có phần phải để riêng    2  có tệp không phải gói hoặc không đọc được

VÍ DỤ
  dvk verify dvk-kim-long-may-1-20260805-0930.json
  dvk verify thu/*.json --lang en
"
        }
        Topic::Merge => {
            "dvk merge TỆP… --out TỆP – gộp các gói thành một

Kết quả là hợp của mọi sự kiện và ảnh đúng trong các gói: thứ tự, số lần đưa vào, cách chia phần không làm đổi một byte nào.
Các gói phải cùng một đợt, cùng là thật hoặc cùng là tập huấn. Tệp kết quả không được là một trong các gói đưa vào.
Chưa gộp xong thì chưa có tệp kết quả: ghi vào tệp tạm bên cạnh rồi mới đổi tên.

MÃ KẾT THÚC
  0  tốt    1  đã gộp, có phần để riêng    2  không gộp được, chưa ghi gì

VÍ DỤ
  dvk merge may-1.json may-2.json --out tong-hop.json
  dvk merge dvk-*.json -o tong-hop.json
"
        }
        Topic::Show => {
            "dvk show TỆP [--json] – trong gói có gì

Đợt, máy làm gói, số sự kiện và ảnh, phạm vi của từng máy, phần cố ý giữ lại, xung đột, dấu vân tay.
Với --json: một đối tượng JSON cho chương trình khác đọc.

VÍ DỤ
  dvk show tong-hop.json
  dvk show tong-hop.json --json > tong-hop-xem.json
"
        }
        Topic::Diff => {
            "dvk diff A B – gói này có gì mà gói kia không có

Số sự kiện chỉ có ở một bên, theo máy và số thứ tự, rồi từng ô dữ liệu khác nhau: “-” là của A, “+” là của B.

MÃ KẾT THÚC
  0  giống nhau    1  khác nhau, khác đợt hoặc có phần để riêng    2  không đọc được

VÍ DỤ
  dvk diff may-1.json may-2.json
  dvk diff tong-hop.json tong-hop-cu.json --lang en
"
        }
        Topic::Simulate => {
            "dvk simulate --out THƯ_MỤC [--seed N] [--tablets N] [--models N] [--assessors N] – làm thử một đợt khảo sát

Ghi gói của từng máy và expected.json (kết quả phải có khi gộp) vào một thư mục mới hoặc còn trống. Cùng số --seed thì cùng
từng byte. Mặc định: --seed 1 --tablets 3 --models 20 --assessors 4. Nhiều nhất 200 máy, 12.000 mô hình, 200 người chấm,
và tích của ba số không quá 10.000.000.

VÍ DỤ
  dvk simulate --seed 7 --tablets 3 --models 20 --assessors 4 --out thu
  dvk merge thu/*.json --out tong-hop.json
"
        }
    }
}
