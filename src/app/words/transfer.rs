//! Words of the transfer pages: export, import, preview, receipts.

words! {
    EXPORT = "Xuất gói", "Export a bundle";
    IMPORT = "Nhập gói", "Import a bundle";
}
