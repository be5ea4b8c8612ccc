//! The 16 prefectures of Yunnan.

use super::code::coded;

coded! {
    /// A prefecture-level division of Yunnan (州市), by its pinyin.
    Place,
    /// A set of prefectures.
    PlaceSet {
        /// 昆明市
        Kunming = "kunming",
        /// 曲靖市
        Qujing = "qujing",
        /// 玉溪市
        Yuxi = "yuxi",
        /// 保山市
        Baoshan = "baoshan",
        /// 昭通市
        Zhaotong = "zhaotong",
        /// 丽江市
        Lijiang = "lijiang",
        /// 普洱市
        Puer = "puer",
        /// 临沧市
        Lincang = "lincang",
        /// 楚雄彝族自治州
        Chuxiong = "chuxiong",
        /// 红河哈尼族彝族自治州
        Honghe = "honghe",
        /// 文山壮族苗族自治州
        Wenshan = "wenshan",
        /// 西双版纳傣族自治州
        Xishuangbanna = "xishuangbanna",
        /// 大理白族自治州
        Dali = "dali",
        /// 德宏傣族景颇族自治州
        Dehong = "dehong",
        /// 怒江傈僳族自治州
        Nujiang = "nujiang",
        /// 迪庆藏族自治州
        Diqing = "diqing",
    }
}
