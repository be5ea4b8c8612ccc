//! Texts in simplified characters as they are read in Taiwan.

use std::sync::LazyLock;

use ferrous_opencc::{OpenCC, config::BuiltinConfig};

static CONVERTER: LazyLock<Option<OpenCC>> = LazyLock::new(|| OpenCC::from_config(BuiltinConfig::S2twp).ok());

/// A text in traditional characters and with the words of Taiwan; for short
/// texts of our own, where nobody has written them. As it is where the
/// converter's data, which are compiled in, cannot be read.
pub fn traditional(text: &str) -> String {
    CONVERTER.as_ref().map_or_else(|| text.to_owned(), |converter| converter.convert(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_simplified_becomes_traditional() {
        assert_eq!(traditional("订阅新需求"), "訂閱新需求");
        assert_eq!(traditional("P-17 English"), "P-17 English");
    }
}
