//! Who says what in Indonesian, Vietnamese, Korean and Hindi. Fictional reports.

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

#[test]
fn korean_particles_tell_the_speaker() {
    assert_read(
        "ko",
        &[
            "김민수 시장은 “[다리는 6월까지 폐쇄된다|김민수]”고 말했다.",
            "김 시장은 기자회견에서 “[예산이 부족하다|김 시장]”고 강조했다.",
            "김민수 한빛시장은 3일 “[다리가 너무 낡았다|김민수]”고 밝혔다. 김 시장은 “[더 기다릴 수 없다|김민수]”며 “[공사를 서두르겠다|김민수]”고 덧붙였다.",
            "주민 박영희(54) 씨는 “[아무도 우리에게 알려주지 않았다|박영희]”며 한숨을 쉬었다.",
            "“[우리는 포기하지 않겠다|이서준]”고 이서준 대표는 말했다.",
            "경찰에 따르면 [~운전자는 현장에서 도주했다|경찰].",
            "경찰은 [~운전자가 현장에서 도주했다고|경찰] 밝혔다.",
            "한 주민은 “[물이 순식간에 차올랐다|한 주민]”고 말했다.",
            "그는 “[최선을 다하겠다|그]”고 약속했다.",
            "최지우 교수는 “[얼음이 빠르게 녹고 있다|최지우]”라고 설명했다.",
            "시민단체 관계자는 “[이번 결정은 잘못됐다|시민단체 관계자]”고 비판했다.",
            "영화 ‘겨울비’가 금요일 개봉한다.",
            "이른바 ‘봄 축제’는 추웠다.",
            "정하늘 감독은 경기 후 “[선수들이 자랑스럽다|정하늘]”고 말했다.",
            "“[왜 우리에게 묻지 않았나|오세희]”라고 오세희 씨가 물었다.",
            "윤도현 대변인은 “[해고는 없다|윤도현]”고 선을 그었다.",
            "전문가들은 [~물이 깨끗하다고|전문가] 평가했다.",
            "박 씨는 “[집을 잃었다|박 씨]”며 눈물을 흘렸다.",
            "한솔전자 측은 “[사실과 다르다|한솔전자]”고 해명했다.",
            "제1야당인 푸른길당 한도윤 대표가 정부의 도시철도 개편안에 대해 “[등에 칼을 꽂는 일|한도윤]”이라며 철회를 요구했다.",
            "임가온 한솔대 교통공학과 교수는 “[요금을 못 올린 책임|임가온]”이라고 꼬집었다. 그는 “[폭탄을 돌리고 있다|임가온]”고 말했다.",
            "국민동행당은 “[무책임한 선동|국민동행당]”이라고 맞받았다.",
        ],
    );
}

#[test]
fn hindi_subjects_have_a_particle_behind_them() {
    assert_read(
        "hi",
        &[
            "मुख्यमंत्री अनिल शर्मा ने कहा कि [~पुल जून तक बंद रहेगा|अनिल शर्मा]।",
            "मेयर सुनीता वर्मा ने कहा, “[पुल बहुत पुराना है|सुनीता वर्मा]।” उन्होंने कहा, “[हम और इंतजार नहीं कर सकते|सुनीता वर्मा]।”",
            "“[किसी ने हमें कुछ नहीं बताया|रमेश यादव],” किसान रमेश यादव ने कहा।",
            "पुलिस के मुताबिक, [~चालक मौके से भाग गया|पुलिस]।",
            "पुलिस ने बताया कि [~चालक मौके से भाग गया|पुलिस]।",
            "विशेषज्ञों के अनुसार [~पानी साफ है|विशेषज्ञों]।",
            "सरपंच मीना देवी का कहना है कि [~सड़क समय पर बनेगी|मीना देवी]।",
            "प्रवक्ता राकेश नागर ने आरोप लगाया कि [~ठेका गलत दिया गया|राकेश नागर]।",
            "एक महिला ने कहा, '[हमारे घर में पानी नहीं है|एक महिला]।'",
            "फिल्म ‘बारिश’ शुक्रवार को रिलीज होगी।",
            "सरकार ने घोषणा की कि [~कर बढ़ाए जाएंगे|सरकार]।",
            "वैज्ञानिक नेहा जोशी बताती हैं कि [~बर्फ तेजी से पिघल रही है|नेहा जोशी]।",
            "कोच विजय राणा ने कहा, “[मुझे टीम पर गर्व है|विजय राणा]।”",
            "ग्रामीण भोला राम ने पूछा, “[हमसे क्यों नहीं पूछा गया|भोला राम]?”",
            "“[आटा गरम होता है, स्वाद जल जाता है|सावित्री देवी],” सावित्री देवी धीमे से कहती हैं।",
            "विमला देवी (63) का कहना है कि [~बिल दोगुना हो गया|विमला देवी]।",
        ],
    );
}

#[test]
fn vietnamese_reports() {
    assert_read(
        "vi",
        &[
            "\"[Cầu sẽ đóng đến tháng sáu|Nguyễn Văn Hùng]\", ông Nguyễn Văn Hùng nói.",
            "Ông Nguyễn Văn Hùng cho biết: \"[Cầu đã quá cũ|Nguyễn Văn Hùng]\".",
            "\"[Chúng tôi không được báo trước|Lê Thị Mai]\", bà Lê Thị Mai chia sẻ. Bà Mai nói: \"[Tôi rất buồn|Lê Thị Mai]\".",
            "Giám đốc Sở Xây dựng Trần Quốc Bảo khẳng định: \"[An toàn là trên hết|Trần Quốc Bảo]\".",
            "Ông Hùng nói rằng [~cầu sẽ được sửa trong năm nay|Hùng].",
            "Theo ông Bảo, [~đường sẽ xong đúng hạn|Bảo].",
            "\"[Nước lên rất nhanh|Phạm Thu Lan]\", chị Phạm Thu Lan kể lại. \"[Cả nhà chạy lên mái|Phạm Thu Lan]\".",
            "Bộ phim \"Mùa mưa\" ra rạp thứ sáu.",
            "Bà Lê Thị Mai bán cá ở chợ. \"[Cá ở đâu, tôi ở đó|Lê Thị Mai]\", bà nói.",
        ],
    );
}

#[test]
fn indonesian_names_and_nouns_point_back() {
    assert_read(
        "id",
        &[
            "Gubernur Nusa Baruna Lukman Hadiwirya meninjau kapal itu. \"[Saya minta ini yang terakhir|Lukman Hadiwirya]\", kata Lukman.",
            "Penumpang lain, Rahmat (57), mengatakan kapal terlambat. \"[Saya lapar sekali|Rahmat]\", ucap sopir truk itu.",
        ],
    );
}
