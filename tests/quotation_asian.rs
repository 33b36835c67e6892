//! Who says what in Indonesian, Korean and Hindi. Fictional reports.

mod bracketed;

use bracketed::assert_read;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn indonesian_reports() {
    assert_read(
        "id",
        &[
            "“[Jembatan ini ditutup sampai Juni|Anna Wijaya],” kata Wali Kota Bandung Anna Wijaya.",
            "\"[Kami tidak menyerah|Rizal Pratama],\" ujar Rizal Pratama, Senin (3/2/2025).",
            "Gubernur Jawa Tengah Siti Rahayu mengatakan bahwa [~jembatan akan dibuka pada Juni|Siti Rahayu].",
            "Menurut Rizal, [~warga sudah tiga kali melapor|Rizal].",
            "\"[Jembatan sudah tua|Hendra Gunawan],\" kata Kepala Dinas Perhubungan Kota Malang Hendra Gunawan kepada wartawan. \"[Perlu diganti|Hendra Gunawan],\" ujarnya.",
            "Polisi menyatakan bahwa [~sopir melarikan diri|Polisi].",
            "\"[Tidak ada yang memberi tahu kami|warga],\" keluh seorang warga.",
            "Dewi Lestari menegaskan: \"[Keselamatan anak nomor satu|Dewi Lestari].\"",
            "\"[Ini memalukan|Bambang Suryo],\" kata Bambang Suryo, 54, petani di desa itu.",
            "Film \"Hujan Bulan Mei\" tayang pada hari Jumat.",
            "\"[Mengapa kami tidak ditanya|Tuti]?\" tanya Tuti.",
            "Rina Kartika diangkat sebagai kepala sekolah. \"[Saya akan berusaha|Rina Kartika],\" kata dia.",
            "\"[Kami akan membangun jembatan baru|Joko Santoso],\" ucap Menteri Pekerjaan Umum Joko Santoso di Jakarta, Selasa.",
            "Joko menyebut proyek itu \"[sangat mendesak|Joko]\".",
            "Menurut polisi, [~dua orang hilang dalam banjir itu|polisi].",
            "\"[Air naik cepat sekali|Sumarni],\" kenang Sumarni. \"[Kami lari ke atap|Sumarni].\"",
            "\"[Saya kecewa|Fitri],\" kata Fitri sambil menangis.",
            "Yang disebut \"musim kemarau\" ternyata basah.",
            "\"[Harga beras naik|Yuli],\" kata Yuli, pedagang di Pasar Minggu. Menurutnya, [~pembeli berkurang|Yuli].",
            "\"[Lawan terlalu kuat|Edi Purnomo],\" kata pelatih Edi Purnomo seusai pertandingan.",
        ],
    );
}
