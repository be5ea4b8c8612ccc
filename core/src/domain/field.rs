//! The 14 key fields of the founding document, with the groupings it names.
//!
//! Source: 云科协〔2022〕13号, part two, item 1 (fields and the "three cards").
//! The eight key industries are those of Yunnan's 13th and 14th five-year plans.

use super::code::coded;

coded! {
    /// A key field (重点领域).
    Field,
    /// A set of key fields.
    FieldSet {
        /// 铝材
        Aluminium = "aluminium",
        /// 硅材
        Silicon = "silicon",
        /// 新能源
        NewEnergy = "new-energy",
        /// 新材料
        NewMaterials = "new-materials",
        /// 先进装备制造
        AdvancedEquipment = "advanced-equipment",
        /// 多语言技术
        Multilingual = "multilingual",
        /// 人工智能
        ArtificialIntelligence = "artificial-intelligence",
        /// 大数据
        BigData = "big-data",
        /// 区块链
        Blockchain = "blockchain",
        /// 生命科学
        LifeSciences = "life-sciences",
        /// 生物种业
        SeedIndustry = "seed-industry",
        /// 绿色食品
        GreenFood = "green-food",
        /// 重大疾病防治
        MajorDiseases = "major-diseases",
        /// 生态环境保护
        Ecology = "ecology",
    }
}

coded! {
    /// One of the "three cards" (三张牌) that the fields serve.
    Card,
    /// A set of cards.
    CardSet {
        /// 绿色能源
        GreenEnergy = "green-energy",
        /// 绿色食品
        GreenFood = "green-food",
        /// 健康生活目的地
        HealthyLiving = "healthy-living",
    }
}

coded! {
    /// One of the eight key industries (八大重点产业).
    Industry,
    /// A set of industries.
    IndustrySet {
        /// 生物医药和大健康
        BioMedicine = "bio-medicine",
        /// 旅游文化
        Tourism = "tourism",
        /// 信息
        Information = "information",
        /// 现代物流
        Logistics = "logistics",
        /// 高原特色现代农业
        Agriculture = "agriculture",
        /// 新材料
        Materials = "materials",
        /// 先进装备制造
        Equipment = "equipment",
        /// 食品与消费品制造
        ConsumerGoods = "consumer-goods",
    }
}

impl Field {
    /// The industry this field belongs to, where there is one.
    pub const fn industry(self) -> Option<Industry> {
        match self {
            Self::Aluminium | Self::Silicon | Self::NewMaterials => Some(Industry::Materials),
            Self::AdvancedEquipment | Self::NewEnergy => Some(Industry::Equipment),
            Self::Multilingual | Self::ArtificialIntelligence | Self::BigData | Self::Blockchain => {
                Some(Industry::Information)
            }
            Self::LifeSciences | Self::MajorDiseases => Some(Industry::BioMedicine),
            Self::SeedIndustry => Some(Industry::Agriculture),
            Self::GreenFood => Some(Industry::ConsumerGoods),
            Self::Ecology => None,
        }
    }

    /// The card this field serves, where there is one.
    pub const fn card(self) -> Option<Card> {
        match self {
            Self::Aluminium | Self::Silicon | Self::NewEnergy => Some(Card::GreenEnergy),
            Self::SeedIndustry | Self::GreenFood => Some(Card::GreenFood),
            Self::LifeSciences | Self::MajorDiseases | Self::Ecology => Some(Card::HealthyLiving),
            Self::NewMaterials
            | Self::AdvancedEquipment
            | Self::Multilingual
            | Self::ArtificialIntelligence
            | Self::BigData
            | Self::Blockchain => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fourteen_fields_have_distinct_codes() {
        assert_eq!(Field::ALL.len(), 14);
        for field in Field::ALL {
            assert_eq!(Field::from_code(field.code()), Some(*field));
        }
    }

    #[test]
    fn a_set_survives_its_column() {
        let set: FieldSet = [Field::Silicon, Field::Ecology].into_iter().collect();
        assert_eq!(FieldSet::from_bits(set.bits()), set);
        assert_eq!(FieldSet::from_bits(-1).len(), 14);
        assert_eq!(set.iter().collect::<Vec<_>>(), [Field::Silicon, Field::Ecology]);
    }
}
