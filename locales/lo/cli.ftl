# The command line
cli-import = { $rows } ແຖວ: ໃໝ່ { $drafted }, ມີການປ່ຽນແປງ { $changed }, ບໍ່ປ່ຽນແປງ { $unchanged }, ຕ້ອງແກ້ໄຂ { $refused }; ບໍ່ມີໃນລາຍການແລ້ວ { $gone }
cli-import-skipped = ບໍ່ໄດ້ອ່ານແຜ່ນງານ “{ $sheet }”: ບໍ່ມີແຖວຫົວຕາຕະລາງ.
cli-demo-both = ພື້ນທີ່ເຮັດວຽກ ແລະ ໜ້າຕ່າງນັກວິຊາການ ຄຽງຂ້າງກັນ: { $url }
cli-demo-desk = ສະເພາະພື້ນທີ່ເຮັດວຽກ: { $url }
cli-demo-chat = ສະເພາະໜ້າຕ່າງນັກວິຊາການ: { $url }
cli-demo-staff = ພະນັກງານ
cli-demo-scholar = ນັກວິຊາການ
cli-demo-list = ລາຍການຕົວຢ່າງສຳລັບນຳເຂົ້າ: { $path }
cli-demo-stop = ກົດ Ctrl-C ເພື່ອຈົບ; ຂໍ້ມູນສາທິດຈະຖືກລຶບໄປພ້ອມ.
