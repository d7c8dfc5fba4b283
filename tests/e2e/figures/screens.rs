//! Pictures of every page in every size, to be looked at by people. `cargo xtask screens` builds the app and calls this.

use e2e::{Device, Done, Engine, Stage};
use std::path::Path;

/// Phone upright, tablet upright, tablet lying, computer.
const SIZES: [(u32, u32); 4] = [(390, 844), (800, 1280), (1280, 800), (1440, 900)];

/// Pages that need no way of their own: place, a text that is there when it is ready, name.
const PLACES: [(&str, &str, &str); 8] = [
    ("/today", "Mô hình hôm nay", "06-today"),
    ("/models", "mô hình", "07-models"),
    ("/transfer", "Đối chiếu hai máy", "12-transfer"),
    ("/conflicts", "chọn", "14-conflicts"),
    ("/settings", "Màn hình", "15-settings"),
    ("/settings/health", "Bộ nhớ", "16-health"),
    ("/settings/about", "Phiên bản", "17-about"),
    ("/rubrics", "tập thể", "18-rubrics"),
];

/// The same for the registers.
const REGISTERS: [(&str, &str, &str); 24] = [
    ("/office", "Lịch", "20-office"),
    ("/calendar", "Lịch", "21-calendar"),
    ("/figures", "Số liệu", "22-figures"),
    ("/office/model", "mô hình", "23-models"),
    ("/office/unit", "đơn vị", "23-units"),
    ("/office/task", "việc", "23-tasks"),
    ("/office/visit", "khảo sát", "23-visits"),
    ("/office/person", "người", "23-people"),
    ("/office/team", "đoàn", "23-teams"),
    ("/office/money", "", "23-money"),
    ("/office/report", "", "23-reports"),
    ("/office/media", "", "23-media"),
    ("/office/training", "", "23-trainings"),
    ("/office/inspection", "", "23-inspections"),
    ("/office/checklist", "", "23-checklists"),
    ("/office/model/+", "Lưu", "24-model"),
    ("/office/task/+", "Lưu", "24-task"),
    ("/office/money/+", "Lưu", "24-money"),
    ("/nominations", "Giới thiệu", "25-nominations"),
    ("/schedule", "Chưa xếp lịch", "26-schedule"),
    ("/receipts", "Sổ nhận", "27-receipts"),
    ("/reminders", "nhắc việc", "28-reminders"),
    ("/setup/1", "Bước 1", "29-setup"),
    ("/setup/5", "Bước 5", "29-setup-lists"),
];

/// Walks through the app once in each size.
pub async fn run(folder: &Path) -> Done {
    for size in SIZES {
        let stage = Stage::app(Engine::chromium(), &format!("screens-{}", size.0))?;
        let device = stage.device("screen", size).await?;
        let shots = Shots { folder, device: &device, size };
        shots.first_steps().await?;
        shots.sheet().await?;
        shots.places().await?;
        device.quit().await;
        println!("{} × {}", size.0, size.1);
    }
    Ok(())
}

struct Shots<'a> {
    folder: &'a Path,
    device: &'a Device,
    size: (u32, u32),
}

impl Shots<'_> {
    async fn first_steps(&self) -> Done {
        let device = self.device;
        device.open("").await?;
        device.see("Dùng dữ liệu mẫu").await?;
        self.shot("01-first-run").await?;
        device.tap("Lập đợt thi đua mới").await?;
        device.see("Tên xã").await?;
        self.shot("02-new-campaign").await?;
        device.open("").await?;
        device.reload().await?;
        device.tap("Dùng dữ liệu mẫu").await?;
        device.see("Chọn tên của bạn").await?;
        self.shot("03-who").await?;
        device.tap_at("", "Chuyên viên").await?;
        device.see("Sẵn sàng dùng ngoại tuyến").await?;
        self.shot("04-ready").await?;
        device.tap("Vào việc").await?;
        device.see("Mô hình hôm nay").await
    }

    async fn sheet(&self) -> Done {
        let device = self.device;
        device.tap_at("", "Chưa chấm").await?;
        device.see("Phiếu chấm").await?;
        self.shot("08-sheet-blank").await?;
        device.tap("Hướng dẫn").await?;
        for points in ["3", "4", "2"] {
            device.tap_at(points, "chưa chấm").await?;
        }
        device.ask("scrollTo(0, 0)", vec![]).await?;
        self.shot("09-sheet").await?;
        while device.shows("chưa chấm").await? {
            let left = device.how_many("chưa chấm").await?;
            device.tap_at("3", "chưa chấm").await?;
            device.see_fewer("chưa chấm", left).await?;
        }
        device.tap("Kiểm tra, khóa").await?;
        device.see("Kiểm tra trước khi khóa").await?;
        self.shot("10-check-list").await?;
        device.tap("Khóa phiếu").await?;
        device.see("Phiếu đã khóa").await?;
        self.shot("11-sealed").await
    }

    async fn places(&self) -> Done {
        let device = self.device;
        for (place, there, name) in REGISTERS.into_iter().chain(PLACES) {
            device.open(place).await?;
            device.see(there).await?;
            self.shot(name).await?;
        }
        device.tap_at("", "tập thể").await?;
        device.tap("Sao chép để sửa").await?;
        device.see("Đang sửa bản nháp").await?;
        self.shot("19-rubric-editor").await?;
        device.open("/models").await?;
        device.tap_at("", "Chi bộ thôn").await?;
        device.see("Bản đăng ký").await?;
        self.shot("13-model").await
    }

    /// What is on the screen, once it rests.
    async fn shot(&self, name: &str) -> Done {
        self.device.settle().await?;
        let file = format!("{name}-{}x{}", self.size.0, self.size.1);
        std::fs::rename(self.device.picture(&file).await?, self.folder.join(format!("{file}.png")))?;
        Ok(())
    }
}
