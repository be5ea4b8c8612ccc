# Search: what was understood, and what was found
search-heading = ຕາມ { $what }: ພົບ { $n } ລາຍການ
search-heading-many = ຕາມ { $what }: ພົບຫຼາຍກວ່າ { $n } ລາຍການ
search-nearest = ບໍ່ມີລາຍການໃດກົງທັງໝົດ; ຂ້າງລຸ່ມນີ້ແມ່ນທີ່ໃກ້ຄຽງທີ່ສຸດ.
search-corrected = ບໍ່ເຄີຍພົບ “{ $typed }”, ຈຶ່ງຊອກຫາ “{ $meant }” ແທນ.
search-nothing = ຕາມ { $what } ບໍ່ພົບຫຍັງ. ກະລຸນາເອົາເງື່ອນໄຂໜຶ່ງອອກ, ລອງໃຊ້ຄຳອື່ນ ຫຼື ເບິ່ງທັງໝົດ.
search-unread = ບໍ່ເຂົ້າໃຈວ່າທ່ານຊອກຫາຫຍັງ. ກະລຸນາຂຽນສອງສາມຄຳ, ຕົວຢ່າງ: ປັນຍາປະດິດ ເຕັມເວລາ ຄຸນໝິງ ກ່ອນທ້າຍເດືອນ
search-word = “{ $word }”
search-from = ແຕ່ວັນທີ { $day }
search-until = ຈົນຮອດວັນທີ { $day }
search-drop = ເອົາ { $what } ອອກ
found-posting = ປະກາດ
found-event = ກິດຈະກຳ
found-expert = ຜູ້ຊ່ຽວຊານ
found-society = ສະມາຄົມວິຊາການ
found-project = ໂຄງການ
found-policy = ນະໂຍບາຍ
