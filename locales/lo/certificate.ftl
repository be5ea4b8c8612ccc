# Certificates of attendance
certificate-button = ໃບຢັ້ງຢືນ
certificate-making = ກຳລັງສ້າງໃບຢັ້ງຢືນຂອງທ່ານ, ອີກບຶດໜຶ່ງຈະສົ່ງມາທີ່ນີ້.
certificate-caption = { $number }: ໃບຢັ້ງຢືນການເຂົ້າຮ່ວມ { $event } “{ $title }”
certificate-no-fonts = ຕອນນີ້ຍັງສ້າງໃບຢັ້ງຢືນບໍ່ໄດ້: ເຊີບເວີຍັງບໍ່ມີຟອນພາສາຈີນ. ຫ້ອງການຕ້ອງຕິດຕັ້ງກ່ອນ; ກະລຸນາຂໍໃໝ່ພາຍຫຼັງ. ສ່ວນອື່ນໆ ໃຊ້ໄດ້ຕາມປົກກະຕິ.
certificate-letters = ຍັງສ້າງໃບຢັ້ງຢືນບໍ່ໄດ້: ເຊີບເວີບໍ່ມີຟອນທີ່ສະແດງຕົວອັກສອນ { $letters } ໄດ້. ຫ້ອງການຕ້ອງຕິດຕັ້ງກ່ອນ; ກະລຸນາຂໍໃໝ່ພາຍຫຼັງ.
refused-not-over = ກິດຈະກຳຍັງບໍ່ທັນຈົບ. ເມື່ອຈົບແລ້ວ ທ່ານຈະຮັບໃບຢັ້ງຢືນໄດ້ທີ່ນີ້.
refused-not-attended = ການລົງທະບຽນນີ້ບໍ່ໄດ້ເຊັກອິນ, ຈຶ່ງບໍ່ມີໃບຢັ້ງຢືນ. ຖ້າທ່ານໄດ້ເຂົ້າຮ່ວມແທ້, ກະລຸນາຕິດຕໍ່ຜູ້ຈັດ.

# What stands on it
certificate-issuer = ສະມາຄົມວິທະຍາສາດ ແລະ ເຕັກໂນໂລຊີ ແຂວງຢຸນນານ · ໂຄງການ HOME
certificate-heading = ໃບຢັ້ງຢືນການເຂົ້າຮ່ວມ
certificate-certifies = ຂໍຢັ້ງຢືນວ່າ
certificate-attended = ໄດ້ເຂົ້າຮ່ວມ
certificate-kind = ປະເພດ
certificate-when = ວັນທີ
certificate-place = ສະຖານທີ່
certificate-organiser = ຜູ້ຈັດ
certificate-co-organisers = ຜູ້ຮ່ວມຈັດ
certificate-issued = ອອກໃຫ້ວັນທີ { $day } · ເລກທີ { $number }
certificate-verify = ສະແກນເພື່ອກວດຢືນຢັນ

# The page where it is verified
verify-heading = ກວດຢືນຢັນໃບຢັ້ງຢືນການເຂົ້າຮ່ວມ
verify-genuine = ໃບຢັ້ງຢືນນີ້ອອກໃຫ້ຈາກທີ່ນີ້ແທ້.
verify-name = ຊື່
verify-institution = ສະຖາບັນ
verify-event = ກິດຈະກຳ
verify-number = ເລກທີ
verify-issued = ວັນທີອອກໃຫ້
verify-none = ບໍ່ມີໃບຢັ້ງຢືນນີ້.
verify-none-what = ບໍ່ເຄີຍມີໃບຢັ້ງຢືນອອກໃຫ້ພາຍໃຕ້ທີ່ຢູ່ນີ້. ກະລຸນາທຽບກັບທີ່ຢູ່ໃນເອກະສານເທື່ອລະຕົວອັກສອນ ຫຼື ສະແກນລະຫັດອີກຄັ້ງ.
