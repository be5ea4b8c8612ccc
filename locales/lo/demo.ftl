# People and places of the demo; all of them are made up
demo-officer = ຫຼີເວີຍ (ຕົວຢ່າງ)
demo-reviewer = ຫວັງຟາງ (ຕົວຢ່າງ)
demo-scholar-en = Anna Weber (ຕົວຢ່າງ)
demo-scholar-zh = ຈາງໝິງ (ຕົວຢ່າງ)
demo-station-kunming = ສະຖານີ HOME ຂອງມະຫາວິທະຍາໄລແຫ່ງໜຶ່ງໃນຄຸນໝິງ (ຕົວຢ່າງ)
demo-station-honghe = ສະຖານີ HOME ຂອງວິທະຍາໄລແຫ່ງໜຶ່ງໃນຫົງເຫີ (ຕົວຢ່າງ)
demo-station-dali = ສະຖານີ HOME ຂອງມະຫາວິທະຍາໄລແຫ່ງໜຶ່ງໃນຕ້າລີ (ຕົວຢ່າງ)
demo-event = ກອງປະຊຸມພິເສດ HOME: ເຕັກໂນໂລຊີສຽງເວົ້າ ແລະ ພາສາ ສຳລັບອາຊີຕາເວັນອອກສ່ຽງໃຕ້ (ຕົວຢ່າງ)
demo-event-text = ບົດລາຍງານສັ້ນຈາກກຸ່ມຄົ້ນຄວ້າ 3 ກຸ່ມໃນຄຸນໝິງ, ຈາກນັ້ນມີເວລາພົບປະແລກປ່ຽນ. ສຳລັບນັກວິຊາການທີ່ເຮັດວຽກດ້ານສຽງເວົ້າ, ການແປ ຫຼື ຄັງຂໍ້ມູນພາສາຕ່າງໆ ໃນພາກພື້ນ.
demo-event-organiser = ຫ້ອງການໂຄງການ HOME, ຢຸນນານ (ຕົວຢ່າງ)
demo-event-venue = ຫ້ອງບັນຍາຍ 2, ມະຫາວິທະຍາໄລແຫ່ງໜຶ່ງໃນຄຸນໝິງ
